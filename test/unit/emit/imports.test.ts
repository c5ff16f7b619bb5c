import { describe, expect, it } from "vitest";
import { createModuleScope, specifier } from "../../../generator/emit/imports.js";
import { printModule } from "../../../generator/emit/print.js";

const path = { name: "path", module: "core/path", typeOnly: false };
const transport = { name: "Transport", module: "core/types", typeOnly: true };
const promise = { name: "ApiPromise", module: "core/types", typeOnly: true };

describe("createModuleScope", () => {
  it("prints one sorted declaration a module, types marked", () => {
    const scope = createModuleScope("resources/a/b", []);
    scope.use(transport);
    scope.use(path);
    scope.use(promise);
    scope.use({ name: "Encoded", module: "core/path", typeOnly: true });
    expect(printModule([...scope.imports()])).toBe(
      'import { type Encoded, path } from "../../core/path.js";\nimport type { ApiPromise, Transport } from "../../core/types.js";\n'
        .split("\n")
        .join("\n"),
    );
  });

  it("gives another local name where the module has the name itself", () => {
    const scope = createModuleScope("client", ["path", "Transport", "Transport_"]);
    expect([scope.use(path), scope.use(transport), scope.use(path)]).toEqual(["path_", "Transport__", "path_"]);
    expect(printModule([...scope.imports()])).toContain("import { path as path_ }");
  });

  it("gives another local name to the second of two symbols of one name", () => {
    const scope = createModuleScope("client", []);
    expect(scope.use({ name: "Transport", module: "types/shared", typeOnly: true })).toBe("Transport");
    expect(scope.use(transport)).toBe("Transport_");
  });

  it("imports a symbol as a value as soon as it is used as one", () => {
    const scope = createModuleScope("client", []);
    scope.use({ ...path, typeOnly: true });
    scope.use(path);
    expect(printModule([...scope.imports()])).toBe('import { path } from "./core/path.js";\n');
  });

  it("imports nothing from the module itself, and tells of what is used", () => {
    const used: string[] = [];
    const scope = createModuleScope("core/path", [], ({ name }) => used.push(name));
    expect(scope.use(path)).toBe("path");
    scope.use(transport);
    scope.use(transport);
    expect(scope.imports()).toHaveLength(1);
    expect(used).toEqual(["Transport"]);
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
