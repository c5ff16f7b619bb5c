/**
 * Every name of the generated package is decided in the files `names*.ts`, before anything is printed.
 *
 * A name starts as an *ideal*: the words of the document's own name in the case of the place (`camelCase` methods,
 * `PascalCase` types, `kebab-case` modules). What the place does not allow gets a fixed answer, so that the same
 * document always gives the same names and an operation more renames none of the others:
 * - a reserved word gets `_` at its end (`delete_`; lists with reasons in `names/reserved.ts`);
 * - a first character that is a digit gets `_` before it; in getters and methods that are not stated the number goes to the end;
 * - a name without a single letter or digit is `unnamed`, with a hash of the text when there is a text;
 * - a name of more than {@link MAXIMUM_LENGTH} characters is cut, and a hash of the whole takes the end;
 * - of several that claim one name, the one with the smallest rank gets it, the others take their next candidate, and at
 *   last the ideal with a hash of what identifies them ({@link assignNames}): never a counter.
 * Letters of every script are kept (after NFKC); everything else only separates words.
 */
import { createHash } from "node:crypto";

/** Names longer than this are cut. */
export const MAXIMUM_LENGTH = 100;

/** Text beyond this many characters does not contribute words: a name of 10,000 characters costs no more than a long one. */
const CONSIDERED_LENGTH = 1000;

const wordPattern =
  /V\p{Nd}+[\p{Ll}\p{Nd}]*|\p{Lu}+(?=OAuth(?!\p{Ll}))|\p{Lu}{2,}s(?![\p{Ll}\p{Lo}])|\p{Lu}+(?!\p{Ll})\p{Nd}*|\p{Lu}?\p{Ll}[\p{Ll}\p{Mn}\p{Mc}\p{Nd}]*|[\p{Lo}\p{Lm}\p{Lt}\p{Mn}\p{Mc}]+\p{Nd}*|\p{Nd}+\p{Ll}*/gu;
const asciiWordPattern =
  /V[0-9]+[a-z0-9]*|[A-Z]+(?=OAuth(?![a-z]))|[A-Z]{2,}s(?![a-z])|[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z][a-z0-9]*|[0-9]+[a-z]*/g;

/**
 * Where letters were added since Unicode 12, or may yet be: compilers and engines of different age do not agree on them, so
 * that no name has them. All planes but the first are left out, save the common ideographs, and so is the one letter that
 * UAX #31 keeps out of identifiers (U+2E2F).
 */
const unsettled = new RegExp(
  `[${[
    String.raw`\u0870-\u089f \u08b5-\u08d2 \u0b55 \u0c3c \u0c5c \u0c5d \u0cdc \u0cdd`,
    String.raw`\u0cf3 \u0d04 \u0d81 \u0ece \u170d \u1715 \u171f \u180f`,
    String.raw`\u1ab0-\u1aff \u1b4c \u1c89-\u1c8f \u1df6-\u1dfb \u200c \u200d \u2c2f \u2c5f \u2e2f`,
    String.raw`\u30fb \u31bb-\u31bf \u4db6-\u4dbf \u9ff0-\u9fff \ua7c0-\ua7ff \ua82c \uab68-\uab6b \uff65`,
    String.raw`\u{10000}-\u{1ffff} \u{2a6d0}-\u{10ffff}`,
  ]
    .join(" ")
    .replaceAll(" ", "")}]`,
  "gu",
);

/**
 * The words of a text as they are written: `SCIMConfig` → `SCIM`, `Config`; `user's-IPs` → `users`, `IPs`;
 * `v1beta3`, `k8s` and `Auth2` keep their digits; `URLOAuth` → `URL`, `O`, `Auth`.
 */
export function words(text: string): string[] {
  const considered = text.length > CONSIDERED_LENGTH ? text.slice(0, CONSIDERED_LENGTH) : text;
  if (isAscii(considered)) return considered.replaceAll("'", "").match(asciiWordPattern) ?? [];
  return considered.normalize("NFKC").replace(/['’]/g, "").replace(unsettled, " ").match(wordPattern) ?? [];
}

/** `["get", "SCIM", "token"]` → `getScimToken`; without words `""`. */
export function camelCase(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part.toLowerCase() : capitalized(part))).join("");
}

/** `["SCIM", "token"]` → `ScimToken`: a run of capitals is lowered after its first letter. Without words `""`. */
export function pascalCase(parts: readonly string[]): string {
  return parts.map(capitalized).join("");
}

/** `["Client", "GRANTS"]` → `client-grants`. */
export function kebabCase(parts: readonly string[]): string {
  return parts.map((part) => part.toLowerCase()).join("-");
}

