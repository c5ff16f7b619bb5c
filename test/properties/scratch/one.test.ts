import { it } from "vitest";
import { readFileSync } from "node:fs";
import { generateFrom } from "../support/in-memory.js";
import { createStrictChecker } from "../../support/strict-check.js";
it("one", async () => {
  for (const f of process.env["DOCS"]!.split(",")) {
    const o = await generateFrom(readFileSync(f, "utf8"));
    console.log(o.errors, createStrictChecker().check([{ name: "x", files: o.files }]).map((x) => `${x.file}:${x.line} TS${x.code} ${x.message.slice(0, 300)}`));
    for (const [p, t] of o.files) if (new RegExp(process.env["SHOW"] ?? "^$").test(p)) console.log(p, t.slice(0, 3000));
  }
});
