import type { ParameterLocation, ParameterStyle } from "./openapi.js";

/** Which `style` goes with which `in`, the default first (OpenAPI 3.2 §4.12.2.2, §4.12.3). */
export const parameterStyles: Readonly<
  Record<ParameterLocation, readonly [ParameterStyle, ...(readonly ParameterStyle[])]>
> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  querystring: ["form"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};
