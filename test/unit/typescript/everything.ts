/** A package with an operation of every kind. */
import type { RequestMember, Schema, SecurityScheme } from "../../../generator/model/model.js";
import type { SdkModel, SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import {
  apiModel,
  bytes,
  client,
  content,
  declaration,
  number,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  ref,
  request,
  text,
  texts,
  truth,
} from "./sample-model.js";

const date: Schema = { kind: "primitive", origin: "#", type: "string", format: "date-time", value: "instant" };
const big: Schema = { kind: "primitive", origin: "#", type: "integer", format: "int64", value: "integer64" };

function member(name: string, place: RequestMember["in"]): RequestMember {
  return { name, in: place, parameter: name, required: false };
}

/** One operation of every kind, in one package. */
export function everything(): SdkModel {
  const json = {
    kind: "json",
    schema: ref("Thing"),
    optional: false,
    accept: ["application/json"],
    statuses: ["200"],
    alternatives: [],
  } as const;
  const operations: SdkOperation[] = [
    operation("get", "/things/{id}", {
      doc: { summary: "One thing", deprecated: true },
      arguments: [pathArgument("id"), options()],
      parameters: [parameter("id", "path", { doc: { examples: [{ value: "thing-1" }] } })],
      errors: [
        { status: "400", className: "BadRequestError", schema: ref("Problem") },
        { status: "4XX", className: "SampleError", schema: text },
      ],
      errorsType: "GetErrors",
      result: { ...json, optional: true },
    }),
    operation("list", "/things", {
      arguments: [
        request(
          object({ "from?": text, "take?": number, "ids[]?": texts, "where?": object({ "a?": text }), "since?": date }),
          {
            required: false,
            members: ["from", "take", "ids[]", "where", "since"].map((name) => member(name, "query")),
          },
        ),
        options(),
      ],
      parameters: [
        parameter("from", "query"),
        parameter("take", "query", { sendDefault: 50 }),
        parameter("ids[]", "query", { schema: texts, explode: false }),
        parameter("where", "query", { schema: object({}), style: "deepObject", explode: true }),
        parameter("since", "query", { schema: date }),
      ],
      result: { ...json, schema: ref("Things") },
      pagination: {
        kind: "cursor",
        parameter: "from",
        next: ["next"],
        items: ["things"],
        itemSchema: ref("Thing"),
        pageSchema: ref("Things"),
        in: "query",
      },
    }),
    operation("search", "/things/search", {
      method: "POST",
      arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json", ref("Thing"))] },
      result: { ...json, schema: ref("Things") },
      pagination: {
        kind: "page",
        parameter: "page",
        first: 1,
        size: "size",
        defaultSize: 20,
        total: ["total"],
        totalKind: "items",
        items: ["things"],
        itemSchema: ref("Thing"),
        pageSchema: ref("Things"),
        in: "body",
      },
    }),
    operation("update", "/things/{id}", {
      method: "PATCH",
      arguments: [
        pathArgument("id"),
        request(object({ "dry-run?": truth, "X-Trace?": text, "session?": text, "name?": text, id: text }), {
          members: [member("dry-run", "query"), member("X-Trace", "header"), member("session", "cookie")],
          body: { kind: "rest" },
        }),
        options("application/json", "application/x-www-form-urlencoded"),
      ],
      parameters: [
        parameter("id", "path", { schema: text }),
        parameter("dry-run", "query", { schema: truth }),
        parameter("X-Trace", "header"),
        parameter("session", "cookie"),
      ],
      requestBody: {
        origin: "#",
        required: true,
        content: [
          content("json", "application/json", ref("Thing"), { examples: [{ value: { id: "a", name: "b" } }] }),
          content("urlencoded", "application/x-www-form-urlencoded", ref("Thing")),
        ],
      },
      security: [[{ scheme: "bearerAuth", scopes: [] }], [{ scheme: "oauth", scopes: ["things:write"] }], []],
      errors: [{ status: "404", className: "NotFoundError" }],
      servers: [{ origin: "#", name: "Default", url: "https://other.example.com", variables: [] }],
    }),
    operation("replace", "/things", {
      method: "PUT",
      arguments: [request(ref("Thing"), { required: false, absent: "none", body: { kind: "whole" } }), options()],
      requestBody: {
        origin: "#",
        required: false,
        content: [content("json", "application/merge-patch+json", ref("Thing"))],
      },
      result: { ...json, kind: "void", accept: [] },
    }),
    operation("upload", "/things/files", {
      method: "POST",
      arguments: [request(object({ file: bytes, "note?": text }), { body: { kind: "whole" } }), options()],
      requestBody: {
        origin: "#",
        required: true,
        content: [
          content("multipart", "multipart/form-data", object({ file: bytes }), {
            encoding: [{ property: "file", contentType: "image/png", headers: [] }],
          }),
        ],
      },
      result: { ...json, kind: "text", accept: ["text/plain"] },
    }),
    operation("download", "/things/file", { result: { ...json, kind: "binary", accept: ["application/pdf"] } }),
    operation("watch", "/things/events", {
      result: { ...json, kind: "eventStream", accept: ["text/event-stream"], events: { items: "data", text: false } },
    }),
    operation("logs", "/things/logs", { result: { ...json, kind: "jsonLines", accept: ["application/jsonl"] } }),
    operation("either", "/things/either", {
      result: {
        ...json,
        accept: ["application/json", "text/csv"],
        alternatives: [
          { status: "200", mediaType: "application/json", kind: "json", schema: ref("Thing") },
          { status: "200", mediaType: "text/csv", kind: "text", schema: text },
          { status: "204", mediaType: "", kind: "void" },
        ],
      },
    }),
    operation("times", "/things/times", {
      method: "POST",
      arguments: [request(ref("Times"), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("json", "application/json", ref("Times"))] },
      result: { ...json, schema: ref("Times") },
    }),
    operation("markup", "/things/markup", {
      method: "POST",
      arguments: [request(ref("Thing"), { body: { kind: "whole" } }), options()],
      requestBody: { origin: "#", required: true, content: [content("xml", "application/xml", ref("Thing"))] },
      result: { ...json, kind: "xml", accept: ["application/xml"] },
    }),
    operation("path", "/things/{client}/{json}", {
      arguments: [pathArgument("client"), pathArgument("json", texts), options()],
      parameters: [parameter("client", "path"), parameter("json", "path", { schema: texts })],
      function: { module: "resources/things", name: "path" },
    }),
    operation("ping", "/ping", { accessor: [], function: { module: "resources/root", name: "ping" } }),
  ];
  const schemes: SecurityScheme[] = [
    { origin: "#", name: "bearerAuth", kind: "bearer" },
    {
      origin: "#",
      name: "oauth",
      kind: "oauth2",
      flows: [{ flow: "clientCredentials", tokenUrl: "/token", scopes: [], formParameters: [] }],
    },
  ];
  const converted = { conversions: ["instant", "integer64"] } as const;
  return apiModel(operations, {
    securitySchemes: schemes,
    servers: [
      {
        origin: "#",
        name: "Default",
        url: "https://{region}.example.com",
        variables: [{ name: "region", default: "eu" }],
      },
    ],
    client: {
      ...client,
      serverVariables: [{ name: "region", variable: "region", defaultValue: "eu" }],
      credentials: [
        { name: "token", kind: "token", schemes: ["bearerAuth", "oauth"] },
        { name: "clientId", kind: "clientId", schemes: ["oauth"] },
        { name: "clientSecret", kind: "clientSecret", schemes: ["oauth"] },
        { name: "clientAuthentication", kind: "clientAuthentication", schemes: ["oauth"] },
        { name: "tokenUrl", kind: "tokenUrl", schemes: ["oauth"], defaultValue: "/token" },
        { name: "scopes", kind: "scopes", schemes: ["oauth"] },
        { name: "expirySkewInSeconds", kind: "expirySkewInSeconds", schemes: ["oauth"] },
      ],
    },
    types: [
      declaration("Thing", object({ id: text, "name?": text })),
      declaration(
        "Things",
        object({ "next?": text, "total?": number, things: { kind: "array", origin: "#", items: ref("Thing") } }),
      ),
      declaration("Problem", object({ code: text }), "errors"),
      declaration("Transport", object({ wheels: number })),
      { ...declaration("Times", object({ at: date, "count?": big })), ...converted },
    ],
  });
}
