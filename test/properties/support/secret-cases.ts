/** Random clients with secrets, and random misfortunes of theirs. */
import {
  array,
  boolean,
  constantFrom,
  nat,
  oneof,
  record,
  shuffledSubarray,
  string,
  subarray,
  type Arbitrary,
} from "fast-check";
import { ECHOES, PLATFORM_ERRORS, type Echo, type PlatformError, type Turn } from "./indiscreet-server.js";
import { MARK } from "./leaks.js";

/** Schemes that set `Authorization`, of which a client has one. */
export const AUTHORIZING = ["none", "bearer", "basic", "post", "basic client", "signed client"] as const;
/** Places of keys, of which it may have any. */
export const PLACES = ["header", "query", "cookie"] as const;

/** A client and what it goes through. */
export interface SecretCase {
  readonly authorizing: (typeof AUTHORIZING)[number];
  readonly places: readonly (typeof PLACES)[number][];
  /** Of the scheme, of the key in each place, and of the token that an authorization server gives. */
  readonly secrets: { readonly text: string } & Readonly<
    Record<"bearer" | "header" | "query" | "cookie" | "token", string>
  >;
  readonly basePath: string;
  readonly query: Readonly<Record<string, string>>;
  readonly method: "GET" | "POST";
  readonly reading: "data" | "link" | "next" | "events";
  readonly turns: readonly Turn[];
  /** What the token endpoint does; then it gives a token. */
  readonly tokenTurns: readonly Turn[];
  readonly tokenAtServer: boolean;
  readonly allowed: boolean;
  readonly level: "debug" | "info" | "warn" | "error";
  readonly middleware: "none" | "sees" | "throws" | "wraps";
  readonly redirects: number;
}

const ASCII = [..."abcXYZ019!'()*+/=&%# \"\\{}.-_~:;,<>?@[]^`|$"];
const LATIN = [...ASCII, ..."éßÿ"];
const ANY = [...LATIN, ..."語€😀\u2028"];

/** 6 to 40 characters; the first and the last are letters, which no header trims. */
function secretOf(characters: readonly string[]): Arbitrary<string> {
  return string({ unit: constantFrom(...characters), minLength: 3, maxLength: 36 }).map((text) => `${MARK}${text}x`);
}

const turn: Arbitrary<Turn> = oneof(
  { weight: 1, arbitrary: record({ kind: constantFrom("good" as const) }) },
  {
    weight: 4,
    arbitrary: record({
      kind: constantFrom("answer" as const),
      status: constantFrom(200, 400, 401, 403, 404, 422, 429, 500, 503),
      echo: constantFrom(...(Object.keys(ECHOES) as Echo[])),
      json: boolean(),
    }),
  },
  { weight: 3, arbitrary: record({ kind: constantFrom("failure" as const), error: platformError() }) },
  {
    weight: 1,
    arbitrary: record({
      kind: constantFrom("failure in the body" as const),
      error: platformError(),
      status: constantFrom(200, 404),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constantFrom("silence" as const, "abort" as const) }) },
  {
    weight: 3,
    arbitrary: record({
      kind: constantFrom("redirect" as const),
      to: constantFrom("same" as const, "other" as const, "insecure" as const, "file" as const),
      status: constantFrom(301, 302, 303, 307, 308),
      repeat: boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: record({
      kind: constantFrom("page" as const),
      to: constantFrom("same" as const, "other" as const, "insecure" as const),
      by: constantFrom("link" as const, "body" as const),
      repeat: boolean(),
    }),
  },
  { weight: 1, arbitrary: record({ kind: constantFrom("events" as const), broken: boolean() }) },
);

function platformError(): Arbitrary<PlatformError> {
  return constantFrom(...(Object.keys(PLATFORM_ERRORS) as PlatformError[]));
}

/** Any client; the simplest is one without schemes whose call succeeds. */
export const secretCase: Arbitrary<SecretCase> = record({
  authorizing: constantFrom(...AUTHORIZING),
  places: shuffledSubarray([...PLACES]),
  secrets: record({
    text: secretOf(ANY),
    bearer: secretOf(LATIN),
    header: secretOf(LATIN),
    query: secretOf(ANY),
    cookie: secretOf(ANY),
    token: secretOf(LATIN),
  }),
  basePath: constantFrom("", "/v1", "/a/b"),
  query: subarray(["page", "q", "api-version"]).map((names) => Object.fromEntries(names.map((name) => [name, "1 &"]))),
  method: constantFrom("GET", "POST"),
  reading: constantFrom("data", "link", "next", "events"),
  turns: array(turn, { minLength: 1, maxLength: 4 }),
  tokenTurns: array(turn, { maxLength: 1 }),
  tokenAtServer: boolean(),
  allowed: boolean(),
  level: constantFrom("debug", "info", "warn", "error"),
  middleware: constantFrom("none", "sees", "throws", "wraps"),
  redirects: nat(3),
});
