import { describe, expect, expectTypeOf, it } from "vitest";
import { reachableModules, runtimeExports } from "../../../generator/typescript/print/runtime.js";
import {
  runtimeSymbol,
  runtimeTypes,
  runtimeValues,
  type RuntimeName,
  type RuntimeTypeName,
  type RuntimeValueName,
} from "../../../generator/typescript/runtime-symbols.js";
import { loadTemplates } from "../../../generator/typescript/print/templates/templates.js";

/** What the files of the runtime really export, as the compiler sees it. */
interface Modules {
  readonly "core/auth-api-key": typeof import("../../../templates/typescript/runtime/core/auth-api-key.js");
  readonly "core/auth-basic": typeof import("../../../templates/typescript/runtime/core/auth-basic.js");
  readonly "core/auth-bearer": typeof import("../../../templates/typescript/runtime/core/auth-bearer.js");
  readonly "core/auth-client-credentials": typeof import("../../../templates/typescript/runtime/core/auth-client-credentials.js");
  readonly "core/auth-mutual-tls": typeof import("../../../templates/typescript/runtime/core/auth-mutual-tls.js");
  readonly "core/binary": typeof import("../../../templates/typescript/runtime/core/binary.js");
  readonly "core/accept": typeof import("../../../templates/typescript/runtime/core/accept.js");
  readonly "core/binary-response": typeof import("../../../templates/typescript/runtime/core/binary-response.js");
  readonly "core/codecs": typeof import("../../../templates/typescript/runtime/core/codecs.js");
  readonly "core/codec-items": typeof import("../../../templates/typescript/runtime/core/codec-items.js");
  readonly "core/cookies": typeof import("../../../templates/typescript/runtime/core/cookies.js");
  readonly "core/errors": typeof import("../../../templates/typescript/runtime/core/errors.js");
  readonly "core/event-stream": typeof import("../../../templates/typescript/runtime/core/event-stream.js");
  readonly "core/events": typeof import("../../../templates/typescript/runtime/core/events.js");
  readonly "core/exact-json": typeof import("../../../templates/typescript/runtime/core/exact-json.js");
  readonly "core/formats": typeof import("../../../templates/typescript/runtime/core/formats.js");
  readonly "core/full-message": typeof import("../../../templates/typescript/runtime/core/full-message.js");
  readonly "core/headers": typeof import("../../../templates/typescript/runtime/core/headers.js");
  readonly "core/idempotency-key": typeof import("../../../templates/typescript/runtime/core/idempotency-key.js");
  readonly "core/json": typeof import("../../../templates/typescript/runtime/core/json.js");
  readonly "core/json-lines": typeof import("../../../templates/typescript/runtime/core/json-lines.js");
  readonly "core/logging": typeof import("../../../templates/typescript/runtime/core/logging.js");
  readonly "core/hooks": typeof import("../../../templates/typescript/runtime/core/hooks.js");
  readonly "core/mock-fetch": typeof import("../../../templates/typescript/runtime/core/mock-fetch.js");
  readonly "core/multipart": typeof import("../../../templates/typescript/runtime/core/multipart.js");
  readonly "core/page-cursor": typeof import("../../../templates/typescript/runtime/core/page-cursor.js");
  readonly "core/page-header": typeof import("../../../templates/typescript/runtime/core/page-header.js");
  readonly "core/page-last-item": typeof import("../../../templates/typescript/runtime/core/page-last-item.js");
  readonly "core/page-link": typeof import("../../../templates/typescript/runtime/core/page-link.js");
  readonly "core/page-next-url": typeof import("../../../templates/typescript/runtime/core/page-next-url.js");
  readonly "core/page-number": typeof import("../../../templates/typescript/runtime/core/page-number.js");
  readonly "core/page-offset": typeof import("../../../templates/typescript/runtime/core/page-offset.js");
  readonly "core/pagination": typeof import("../../../templates/typescript/runtime/core/pagination.js");
  readonly "core/path": typeof import("../../../templates/typescript/runtime/core/path.js");
  readonly "core/querystring": typeof import("../../../templates/typescript/runtime/core/querystring.js");
  readonly "core/raw-request": typeof import("../../../templates/typescript/runtime/core/raw-request.js");
  readonly "core/response-headers": typeof import("../../../templates/typescript/runtime/core/response-headers.js");
  readonly "core/responses": typeof import("../../../templates/typescript/runtime/core/responses.js");
  readonly "core/select": typeof import("../../../templates/typescript/runtime/core/select.js");
  readonly "core/select-by-value": typeof import("../../../templates/typescript/runtime/core/select-by-value.js");
  readonly "core/server-url": typeof import("../../../templates/typescript/runtime/core/server-url.js");
  readonly "core/styles": typeof import("../../../templates/typescript/runtime/core/styles.js");
  readonly "core/text": typeof import("../../../templates/typescript/runtime/core/text.js");
  readonly "core/transport": typeof import("../../../templates/typescript/runtime/core/transport.js");
  readonly "core/urlencoded": typeof import("../../../templates/typescript/runtime/core/urlencoded.js");
  readonly "core/user-agent": typeof import("../../../templates/typescript/runtime/core/user-agent.js");
  readonly "core/webhooks": typeof import("../../../templates/typescript/runtime/core/webhooks.js");
  readonly "core/xml": typeof import("../../../templates/typescript/runtime/core/xml.js");
}

