import { describe, expect, it } from "vitest";
import { generate } from "../../../generator/index.js";
import { isPackageName, isPackageVersion } from "../../../generator/options/package-identity.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "../cli/run.js";

describe("the name of a package", () => {
  it.each(["a", "my-sdk", "@acme/sdk", "@acme/my.sdk_2", "a~b", "1password", "lodash.get", "a".repeat(214)])(
    "may be %j",
    (name) => {
      expect(isPackageName(name)).toBe(true);
    },
  );

  it.each([
    "",
    "Bad Name",
    "bad name",
    "Upper",
    ".hidden",
    "_private",
    "-option",
    "@acme",
    "@acme/",
    "@/sdk",
    "@acme/_a",
    "@acme/a/b",
    "a/b",
    "../a",
    "a'b",
    "a!",
    "a(b)",
    "größe",
    "node_modules",
    "favicon.ico",
    "http",
    "worker_threads",
    "a".repeat(215),
    "a\n",
  ])("may not be %j", (name) => {
    expect(isPackageName(name)).toBe(false);
  });
});

it.each([
  ["1.2.3", true],
  ["1.2.3-rc.1+build.5", true],
  ["1.2", false],
  ["v1.2.3", false],
  ["01.2.3", false],
  ["1.2.3-01", false],
  ["banana", false],
  ["1.2.3\n", false],
])("%j is a version: %j", (text, expected) => {
  expect(isPackageVersion(text)).toBe(expected);
});

describe("a wrong name or version", () => {
  const wrong = { packageName: "Bad Name", packageVersion: "banana" };

  it("in a configuration file is an error with its place", async () => {
    const folder = temporaryFolder();
    const config =
      '{\n  "input": "a.yaml",\n  "output": "sdk",\n  "packageName": "Bad Name",\n  "packageVersion": "banana"\n}\n';
    writeTree(folder, { "bindsmith.config.json": config });
    const { code, err } = await run(folder, ["generate"]);
    expect(code).toBe(1);
    expect(err).toContain(
      `error[option-invalid]: The option 'packageName' must be a name that npm accepts, like my-sdk or @acme/sdk; it is "Bad Name".\n --> bindsmith.config.json:4:3`,
    );
    expect(err).toContain(
      `error[option-invalid]: The option 'packageVersion' must be a semantic version, like 1.2.3, or \`auto\`; it is "banana".\n --> bindsmith.config.json:5:3`,
    );
  });

  it.each(Object.entries(wrong).map(([name, value]) => [name, value] as const))(
    "as a flag is wrong usage: %s",
    async (name, value) => {
      const flag = name === "packageName" ? "--package-name" : "--package-version";
      const { code, err } = await run(temporaryFolder(), ["generate", "a.yaml", "-o", "sdk", flag, value]);
      expect(code).toBe(2);
      expect(err).toContain(`The value of '${name}' must be a`);
    },
  );

  it("given to the library is a diagnostic", async () => {
    const { files, diagnostics } = await generate({ input: "a.yaml", ...wrong });
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      ["option-invalid", "error", expect.stringContaining("'packageName'")],
      ["option-invalid", "error", expect.stringContaining("'packageVersion'")],
    ]);
  });
});
