import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { complaintsOf, typeScriptVersions } from "./compilers.js";

test.for(typeScriptVersions)("TypeScript %s complains about code and about its own options", async (version) => {
  const folder = mkdtempSync(join(tmpdir(), "bindsmith-compilers-"));
  const project = join(folder, "tsconfig.json");
  const complaints = (flags: object): Promise<readonly string[]> => {
    const compilerOptions = {
      strict: true,
      noEmit: true,
      types: [],
      lib: ["es2022"],
      skipDefaultLibCheck: true,
      ...flags,
    };
    writeFileSync(project, JSON.stringify({ compilerOptions, include: ["*.ts"] }));
    return complaintsOf(version, project);
  };
  try {
    writeFileSync(join(folder, "a.ts"), "export const a = [1].at(0);\nexport const b: string = 1;\n");
    expect(await complaints({})).toEqual([expect.stringMatching(/^a\.ts\(2,14\): error TS2322: /)]);
    expect(await complaints({ strict: false })).toEqual([expect.stringMatching(/^a\.ts\(2,14\): error TS2322: /)]);
    expect(await complaints({ lib: ["es2021"] })).toContainEqual(
      expect.stringMatching(/^a\.ts\(1,22\): error TS2550: /),
    );
    expect(await complaints({ nonsense: true })).toContainEqual(expect.stringMatching(/error TS5023: /));
    writeFileSync(join(folder, "a.ts"), "export const a = 1;\n");
    expect(await complaints({})).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
