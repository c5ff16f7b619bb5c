/** How the value of a parameter is written so that the runtime puts it on the wire in its style (OpenAPI 3.2 §4.12). */
import type { Parameter } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import { encodedValue } from "../codecs/conversions.js";
import { isScalar } from "../types/schemas.js";
import { literal, trusted, type Code } from "../text/text.js";

/**
 * The expression of a parameter's value, wrapped in its style where that differs from what the place sends by itself:
 * `simple` without explode in paths (scalars only) and headers, `form` with explode in queries and cookies.
 *
 * @param given The expression of the caller's value.
 */
export function parameterValue(scope: CodeScope, parameter: Parameter, given: Code): Code {
  const encoded = encodedValue(scope, parameter.schema, given);
  const value =
    parameter.sendDefault === undefined ? encoded : trusted(`${encoded} ?? ${literal(parameter.sendDefault)}`);
  const style = (bare: Code): Code => {
    const styled = styledValue(scope, parameter, bare);
    return parameter.allowReserved && parameter.in !== "header"
      ? trusted(`${scope.runtime("reserved")}(${styled})`)
      : styled;
  };
  if (!parameter.allowEmptyValue || parameter.in !== "query") return style(value);
  const inner = style(trusted("value"));
  return trusted(`${scope.runtime("allowEmptyValue")}(${value}${inner === "value" ? "" : `, (value) => ${inner}`})`);
}

function styledValue(scope: CodeScope, parameter: Parameter, value: Code): Code {
  if (parameter.contentType !== undefined) return contentValue(scope, parameter, parameter.contentType, value);
  const scalar = isScalar(parameter.schema, scope.context.types);
  const explode = parameter.explode;
  switch (parameter.style) {
    case "simple":
      // Paths take bare values as text, headers as `simple` already.
      if (scalar || (parameter.in === "header" && !explode)) return value;
      return call(scope.runtime("simple"), value, explode ? "{ explode: true }" : "");
    case "label":
      return call(scope.runtime("label"), value, explode ? "{ explode: true }" : "");
    case "matrix":
      return trusted(
        `${scope.runtime("matrix")}(${literal(parameter.name)}, ${value}${explode ? ", { explode: true }" : ""})`,
      );
    case "form":
      return scalar || explode ? value : call(scope.runtime("form"), value, "{ explode: false }");
    case "spaceDelimited":
    case "pipeDelimited":
    case "tabDelimited":
      // Exploded, the two are `form` (OpenAPI 3.2 §4.12.6).
      return scalar || explode ? value : call(scope.runtime(parameter.style), value, "");
    case "deepObject":
      return scalar ? value : call(scope.runtime("deepObject"), value, "");
    case "cookie":
      return call(scope.runtime("cookie"), value, explode ? "" : "{ explode: false }");
  }
}

/** A parameter with `content`: JSON in one value; text stays as it is. */
function contentValue(scope: CodeScope, parameter: Parameter, contentType: string, value: Code): Code {
  if (/^text\//i.test(contentType) && isScalar(parameter.schema, scope.context.types)) return value;
  return call(scope.runtime(parameter.in === "header" ? "jsonHeader" : "jsonValue"), value, "");
}

function call(name: Code, value: Code, options: string): Code {
  return trusted(`${name}(${value}${options === "" ? "" : `, ${options}`})`);
}
