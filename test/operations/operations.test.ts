import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { driveDocument } from "./drive-document.js";

const file = join(import.meta.dirname, "../../spec/actions-triggers-bindings.yaml");

test("every operation of the committed document is sent and read as the document says", async () => {
  const report = await driveDocument(file, { preset: "auth0", packageName: "auth0-bindings" }, generate);
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ operations: 2, lists: 1, excluded: 0, leftParameters: 0 });
});
