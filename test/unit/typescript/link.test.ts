import { describe, expect, it } from "vitest";
import { linkModule, specifier } from "../../../generator/typescript/print/link.js";
import { importsMark } from "../../../generator/typescript/text/code.js";
import { code, identifier, type Code, type ImportedSymbol } from "../../../generator/typescript/text/text.js";

const path: ImportedSymbol = { name: "path", module: "core/path", typeOnly: false };
const transport: ImportedSymbol = { name: "Transport", module: "core/types", typeOnly: true };
const promise: ImportedSymbol = { name: "ApiPromise", module: "core/types", typeOnly: true };

/** A module of this code, its import declarations above it. */
function linked(module: string, body: Code): string {
  return linkModule(module, `${importsMark}\n${body}`).text;
}

describe("linkModule", () => {
  it("prints one sorted declaration a module, types marked", () => {
    const encoded = { name: "Encoded", module: "core/path", typeOnly: true };
    expect(linked("resources/a/b", code`${transport} ${path} ${promise} ${encoded}`)).toBe(
      'import { type Encoded, path } from "../../core/path.js";\n' +
        'import type { ApiPromise, Transport } from "../../core/types.js";\n' +
        "Transport path ApiPromise Encoded",
    );
  });

  it("gives another local name where the module has the name itself, wherever it stands", () => {
    const body = code`${path} ${transport} ${identifier("Transport")} ${identifier("Transport_")} ${identifier("path")}`;
    const text = linked("client", body);
    expect(text).toContain("import { path as path_ }");
    expect(text).toMatch(/\npath_ Transport__ Transport Transport_ path$/);
  });

  it("leaves a declared type its name where a symbol of the runtime has the same", () => {
    const declared = { name: "Transport", module: "types/shared", typeOnly: true };
    expect(linked("client", code`${transport} ${declared}`)).toMatch(/\nTransport_ Transport$/);
  });

  it("imports a symbol as a value as soon as it is used as one", () => {
    expect(linked("client", code`${{ ...path, typeOnly: true }} ${path}`)).toBe(
      'import { path } from "./core/path.js";\npath path',
    );
  });

  it("imports nothing from the module itself, and tells of what is used", () => {
    const { text, imports } = linkModule("core/path", code`${path} ${transport} ${transport}`);
    expect(text).toBe("path Transport Transport");
    expect(imports).toEqual([transport]);
  });

  it("takes nothing else for a mark", () => {
    expect(linkModule("client", "no marks at all").text).toBe("no marks at all");
  });
});

describe("specifier", () => {
  it.each([
    ["client", "core/path", "./core/path.js"],
    ["resources/a", "types/a", "../types/a.js"],
    ["resources/a/b/c", "resources/a/b", "../b.js"],
    ["resources/a", "resources/a/b", "./a/b.js"],
    ["resources/a/b", "resources/a/c", "./c.js"],
    ["index", "client", "./client.js"],
  ])("%s → %s", (from, to, expected) => {
    expect(specifier(from, to)).toBe(expected);
  });
});
