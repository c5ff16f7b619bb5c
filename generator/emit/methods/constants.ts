/** Values that several operations of a module have in common: constants, each printed once above the functions. */
import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import type { Operation } from "../../model/model.js";
import { words } from "../../model/names.js";
import type { CodeScope } from "../context.js";
import type { Slots } from "../print.js";
import { literal, propertyKey, trusted, type Code } from "../text/text.js";
import { encoderTable } from "./request-body.js";

type Security = Operation["security"];

/** Longest name of a constant that is made of words, in characters. */
const LONGEST = 48;

/**
 * Declares what stands in two or more operations: their security, and the encoders of bodies in several media types.
 * From then on `scope.shared` gives the name of the constant for the value.
 */
export function sharedConstants(
  scope: CodeScope,
  slots: Slots,
  operations: readonly Operation[],
): readonly VariableStatementStructure[] {
  const values = new Map<Code, { readonly wish: string; uses: number }>();
  const count = (value: Code, wish: () => string): void => {
    const known = values.get(value);
    if (known === undefined) values.set(value, { wish: wish(), uses: 1 });
    else known.uses++;
  };
  for (const { security, requestBody } of operations) {
    if (security.length > 0) count(securityExpression(security), () => securityName(security));
    const table = requestBody === undefined ? undefined : encoderTable(scope, requestBody);
    if (table?.constant === true) count(table.value, () => screaming(table.words.join(" or "), "ENCODERS"));
  }
  return [...values]
    .filter(([, { uses }]) => uses > 1)
    .map(([value, { wish }]) => {
      const name = scope.names.declare(wish);
      scope.shared.set(value, name);
      const initializer = slots.put(trusted(`${value} as const`));
      return {
        kind: StructureKind.VariableStatement,
        declarationKind: VariableDeclarationKind.Const,
        declarations: [{ name: slots.put(name), initializer }],
      };
    });
}

/** The alternatives of a call's security; an alternative without schemes is anonymous access (OpenAPI 3.2 §4.30). */
export function securityExpression(security: Security): Code {
  const alternatives = security.map((schemes) => {
    const members = schemes.map(({ scheme, scopes }) => {
      return `${propertyKey(scheme, "value")}: [${scopes.map((scope) => literal(scope)).join(", ")}]`;
    });
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  });
  return trusted(`[${alternatives.join(", ")}]`);
}

/** Scopes say most about a requirement; where there are none, its schemes do. */
function securityName(security: Security): string {
  const schemes = security.flat();
  const scopes = new Set(schemes.flatMap((scheme) => scheme.scopes));
  const optional = security.some((alternative) => alternative.length === 0) ? ["optional"] : [];
  const said = scopes.size > 0 ? [...scopes] : [...new Set(schemes.map(({ scheme }) => scheme))];
  const first = ["security", ...optional];
  return screaming([...first, ...said].join(" "), first.join("_").toUpperCase());
}

/** `SECURITY_READ_ACTIONS`; the other name where the words are too many or no ASCII. */
function screaming(text: string, otherwise: string): string {
  const name = words(text).join("_").toUpperCase();
  return name.length <= LONGEST && /^[A-Z][A-Z0-9_]*$/.test(name) ? name : otherwise;
}
