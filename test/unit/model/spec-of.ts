import { runChecks } from "../../../generator/document/checks/index.js";
import { breakReferenceCycles } from "../../../generator/document/references/cycles.js";
import type { SpecDocument } from "../../../generator/document/document.js";
import type { DocumentSet, LoadedDocument } from "../../../generator/document/references/documents.js";
import type { JsonObject } from "../../../generator/document/json/value.js";
import { createMoves } from "../../../generator/document/positions/pointer-map.js";
import type { OpenApiObject } from "../../../generator/document/openapi.js";
import { valueAt } from "../../../generator/document/json/pointer.js";
import { normalize } from "../../../generator/document/normalize/index.js";
import { finishReferences, startReferences, walkRound } from "../../../generator/document/references/index.js";
import { applyRemovals } from "../../../generator/document/repair.js";
import { createReport } from "../../../generator/document/report.js";

/** A {@link SpecDocument} of a value with local references, as if it had been read from a file: it is normalized all the same. */
export function specOf(value: object, version = "3.1.0"): SpecDocument {
  const root = normalized(structuredClone(value) as JsonObject, version);
  return {
    root: root as unknown as OpenApiObject,
    version,
    resolve: (ref) => valueAt(root, ref),
    locate: () => ({ file: "spec.json", line: 1, column: 1 }),
    locateAll: (pointers) => pointers.map(() => ({ file: "spec.json", line: 1, column: 1 })),
    source: () => undefined,
    sha256: "",
    inputs: [],
  };
}

function normalized(root: JsonObject, version: string): JsonObject {
  const report = createReport();
  const pointerMap = createMoves();
  const family = version.slice(0, 3) as LoadedDocument["family"];
  const file = {
    uri: "/spec.json",
    display: "spec.json",
    text: JSON.stringify(root),
    format: "json",
    sha256: "",
  } as const;
  const document: LoadedDocument = { file, value: root, pointer: "#", family };
  const state = startReferences({ entry: document } as DocumentSet, report, pointerMap);
  while (state.next.length > 0) walkRound(state);
  const references = finishReferences(state);
  breakReferenceCycles(root, references, report);
  applyRemovals(references.removals, pointerMap);
  runChecks(root, normalize(root, document, references, report, pointerMap), report, pointerMap);
  return root;
}
