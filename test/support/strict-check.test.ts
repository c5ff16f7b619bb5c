import { expect, test } from "vitest";
import { checkStrictly, type CheckedPackage } from "./strict-check.js";

/** A package with one runtime file that imports another, and a module of its own. */
function packageOf(files: Readonly<Record<string, string>>): CheckedPackage {
  const whole = {
    "src/index.ts": 'export { a } from "./core/a.js";\n',
    "src/core/a.ts": 'import { b } from "../internal/b.js";\nexport const a: number = b;\n',
    "src/internal/b.ts": "export const b: number = 1;\n",
    ...files,
  };
  return { name: "sample", files: new Map(Object.entries(whole).filter(([, text]) => text !== "")) };
}

const faults = (...packages: readonly CheckedPackage[]): readonly string[] =>
  checkStrictly(packages).map(({ file, code }) => `${file} TS${code}`);

test("a clean package is clean, the first time and the next", () => {
  expect([faults(packageOf({})), faults(packageOf({})), faults(packageOf({}), packageOf({}))]).toEqual([[], [], []]);
});

test("a fault is found each time, in the package's own files and in those of the runtime", () => {
  for (const round of [1, 2]) {
    expect(faults(packageOf({ "src/index.ts": "export const a: string = 1;\n" })), `${round}`).toEqual([
      "src/index.ts TS2322",
    ]);
    expect(faults(packageOf({ "src/core/a.ts": "export const a: string = 1;\n" })), `${round}`).toEqual([
      "src/core/a.ts TS2322",
    ]);
  }
});

test("a runtime file that was clean is not, once what it imports is another or gone", () => {
  expect(faults(packageOf({}))).toEqual([]);
  expect(faults(packageOf({ "src/internal/b.ts": 'export const b: string = "1";\n' }))).toEqual([
    "src/core/a.ts TS2322",
  ]);
  expect(faults(packageOf({}))).toEqual([]);
  expect(faults(packageOf({ "src/internal/b.ts": "" }))).toEqual(["src/core/a.ts TS2307"]);
});

test("packages with different runtimes are each checked with their own", () => {
  const other = packageOf({ "src/internal/b.ts": 'export const b: string = "1";\n' });
  expect(faults(packageOf({}), other)).toEqual(["src/core/a.ts TS2322"]);
  expect(faults(other, packageOf({}))).toEqual(["src/core/a.ts TS2322"]);
});
