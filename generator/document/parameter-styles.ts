/** Locations that OpenAPI knows. https://spec.openapis.org/oas/v3.2.0#parameter-locations */
export type ParameterLocation = "path" | "query" | "querystring" | "header" | "cookie";

/** Ways to serialize a value. https://spec.openapis.org/oas/v3.2.0#style-values */
export type ParameterStyle =
  "matrix" | "label" | "simple" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject" | "cookie";

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
