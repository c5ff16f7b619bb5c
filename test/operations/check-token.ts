/** The client-credentials grant (RFC 6749 §4.4): a token is asked for, then used. */
import type { SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { answerFor, successStatus, type PlannedAnswer } from "./answers.js";
import { planCall } from "./arguments.js";
import { call, type Driver } from "./call.js";
import { difference } from "./check-request.js";
import { list, raw, type Raw, type RawOperation } from "./raw-document.js";

const secrets = { clientId: "the client", clientSecret: "the secret" } as const;

/** The differences of a call that has only a client id and its secret; `undefined` where that is no way to authenticate. */
export async function checkToken(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
): Promise<readonly string[] | undefined> {
  const { document, server, model: api } = driver;
  const wanted = tokenOf(driver, operation);
  const options = api.client.credentials.filter(({ kind, schemes }) =>
    wanted === undefined ? false : kind in secrets && schemes.includes(wanted.name),
  );
  if (wanted === undefined || options.length < 2) return undefined;
  const credentials = Object.fromEntries(options.map(({ name, kind }) => [name, raw(secrets)[kind]]));
  const token = { access_token: "issued", token_type: "Bearer", expires_in: 3600 };
  const plan = (request: Parameters<typeof answerFor>[3], number: number): PlannedAnswer =>
    number === 1
      ? {
          answer: { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(token) },
          kind: "json",
          value: token,
        }
      : answerFor(document, operation, successStatus(operation), request);
  const mediaType = model.requestBody?.content[0]?.mediaType;
  const planned = planCall(document, operation, model, mediaType, { maxRetries: 0 });
  const made = await call(driver, operation, model, planned, plan, credentials);
  const [asked, sent, ...more] = made.requests;
  if (asked === undefined || sent === undefined)
    return [`token: ${made.requests.length} requests: ${String(made.error)}`];
  const url = new URL(wanted.url, server.origin + operation.server.path);
  const form = Object.fromEntries(new URLSearchParams(asked.body));
  const basic = `Basic ${Buffer.from(`${encodeURIComponent(secrets.clientId)}:${secrets.clientSecret}`).toString("base64")}`;
  const authenticated = form["client_secret"] === secrets.clientSecret || asked.headers["authorization"] === basic;
  const found = [
    difference(`${made.origins[0]}${asked.url}`, url.href, "/url"),
    difference(asked.method, "POST", "/method"),
    difference(asked.headers["content-type"]?.split(";")[0], "application/x-www-form-urlencoded", "/type"),
    difference(form["grant_type"], "client_credentials", "/grant_type"),
    difference(form["scope"]?.split(" ").sort().join(" "), wanted.scopes.toSorted().join(" ") || undefined, "/scope"),
    difference(authenticated, true, "/client"),
    difference(sent.headers["authorization"], "Bearer issued", "/authorization"),
    difference(more.length, 0, "/more"),
  ];
  return found.filter((text) => text !== undefined).map((text) => `token: ${text}`);
}

/** The scheme with the flow, where it alone suffices. */
function tokenOf(
  { document }: Driver,
  { node }: RawOperation,
): { readonly name: string; readonly url: string; readonly scopes: readonly string[] } | undefined {
  const schemes = raw(raw(document.root["components"])["securitySchemes"]);
  for (const alternative of list(node["security"] ?? document.root["security"])) {
    const [[name, scopes] = ["", []], ...others] = Object.entries(raw(alternative) as Raw);
    const flow = raw(raw(document.resolve(schemes[name])["flows"])["clientCredentials"]);
    if (others.length === 0 && typeof flow["tokenUrl"] === "string")
      return { name, url: flow["tokenUrl"], scopes: list(scopes).map(String) };
  }
  return undefined;
}