/** The type name that a text asks for: `simple-user` → `SimpleUser`, `2fa` → `_2fa`, `""` → `Unnamed`. Always an identifier. */
export function typeName(text: string): string {
  return identifierFrom(pascalCase(words(text)), text, "Unnamed");
}

/** The member name that a text asks for: `List users` → `listUsers`, `""` → `unnamed`. Always an identifier. */
export function memberName(text: string): string {
  return identifierFrom(camelCase(words(text)), text, "unnamed");
}

/** `name` when it is an identifier already and not too long, else what {@link memberName} makes of it. */
export function verbatimName(name: string): string {
  return isIdentifier(name) && name.length <= MAXIMUM_LENGTH ? name : memberName(name);
}

/** Whether a text can stand as a property or variable name, reserved words aside. */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && (isAscii(text) || text.search(unsettled) < 0);
}

/** The first `length` hexadecimal digits of the text's SHA-256: what tells names apart that would be equal. */
export function shortHash(text: string, length = 4): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** A joined name as an identifier of bounded length; `source` is what it was made from, `fallback` what an empty one is called. */
function identifierFrom(joined: string, source: string, fallback: string): string {
  if (joined === "") return source === "" ? fallback : `${fallback}_${shortHash(source)}`;
  const started = /^[\p{Nd}\p{Mn}\p{Mc}]/u.test(joined) ? `_${joined}` : joined;
  return bounded(started, source);
}

/** A name of at most {@link MAXIMUM_LENGTH} characters; a longer one ends in a hash of `source`. */
export function bounded(name: string, source: string): string {
  if (name.length <= MAXIMUM_LENGTH && source.length <= CONSIDERED_LENGTH) return name;
  const kept = name.slice(0, MAXIMUM_LENGTH - 9).replace(/[\uD800-\uDBFF]$/, "");
  return `${kept}_${shortHash(source, 8)}`;
}

/** One that wants a name. */
export interface NameClaim {
  /** What identifies the claimant whatever else the document holds: `GET /users/{id}`, a schema's pointer. Unique. */
  readonly key: string;
  /** Names in the order of preference; the first is the ideal. */
  readonly candidates: readonly string[];
  /** Further names, made only when those are taken. */
  readonly more?: () => readonly string[];
  /** Of several with one ideal, the smallest rank (by code units) gets it. */
  readonly rank: string;
}

/**
 * Gives every claimant a name of its own. All ideals are settled before any second choice, so a second choice never takes
 * a name from somebody whose ideal it is. The order of the claims does not matter.
 * @param taken names (folded) that nobody may have
 * @param fold names with the same fold are the same name: `toLowerCase` for files
 */
export function assignNames(
  claims: readonly NameClaim[],
  taken: ReadonlySet<string> = new Set(),
  fold: (name: string) => string = same,
): Map<string, string> {
  const names = new Map<string, string>();
  if (claims.length === 0) return names;
  const used = new Set(taken);
  let pending: readonly NameClaim[] = [...claims].sort(
    (a, b) => compareCodeUnits(a.rank, b.rank) || compareCodeUnits(a.key, b.key),
  );
  for (let round = 0; pending.length > 0; round++) {
    const lost: NameClaim[] = [];
    for (const claim of pending) {
      const { candidates } = claim;
      const name = candidates[round] ?? disambiguated(candidates[0] ?? "unnamed", claim.key, round - candidates.length);
      if (used.has(fold(name)))
        lost.push(
          claim.more === undefined
            ? claim
            : { key: claim.key, rank: claim.rank, candidates: [...candidates, ...claim.more()] },
        );
      else {
        used.add(fold(name));
        names.set(claim.key, name);
      }
    }
    pending = lost;
  }
  return names;
}

/** `name` with a hash of `key`; a longer hash for each attempt that was taken. */
export function disambiguated(name: string, key: string, attempt = 0): string {
  return `${name}_${shortHash(key, 4 + 4 * Math.min(attempt, 14))}${attempt > 14 ? `_${attempt}` : ""}`;
}

/** What a map has under a key that it was made for. Its absence is a fault of the program, never of the document. */
export function entryOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const entry = map.get(key);
  if (entry === undefined) throw new Error(`Nothing was made for ${JSON.stringify(key)}.`);
  return entry;
}

/** Whether {@link assignNames} found no words for the claim of `key` and gave it a hash, or the name was cut. */
export function isHashed(name: string, key: string): boolean {
  const hash = /_([0-9a-f]{4,})(?:_\d+)?$/.exec(name)?.[1];
  return hash !== undefined && (shortHash(key, hash.length) === hash || name.length >= MAXIMUM_LENGTH);
}

/** Order of two texts by UTF-16 code units, the same on every machine. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function capitalized(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length).toLowerCase();
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

function same(name: string): string {
  return name;
}
