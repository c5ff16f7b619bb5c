/** What a change of an SDK is called, what it means for the code that calls the SDK, and why. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";

/** As Semantic Versioning 2.0.0 §6 to §8 has it: `major` breaks calling code, `minor` adds, `patch` does neither. */
export type ChangeLevel = "major" | "minor" | "patch";

/** One difference between two SDKs. */
export interface Change {
  readonly code: ChangeCode;
  readonly level: ChangeLevel;
  /** The method, type or option it is about: `items.list`, `Item`, `Item.name`. */
  readonly subject: string;
  /** What is different, one sentence. */
  readonly message: string;
  /** Why it has its level, one sentence. */
  readonly reason: string;
  /** Where it stands in the old document and in the new one. */
  readonly before?: JsonPointer;
  readonly after?: JsonPointer;
}

/** What a code stands for. */
export interface ChangeKind {
  /** The level, unless the place of the change decides (`response` types are read, `request` types are written). */
  readonly level: ChangeLevel | "by-direction";
  readonly reason: string;
}

const removed = "Calling code that names it no longer compiles.";
const added = "Calling code is not affected.";
const runtime = "Calling code compiles as before, but behaves differently.";

/** Every code, with the level it has and the reason for it. */
export const changeKinds = {
  "method-added": { level: "minor", reason: added },
  "method-removed": { level: "major", reason: removed },
  "method-renamed": { level: "major", reason: removed },
  "method-name-deprecated": { level: "minor", reason: "The old name is there as well, until the next major version." },
  "function-moved": { level: "major", reason: "Code that imports the function by its module no longer compiles." },
  "route-changed": { level: "minor", reason: runtime },
  "wire-changed": { level: "minor", reason: runtime },
  "argument-added": { level: "major", reason: "Arguments after it move, so calls that give them no longer compile." },
  "argument-removed": { level: "major", reason: "Calls that give it no longer compile." },
  "argument-required": { level: "major", reason: "Calls without it no longer compile." },
  "argument-optional": { level: "minor", reason: "Calls that give it are as they were." },
  "argument-renamed": { level: "patch", reason: "Arguments are given by position." },
  "content-type-added": { level: "minor", reason: added },
  "content-type-removed": { level: "major", reason: removed },
  "content-type-required": { level: "major", reason: "Calls without `contentType` no longer compile." },
  "content-type-optional": { level: "minor", reason: "Calls that give `contentType` are as they were." },
  "accept-added": { level: "minor", reason: added },
  "accept-removed": { level: "major", reason: removed },
  "stream-added": { level: "minor", reason: added },
  "stream-removed": { level: "major", reason: removed },
  "result-kind-changed": { level: "major", reason: "Code that uses the result no longer compiles." },
  "result-optional": { level: "major", reason: "Code that uses the result must check for `undefined` first." },
  "result-required": { level: "minor", reason: "Code that checks for `undefined` is as it was." },
  "result-headers-added": { level: "minor", reason: added },
  "result-headers-removed": { level: "major", reason: removed },
  "pagination-added": { level: "major", reason: "The call resolves to a page." },
  "pagination-removed": { level: "major", reason: "The call no longer resolves to a page." },
  "pagination-changed": { level: "patch", reason: "Pages are followed in another way, with the same types." },
  "error-added": { level: "minor", reason: added },
  "error-removed": { level: "major", reason: "Code that reads the body of this error no longer compiles." },
  "error-class-changed": { level: "major", reason: removed },
  "errors-type-removed": { level: "major", reason: removed },
  "errors-type-added": { level: "minor", reason: added },
  "security-added": { level: "major", reason: "Calls with the credentials of before are refused." },
  "security-removed": { level: "minor", reason: "Calls with the credentials of before are accepted." },
  "scopes-changed": { level: "minor", reason: "Tokens may need other scopes." },
  "sent-default-changed": { level: "minor", reason: runtime },
  "servers-changed": { level: "minor", reason: runtime },
  "retry-changed": { level: "minor", reason: runtime },
  deprecated: { level: "minor", reason: "Editors and linters mark it in calling code." },
  undeprecated: { level: "patch", reason: added },
  "docs-changed": { level: "patch", reason: "Only documentation is different." },
  "type-added": { level: "minor", reason: added },
  "type-removed": { level: "major", reason: removed },
  "type-renamed": { level: "major", reason: removed },
  "type-name-deprecated": { level: "minor", reason: "The old name is there as well, until the next major version." },
  "old-name-removed": { level: "major", reason: removed },
  "type-changed": { level: "by-direction", reason: "" },
  "property-added": { level: "minor", reason: added },
  "required-property-added": { level: "major", reason: "Code that builds the value without it no longer compiles." },
  "property-removed": { level: "major", reason: removed },
  "property-required": { level: "by-direction", reason: "" },
  "property-optional": { level: "by-direction", reason: "" },
  "enum-value-added": { level: "by-direction", reason: "" },
  "enum-value-removed": { level: "major", reason: removed },
  "enum-opened": { level: "by-direction", reason: "" },
  "enum-closed": { level: "major", reason: "Code with values that the document does not name no longer compiles." },
  "enum-key-removed": { level: "major", reason: removed },
  "variant-added": { level: "by-direction", reason: "" },
  "variant-removed": { level: "major", reason: "Code that names the variant no longer compiles." },
  "null-added": { level: "by-direction", reason: "" },
  "null-removed": { level: "by-direction", reason: "" },
  "index-added": { level: "by-direction", reason: "" },
  "index-removed": {
    level: "major",
    reason: "Code with properties that the document does not name no longer compiles.",
  },
  "default-changed": { level: "patch", reason: "The service fills in another value; types are the same." },
  "client-renamed": { level: "major", reason: removed },
  "namespace-renamed": { level: "major", reason: removed },
  "client-option-added": { level: "minor", reason: added },
  "client-option-removed": { level: "major", reason: removed },
  "client-option-changed": { level: "by-direction", reason: "" },
  "client-property-renamed": { level: "major", reason: removed },
  "base-url-required": { level: "major", reason: "Clients without `baseUrl` no longer compile." },
  "base-url-optional": { level: "minor", reason: added },
  "environment-added": { level: "minor", reason: added },
  "environment-removed": { level: "major", reason: removed },
  "environment-url-changed": { level: "minor", reason: runtime },
  "error-class-added": { level: "minor", reason: added },
  "error-class-removed": { level: "major", reason: removed },
  "client-default-changed": { level: "minor", reason: runtime },
  "webhook-added": { level: "minor", reason: added },
  "webhook-removed": { level: "major", reason: removed },
  "webhook-body-optional": { level: "major", reason: "Handlers must check for `undefined` first." },
  "webhook-body-required": { level: "minor", reason: "Handlers that check for `undefined` are as they were." },
} as const satisfies Readonly<Record<string, ChangeKind>>;

export type ChangeCode = keyof typeof changeKinds;

/** How calling code meets a type: it reads `response` values and builds `request` values. */
export type Direction = "request" | "response" | "both";

/** The level and the reason of a change that breaks code of one direction only. */
export function judged(breaking: boolean, direction: Direction): Pick<Change, "level" | "reason"> {
  if (!breaking) return { level: "minor", reason: "Code that uses the type compiles as before." };
  const code = { request: "builds", response: "reads", both: "builds or reads" }[direction];
  return { level: "major", reason: `Code that ${code} the value may no longer compile.` };
}

/** The greatest level of some changes; `undefined` where there are none. */
export function levelOf(changes: readonly Pick<Change, "level">[]): ChangeLevel | undefined {
  return (["major", "minor", "patch"] as const).find((level) => changes.some((change) => change.level === level));
}
