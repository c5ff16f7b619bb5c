/** Parts of OpenAPI that have no counterpart in a client library, said once for a document. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import { namesIn } from "../document/string-map.js";
import type { SourceOperation } from "./collect.js";
import type { Report } from "./report.js";

/** Link Objects (OpenAPI 3.2 §4.20) say how a response leads to another call; callers make that call themselves. */
export function reportLinks(operations: readonly SourceOperation[], report: Report): void {
  const places = new Set<JsonPointer>();
  for (const { responses } of operations) {
    for (const response of responses) {
      if (namesIn(response.value.links).length > 0) places.add(`${response.origin}/links`);
    }
  }
  const [first] = places;
  if (first === undefined) return;
  const where = `(${places.size} ${places.size === 1 ? "response" : "responses"}, this is the first)`;
  report.add("links-left-out", `Links between operations are left out ${where}.`, { pointer: first });
}
