import type { SdkModel } from "../../generator/typescript/plan/names/sdk-model.js";
import { encode } from "./expected.js";
import { raw, type Raw, type RawDocument, type RawOperation } from "./raw-document.js";
import type { Surroundings } from "./check-request.js";

const values = { token: "the-token", username: "the user", password: "the password" } as const;

/** Client options that hold every credential that is a plain value. */
export function clientOptions({ client }: SdkModel): Raw {
  return Object.fromEntries(
    client.credentials.flatMap(({ name, kind }): [string, string][] => {
      if (kind === "apiKey") return [[name, `key-${name}`]];
      return kind === "token" || kind === "username" || kind === "password" ? [[name, values[kind]]] : [];
    }),
  );
}

/**
 * What a call must carry: the first alternative of the operation's security whose schemes all have a credential
 * (OpenAPI 3.2 §4.30), and nothing where none is asked for.
 */
export function credentialsFor(
  document: RawDocument,
  { security }: RawOperation,
  model: SdkModel,
): Surroundings["credentials"] {
  const schemes = raw(raw(document.root["components"])["securitySchemes"]);
  const found = security.map((names) =>
    names.map((name) => credentialOf(name, document.resolve(schemes[name]), model)),
  );
  // Of several alternatives that can be met, one with credentials.
  const met = found.filter((alternative) => alternative.every((each) => each !== undefined));
  const chosen = met.find((alternative) => alternative.length > 0) ?? [];
  const headers = new Map<string, string>();
  const query: string[] = [];
  const cookies: string[] = [];
  for (const { place, name, value } of chosen.filter((each) => each !== undefined)) {
    if (place === "query") query.push(`${encode(name)}=${encode(value)}`);
    else if (place === "cookie") cookies.push(`${name}=${value}`);
    else headers.set(name.toLowerCase(), value);
  }
  // Where no alternative can be met by plain values, what is sent is not known here.
  return {
    headers,
    query,
    cookies,
    known: chosen.length > 0 || found.length === 0 || found.some((each) => each.length === 0),
  };
}

interface Credential {
  readonly place: string;
  readonly name: string;
  readonly value: string;
}

function credentialOf(name: string, scheme: Raw, { client }: SdkModel): Credential | undefined {
  const option = (kind: string): boolean =>
    client.credentials.some((each) => each.kind === kind && each.schemes.includes(name));
  const { type } = scheme;
  if (type === "apiKey") {
    const key = client.credentials.find((each) => each.kind === "apiKey" && each.schemes.includes(name));
    return key && { place: String(scheme["in"]), name: String(scheme["name"]), value: `key-${key.name}` };
  }
  const basic = type === "http" && String(scheme["scheme"]).toLowerCase() === "basic";
  if (basic && option("username")) {
    const value = `Basic ${Buffer.from(`${values.username}:${values.password}`).toString("base64")}`;
    return { place: "header", name: "authorization", value };
  }
  const named = type === "http" ? String(scheme["scheme"]) : "Bearer";
  const prefix = named.toLowerCase() === "bearer" ? "Bearer" : named;
  return option("token") ? { place: "header", name: "authorization", value: `${prefix} ${values.token}` } : undefined;
}
