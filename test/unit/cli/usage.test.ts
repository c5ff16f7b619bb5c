import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { optionTable, runFlagTable } from "../../../generator/options/index.js";
import type { OptionRow } from "../../../generator/options/index.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";
import { run } from "./run.js";

const version: string = JSON.parse(readFileSync(path.resolve("package.json"), "utf8")).version;

const COMMANDS = ["generate", "check", "inspect", "explain", "init", "eject", "doctor"];

describe("help", () => {
  it("lists the commands by group, on one screen", async () => {
    const { code, out, err } = await run(temporaryFolder(), ["--help"], { columns: 80 });
    expect(code).toBe(0);
    expect(err).toBe("");
    const headings = [...out.matchAll(/^(\w+):$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual(["Options", "SDK", "Document", "Setup", "Examples"]);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, "mu"));
    expect(out.split("\n").length).toBeLessThanOrEqual(26);
  });

  it.each(COMMANDS)("of %s ends with examples that its options allow", async (command) => {
    const { code, out } = await run(temporaryFolder(), [command, "--help"]);
    expect(code).toBe(0);
    const examples = out
      .slice(out.indexOf("\nExamples:\n") + 11)
      .trim()
      .split("\n");
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(example.trim()).toMatch(new RegExp(`^bindsmith ${command}(?: |$)`, "u"));
      for (const [flag] of example.matchAll(/(?<= )--?[a-z][a-z-]*/gu))
        expect(out).toMatch(new RegExp(` ${flag}[ ,]`, "u"));
    }
  });

  it("lists every flag of the option table, by group", async () => {
    const { code, out } = await run(temporaryFolder(), ["generate", "--help"]);
    expect(code).toBe(0);
    for (const row of Object.values<OptionRow>({ ...optionTable, ...runFlagTable })) {
      if (row.flag !== undefined) expect(out).toContain(`  ${row.flag}`);
    }
    const headings = [...out.matchAll(/^(\w+):$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "Arguments",
      "Input",
      "Selection",
      "Names",
      "Client",
      "Types",
      "Package",
      "Output",
      "Report",
      "Run",
      "Options",
      "Examples",
    ]);
    expect(out).not.toContain("`");
  });

  it("fits the terminal", async () => {
    const { out } = await run(temporaryFolder(), ["generate", "--help"]);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("has colours on a terminal only, and as the environment asks", async () => {
    const folder = temporaryFolder();
    const colored = async (settings: Parameters<typeof run>[2]): Promise<boolean> =>
      (await run(folder, ["--help"], settings)).out.includes("\u001b[");
    expect(await colored({ terminal: true })).toBe(true);
    expect(await colored({ terminal: false })).toBe(false);
    expect(await colored({ terminal: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await colored({ terminal: true, env: { TERM: "dumb" } })).toBe(false);
    expect(await colored({ terminal: false, env: { FORCE_COLOR: "1" } })).toBe(true);
    expect(await colored({ terminal: true, env: { FORCE_COLOR: "0" } })).toBe(false);
  });

  it("prints the version", async () => {
    expect(await run(temporaryFolder(), ["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});

describe("wrong usage", () => {
  it.each([
    [[], "Usage: bindsmith"],
    [["genrate"], "error: unknown command 'genrate'\n(Did you mean generate?)"],
    [["generate", "--inclde", "x"], "error: unknown option '--inclde'\n(Did you mean --include?)"],
    [
      ["generate", "--formatter", "biome"],
      "error: option '--formatter <name>' argument 'biome' is invalid. Allowed choices are auto, prettier, oxfmt, none.",
    ],
    [["generate", "--timeout", "soon"], "It must be a number."],
    [["generate", "--max-retries", "1.5"], "The value of 'maxRetries' must be a whole number; it is 1.5."],
    [["generate", "--max-retries", "-1"], "The value of 'maxRetries' must be at least 0; it is -1."],
    [["generate", "--include"], "error: option '--include <selector>' argument missing"],
    [["generate", "a.yaml", "b.yaml"], "error: too many arguments"],
    [["generate"], "error: No input document is given."],
    [["generate", "a.yaml"], "error: No output folder is given."],
    [["inspect"], "error: No input document is given."],
    [["eject"], "error: No template is named."],
    [["eject", "no-such-template"], "error: There is no template 'no-such-template'."],
    [["init", "--file", "config.json"], "error: A configuration file has one of these names:"],
  ])("%j ends with 2 and one sentence", async (args, message) => {
    const folder = temporaryFolder();
    const { code, out, err } = await run(folder, args);
    expect(err).toContain(message);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).not.toMatch(/^\s+at /mu);
  });

  it("refuses one output for several SDKs", async () => {
    const folder = temporaryFolder();
    writeTree(folder, {
      "bindsmith.config.json": '[{ "input": "a.yaml", "output": "a" }, { "input": "b.yaml", "output": "b" }]',
    });
    const { code, err } = await run(folder, ["generate", "-o", "out"]);
    expect(code).toBe(2);
    expect(err).toContain("describes several SDKs");
  });
});

describe("eject", () => {
  it("lists and copies templates, and keeps what is there", async () => {
    const folder = temporaryFolder();
    const { out } = await run(folder, ["eject", "--list"]);
    const names = out.trim().split("\n");
    expect(names).toContain("README.md.hbs");
    const copied = await run(folder, ["eject", "README.md"]);
    expect(copied.code).toBe(0);
    expect(copied.out).toContain("templates/README.md.hbs");
    const own = readFileSync(path.resolve("templates/typescript/README.md.hbs"), "utf8");
    expect(readFileSync(path.join(folder, "templates/README.md.hbs"), "utf8")).toBe(own);
    writeTree(folder, { "templates/README.md.hbs": "mine" });
    const again = await run(folder, ["eject", "README.md.hbs"]);
    expect(again.code).toBe(1);
    expect(again.err).toBe("templates/README.md.hbs is there already; --force overwrites it.\n");
    expect(readFileSync(path.join(folder, "templates/README.md.hbs"), "utf8")).toBe("mine");
    expect((await run(folder, ["eject", "README.md.hbs", "--force"])).code).toBe(0);
    expect(readFileSync(path.join(folder, "templates/README.md.hbs"), "utf8")).toBe(own);
  });

  it("copies to the folder of the configuration", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "bindsmith.config.yaml": "templates: ./mine\n" });
    expect((await run(folder, ["eject", "package.json"])).out).toBe("✔ mine/package.json.hbs\n");
  });

  it("says what is meant", async () => {
    expect((await run(temporaryFolder(), ["eject", "pakage.json.hbs"])).err).toContain(
      "Did you mean 'package.json.hbs'?",
    );
  });
});

describe("init", () => {
  it.each(["bindsmith.config.ts", "bindsmith.config.mjs", "bindsmith.config.json", "bindsmith.config.yaml"])(
    "writes %s, which says what the flags said",
    async (file) => {
      const folder = temporaryFolder();
      writeTree(folder, { "spec/openapi.yaml": "" });
      const { code, out } = await run(folder, [
        "init",
        "--file",
        file,
        "-o",
        "out",
        "--include",
        "a.*",
        "--include",
        "b",
        "--max-retries",
        "3",
      ]);
      expect(code).toBe(0);
      expect(out).toContain(`✔ ${file}`);
      const { loadConfig } = await import("../../../generator/config/index.js");
      const { targets, diagnostics } = await loadConfig(
        path.join(folder, file),
        file,
        path.resolve("generator/config/index.ts"),
      );
      expect(diagnostics).toEqual([]);
      expect(targets).toEqual([{ input: "spec/openapi.yaml", output: "out", include: ["a.*", "b"], maxRetries: 3 }]);
    },
  );

  it("overwrites nothing", async () => {
    const folder = temporaryFolder();
    writeTree(folder, { "bindsmith.config.yaml": "input: a\n" });
    const { code, err } = await run(folder, ["init"]);
    expect(code).toBe(1);
    expect(err).toBe("There is a configuration file already: bindsmith.config.yaml.\n");
  });
});
