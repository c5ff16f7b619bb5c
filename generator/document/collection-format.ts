import type { Extensible } from "./openapi.js";

/**
 * Extension by which the upgrade from Swagger 2.0 keeps a `collectionFormat` (`ssv`, `tsv`, `pipes`) where OpenAPI 3 has no
 * style that says the same.
 */
export const COLLECTION_FORMAT = "x-bindsmith-collection-format";

/** The style that joins items as a kept `collectionFormat` says, without `explode`; `undefined` where there is none. */
export function keptCollectionStyle(
  object: Extensible,
): "spaceDelimited" | "tabDelimited" | "pipeDelimited" | undefined {
  switch (object[COLLECTION_FORMAT]) {
    case "ssv":
      return "spaceDelimited";
    case "tsv":
      return "tabDelimited";
    case "pipes":
      return "pipeDelimited";
    default:
      return undefined;
  }
}
