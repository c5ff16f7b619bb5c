/** Values that several operations of a module have in common: constants, each once above the functions. */
import type { SdkOperation } from "./names/sdk-model.js";
import { words } from "../../model/names/index.js";
import type { Types } from "./schemas.js";
import { literalOf, object, type Expression } from "./expression.js";
import { numberedName } from "./free-name.js";
import { encoderTable } from "./request-body.js";

type Security = SdkOperation["security"];

/** A constant of a module, `const NAME = value as const`. */
export interface SharedConstant {
  readonly name: string;
  readonly value: Expression;
}

/** Longest name of a constant that is made of words, in characters. */
const LONGEST = 48;

/**
 * Constants for what stands in two or more operations: their security, and the encoders of bodies in several media types.
 *
 * @param isTaken Whether the module has that name otherwise.
 */
export function sharedConstants(
  types: Types,
  operations: readonly SdkOperation[],
  isTaken: (name: string) => boolean,
): readonly SharedConstant[] {
  const values = new Map<string, { readonly value: Expression; readonly wish: string; uses: number }>();
  const count = (value: Expression, wish: () => string): void => {
    const key = JSON.stringify(value);
    const known = values.get(key);
    if (known === undefined) values.set(key, { value, wish: wish(), uses: 1 });
    else known.uses++;
  };
  for (const { security, requestBody } of operations) {
    if (security.length > 0) count(securityValue(security), () => securityName(security));
    const table = requestBody === undefined ? undefined : encoderTable(types, requestBody);
    if (table?.constant === true) count(table.value, () => screaming(table.words.join(" or "), "ENCODERS"));
  }
  const names = new Set<string>();
  return [...values.values()]
    .filter(({ uses }) => uses > 1)
    .map(({ value, wish }) => {
      const name = numberedName(wish, (each) => names.has(each) || isTaken(each));
      names.add(name);
      return { name, value };
    });
}

/** The alternatives of a call's security; an alternative without schemes is anonymous access (OpenAPI 3.2 §4.30). */
export function securityValue(security: Security): Expression {
  const items = security.map((schemes) =>
    object(
      schemes.map(({ scheme, scopes }): readonly [string, Expression] => [
        scheme,
        { kind: "array", items: scopes.map((scope) => literalOf(scope)) },
      ]),
    ),
  );
  return { kind: "array", items };
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
