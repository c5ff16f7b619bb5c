/** Security Requirement Objects (OpenAPI 3.2 §4.30): which schemes a call needs. */
import type { SpecDocument } from "../../document/document.js";
import { quoted } from "../../document/json/value.js";
import { itemsAt, type Located } from "../../document/located.js";
import { pointerKeys } from "../../document/json/pointer.js";
import type { SecurityRequirementObject } from "../../document/openapi.js";
import { entriesIn, hasMember } from "../../document/string-map.js";
import type { SourceOperation } from "../collect.js";
import type { Operation, SecurityRequirement, SecurityScheme } from "../model.js";
import type { Report } from "../report.js";
import { OPTION_ORIGIN } from "./schemes.js";

/** What an operation requires: its own `security`, else the document's, else the scheme of the option `auth`. Unknown schemes are reported, their alternative is left out. */
export function requirementsOf(
  operation: SourceOperation | undefined,
  spec: SpecDocument,
  schemes: ReadonlyMap<string, SecurityScheme>,
  report: Report,
): readonly SecurityRequirement[] {
  const holder: Located<{ readonly security?: readonly SecurityRequirementObject[] }> =
    operation?.value.security === undefined ? { value: spec.root, origin: "#" } : operation;
  if (holder.value.security === undefined) {
    const ofOption = [...schemes.values()].filter(({ origin }) => origin === OPTION_ORIGIN);
    return ofOption.map(({ name }) => [{ scheme: name, scopes: [] }]);
  }
  return itemsAt(holder, "security").flatMap(({ value: requirement, origin }) => {
    const members = entriesIn(requirement).map(([name, scopes]) => ({ scheme: schemeName(spec, name), scopes }));
    const unknown = members.filter(({ scheme }) => !schemes.has(scheme));
    for (const { scheme } of unknown) {
      if (!isDefined(spec, scheme))
        report.add("security-scheme-undefined", `The security scheme ${quoted(scheme)} is not defined.`, {
          pointer: origin,
        });
    }
    return unknown.length > 0 ? [] : [members];
  });
}

/** What a request without an operation needs: the document's `security`; without one, what most operations need, or nothing. */
export function defaultRequirements(
  operations: readonly Pick<Operation, "security">[],
  spec: SpecDocument,
  schemes: ReadonlyMap<string, SecurityScheme>,
  report: Report,
): readonly SecurityRequirement[] {
  if (spec.root.security !== undefined) return requirementsOf(undefined, spec, schemes, report);
  const counts = new Map<string, { count: number; readonly security: readonly SecurityRequirement[] }>();
  for (const { security } of operations.filter((operation) => operation.security.length > 0)) {
    const key = JSON.stringify(security);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, security });
    else known.count++;
  }
  const [most] = [...counts.values()].sort((left, right) => right.count - left.count);
  // An empty alternative: a guess must not refuse a request for want of credentials.
  return most === undefined ? [] : [...most.security.filter(({ length }) => length > 0), []];
}

/** A requirement names a scheme by its component's name, or since OpenAPI 3.2 by a URI reference to it (§4.30). */
function schemeName(spec: SpecDocument, text: string): string {
  if (isDefined(spec, text)) return text;
  const hash = text.indexOf("#");
  if (hash < 0) return text;
  const isLocal = hash === 0 || text.slice(0, hash) === spec.root.$self;
  const keys = isLocal ? pointerKeys(text.slice(hash)) : [];
  const [components, schemes, name, ...more] = keys;
  return components === "components" && schemes === "securitySchemes" && name !== undefined && more.length === 0
    ? name
    : text;
}

function isDefined(spec: SpecDocument, name: string): boolean {
  return hasMember(spec.root.components?.securitySchemes, name);
}