/** The types of the table, imported: a name that is gone does not compile. */
interface Types {
  readonly ApiPromise: import("../../../templates/typescript/runtime/core/types.js").ApiPromise<unknown>;
  readonly AppInfo: import("../../../templates/typescript/runtime/core/user-agent.js").AppInfo;
  readonly ClientAuthentication: import("../../../templates/typescript/runtime/core/auth-client-credentials.js").ClientAuthentication;
  readonly Codec: import("../../../templates/typescript/runtime/core/codecs.js").Codec;
  readonly CredentialContext: import("../../../templates/typescript/runtime/core/security.js").CredentialContext;
  readonly SecurityScheme: import("../../../templates/typescript/runtime/core/security.js").SecurityScheme;
  readonly ClientErrorStatus: import("../../../templates/typescript/runtime/core/errors.js").ClientErrorStatus;
  readonly ErrorInit: import("../../../templates/typescript/runtime/core/errors.js").ErrorInit;
  readonly ErrorStatus: import("../../../templates/typescript/runtime/core/errors.js").ErrorStatus;
  readonly ServerErrorStatus: import("../../../templates/typescript/runtime/core/errors.js").ServerErrorStatus;
  readonly SuccessStatus: import("../../../templates/typescript/runtime/core/errors.js").SuccessStatus;
  readonly RequestOptions: import("../../../templates/typescript/runtime/core/types.js").RequestOptions;
  readonly ResponseDecoder: import("../../../templates/typescript/runtime/core/types.js").ResponseDecoder<unknown>;
  readonly Supplier: import("../../../templates/typescript/runtime/core/types.js").Supplier<unknown>;
  readonly Transport: import("../../../templates/typescript/runtime/core/types.js").Transport;
  readonly TransportOptions: import("../../../templates/typescript/runtime/core/types.js").TransportOptions;
  readonly WithHeaders: import("../../../templates/typescript/runtime/core/types.js").WithHeaders<unknown>;
  readonly HeaderReader: import("../../../templates/typescript/runtime/core/response-headers.js").HeaderReader<unknown>;
  readonly Answer: import("../../../templates/typescript/runtime/core/webhooks.js").Answer<200>;
  readonly Incoming: import("../../../templates/typescript/runtime/core/webhooks.js").Incoming;
  readonly WebhookHandler: import("../../../templates/typescript/runtime/core/webhooks.js").WebhookHandler<
    unknown,
    unknown
  >;
  readonly WebhookOptions: import("../../../templates/typescript/runtime/core/webhooks.js").WebhookOptions;
  readonly AcceptOptions: import("../../../templates/typescript/runtime/core/accept.js").AcceptOptions;
  readonly Streamed: import("../../../templates/typescript/runtime/core/accept.js").Streamed<boolean, unknown, unknown>;
  readonly Binary: import("../../../templates/typescript/runtime/core/binary-response.js").Binary<"blob">;
  readonly BinaryForm: import("../../../templates/typescript/runtime/core/binary-response.js").BinaryForm;
  readonly BinaryOptions: import("../../../templates/typescript/runtime/core/binary-response.js").BinaryOptions;
  readonly LoggingOptions: import("../../../templates/typescript/runtime/core/logging.js").LoggingOptions;
  readonly Hooks: import("../../../templates/typescript/runtime/core/hooks.js").Hooks;
  readonly MockCall: import("../../../templates/typescript/runtime/core/mock-fetch.js").MockCall;
  readonly MockRoutes: import("../../../templates/typescript/runtime/core/mock-fetch.js").MockRoutes;
  readonly RawRequest: import("../../../templates/typescript/runtime/core/raw-request.js").RawRequest;
  readonly XmlSchema: import("../../../templates/typescript/runtime/core/xml.js").XmlSchema;
  readonly ItemStream: import("../../../templates/typescript/runtime/core/events.js").ItemStream<unknown>;
  readonly ServerSentEvent: import("../../../templates/typescript/runtime/core/events.js").ServerSentEvent;
  readonly PageOptions: import("../../../templates/typescript/runtime/core/pagination.js").PageOptions;
  readonly PagePromise: import("../../../templates/typescript/runtime/core/pagination.js").PagePromise<unknown>;
}

