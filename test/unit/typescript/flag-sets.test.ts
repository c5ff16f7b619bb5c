import { expect, it } from "vitest";
import { reachableModules, runtimeFiles } from "../../../generator/typescript/print/runtime.js";
import { loadTemplates } from "../../../generator/typescript/print/templates/templates.js";
import { compileUnder } from "../../support/compile.js";
import { fewFlagSets } from "../../support/flag-sets.js";
import { filesOf } from "./emitted.js";
import { everything } from "./everything.js";

it("generated code and all of the runtime compile under the weakest and the strictest flags", async () => {
  const { templates } = loadTemplates();
  const modules = templates.names.flatMap((name) => /^runtime\/(.*)\.ts$/.exec(name)?.[1] ?? []);
  const made = filesOf(everything(), { idempotencyHeader: "Idempotency-Key", debugVariable: "LOG" });
  const files = new Map(
    [...made, ...runtimeFiles(templates, reachableModules(templates, modules))].map((file) => [file.path, file]),
  );
  expect(
    await compileUnder(
      [...files.values()].filter(({ path }) => path.endsWith(".ts")),
      fewFlagSets,
    ),
  ).toEqual([]);
  expect(files.size).toBeGreaterThan(modules.length);
}, 120_000);
