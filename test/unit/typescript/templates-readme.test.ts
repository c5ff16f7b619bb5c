import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { expect, it } from "vitest";
import { viewTables } from "../../support/view-tables.js";

const file = fileURLToPath(new URL("../../../templates/README.md", import.meta.url));
const start =
  "<!-- views: made from generator/typescript/print/templates/views.ts; `npx vitest run test/unit/typescript/templates-readme.test.ts -u` writes them -->\n";

it("templates/README.md lists the fields of every view", async () => {
  const readme = readFileSync(file, "utf8");
  const [head = "", ...rest] = readme.split(start);
  expect(rest).toHaveLength(1);
  const wanted = await format(`${head}${start}\n${viewTables()}`, {
    ...(await resolveConfig(file)),
    parser: "markdown",
  });
  // Vitest's own state says whether it was called with `-u`.
  if (expect.getState().snapshotState["_updateSnapshot"] === "all") writeFileSync(file, wanted);
  else expect(readme).toBe(wanted);
});