type Missing = {
  readonly [Name in RuntimeValueName]: Name extends keyof Modules[(typeof runtimeValues)[Name]] ? never : Name;
}[RuntimeValueName];

const { templates } = loadTemplates();

describe("the table of runtime symbols", () => {
  it("names what the runtime exports", () => {
    expectTypeOf<Missing>().toBeNever();
    expectTypeOf<keyof Types>().toEqualTypeOf<RuntimeTypeName>();
  });

  it.each(Object.entries({ ...runtimeValues, ...runtimeTypes }))("%s is exported by %s", (name, module) => {
    const { typeOnly } = runtimeSymbol(name as RuntimeName);
    const found = runtimeExports(templates, module).find((each) => each.name === name);
    expect(found).toBeDefined();
    // A class of the runtime may be used as a type only.
    if (!typeOnly) expect(found?.typeOnly).toBe(false);
  });
});

describe("the runtime of a package", () => {
  it("is what its modules reach, and no more", () => {
    const modules = reachableModules(templates, ["core/path"]);
    expect(modules).toContain("core/path");
    expect(modules).toContain("core/types");
    expect(modules).not.toContain("core/multipart");
    expect(modules).toEqual([...modules].sort());
  });

  it("is closed: every import of a reached file is reached", () => {
    const modules = new Set(
      reachableModules(templates, [...Object.values(runtimeValues), ...Object.values(runtimeTypes)]),
    );
    for (const module of modules) {
      const source = templates.find(`runtime/${module}.ts`)?.text ?? "";
      for (const [, specifier = ""] of source.matchAll(/from "(\.[^"]+)\.js"/g)) {
        const target = new URL(specifier, `file:///${module}`).pathname.slice(1);
        expect([...modules], `${module} imports ${target}`).toContain(target);
      }
    }
  });

  it("lists the exports of a file, re-exports too", () => {
    const text =
      'export function a() {}\nexport async function b() {}\nexport const c = 1;\nexport interface D {}\nexport type E = 1;\nexport type { F, G as H };\nexport { i, type J } from "./x.js";\nexport abstract class K {}\n';
    const exported = runtimeExports({ names: [], find: () => ({ name: "", text, file: "", own: true }) }, "core/x");
    expect(exported.map(({ name, typeOnly }) => (typeOnly ? `type ${name}` : name))).toEqual([
      "a",
      "b",
      "c",
      "type D",
      "type E",
      "K",
      "type F",
      "type H",
      "i",
      "type J",
    ]);
  });

  it("says which file is missing", () => {
    expect(() => reachableModules(templates, ["core/none"])).toThrow("The runtime has no file 'core/none.ts'.");
  });
});
