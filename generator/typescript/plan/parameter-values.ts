/** How the value of a parameter is written so that the runtime puts it on the wire in its style (OpenAPI 3.2 §4.12). */
import type { Parameter } from "../../model/model.js";
import { encodedValue } from "./conversions.js";
import { arrow, call, literalOf, object, variable, type Expression } from "./expression.js";
import { isText } from "../../document/media-type.js";
import { isScalar, type Types } from "./schemas.js";

/**
 * A parameter's value, wrapped in its style where that differs from what the place sends by itself: `simple` without explode
 * in paths (scalars only) and headers, `form` with explode in queries and cookies.
 *
 * @param given The caller's value.
 */
export function parameterValue(types: Types, parameter: Parameter, given: Expression): Expression {
  const encoded = encodedValue(types, parameter.schema, given);
  const value: Expression =
    parameter.sendDefault === undefined
      ? encoded
      : { kind: "coalesce", values: [encoded, literalOf(parameter.sendDefault)] };
  const style = (bare: Expression): Expression => {
    const styled = styledValue(types, parameter, bare);
    return parameter.allowReserved && parameter.in !== "header" ? call("reserved", [styled]) : styled;
  };
  if (!parameter.allowEmptyValue || parameter.in !== "query") return style(value);
  const bare = variable("value");
  const inner = style(bare);
  return call("allowEmptyValue", inner === bare ? [value] : [value, arrow(["value"], inner)]);
}

function styledValue(types: Types, parameter: Parameter, value: Expression): Expression {
  if (parameter.contentType !== undefined) return contentValue(types, parameter, parameter.contentType, value);
  const scalar = isScalar(parameter.schema, types);
  const { explode } = parameter;
  switch (parameter.style) {
    case "simple":
      // Paths take bare values as text, headers as `simple` already.
      if (scalar || (parameter.in === "header" && !explode)) return value;
      return call("simple", explode ? [value, exploded(true)] : [value]);
    case "label":
      return call("label", explode ? [value, exploded(true)] : [value]);
    case "matrix":
      return call("matrix", [literalOf(parameter.name), value, ...(explode ? [exploded(true)] : [])]);
    case "form":
      return scalar || explode ? value : call("form", [value, exploded(false)]);
    case "spaceDelimited":
    case "pipeDelimited":
    case "tabDelimited":
      // Exploded, the two are `form` (OpenAPI 3.2 §4.12.6).
      return scalar || explode ? value : call(parameter.style, [value]);
    case "deepObject":
      return scalar ? value : call("deepObject", [value]);
    case "cookie":
      return call("cookie", explode ? [value] : [value, exploded(false)]);
  }
}

/** A parameter with `content`: JSON in one value; text stays as it is. */
function contentValue(types: Types, parameter: Parameter, contentType: string, value: Expression): Expression {
  if (isText(contentType) && isScalar(parameter.schema, types)) return value;
  return call(parameter.in === "header" ? "jsonHeader" : "jsonValue", [value]);
}

function exploded(explode: boolean): Expression {
  return object([["explode", literalOf(explode)]]);
}
