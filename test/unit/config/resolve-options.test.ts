import { describe, expect, it } from "vitest";
import { optionTable } from "../../../generator/options/index.js";
import { presets } from "../../../generator/options/presets.js";
import { isFilePath, resolveOptions } from "../../../generator/options/resolve.js";

const resolve = (
  ...layers: Parameters<typeof resolveOptions>[0][number]["options"][]
): ReturnType<typeof resolveOptions> =>
  resolveOptions(layers.map((options, index) => ({ options, directory: index === 0 ? "/config" : "/project" })));

describe("resolveOptions", () => {
  it("fills in every default", () => {
    const options = resolve({});
    for (const [name, row] of Object.entries(optionTable)) {
      if ("default" in row) expect(options, name).toHaveProperty(name, row.default);
      else expect(options, name).not.toHaveProperty(name);
    }
  });

  it("lets later layers win as a whole", () => {
    const options = resolve(
      { include: ["a", "b"], maxRetries: 1, strict: true },
      { include: ["c"], maxRetries: 0, strict: false },
    );
    expect(options).toMatchObject({ include: ["c"], maxRetries: 0, strict: false });
  });

  it("makes paths absolute from where they were written, and leaves URLs and standard input", () => {
    const options = resolve(
      { input: "spec/a.yaml", overlays: ["o.yaml"], templates: "./t" },
      { output: "sdk", allowFiles: ["/abs", "../up"] },
    );
    expect(options).toMatchObject({
      input: "/config/spec/a.yaml",
      overlays: ["/config/o.yaml"],
      templates: "/config/t",
      output: "/project/sdk",
      allowFiles: ["/abs", "/up"],
    });
    expect(resolve({ input: "https://example.com/a.yaml" }).input).toBe("https://example.com/a.yaml");
    expect(resolve({ input: "-" }).input).toBe("-");
    expect(isFilePath("C:\\x.yaml")).toBe(true);
  });

  it("puts a preset below everything that is said beside it", () => {
    const options = resolve({ preset: "auth0", clientName: "Mine" });
    expect(options.clientName).toBe("Mine");
    expect(options.namespace).toBe(presets.auth0.namespace);
    expect(options.queryObjects).toBe("brackets");
  });

  it("puts list entries before the preset's, lets an empty list clear them, and merges members", () => {
    const preset = presets.auth0.exclude ?? [];
    const defaults = optionTable.exclude.default;
    expect(resolve({ preset: "auth0" }, { exclude: ["a.*"] }).exclude).toEqual(["a.*", ...preset, ...defaults]);
    expect(resolve({ exclude: ["a.*"] }).exclude).toEqual(["a.*", ...defaults]);
    expect(resolve({ preset: "auth0", exclude: [] }).exclude).toEqual([]);
    expect(resolve({ preset: "auth0", typeNames: { A: "B" } }).typeNames).toMatchObject({
      A: "B",
    });
  });
});

describe("presets", () => {
  it("hold only options, with right values", async () => {
    const { checkValue } = await import("../../../generator/options/values.js");
    for (const preset of Object.values(presets)) {
      for (const [name, value] of Object.entries(preset)) {
        expect(Object.keys(optionTable)).toContain(name);
        expect(checkValue(optionTable[name as keyof typeof optionTable].schema, value), name).toEqual([]);
      }
    }
  });
});
