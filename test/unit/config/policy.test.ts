import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { applyPolicy, applyStrict } from "../../../generator/diagnostics/policy.js";
import type { Reach } from "../../../generator/diagnostics/policy.js";

const warning: Diagnostic = { code: "output-stale-file-kept", severity: "warning", message: "w", pointer: "#/a" };
const error: Diagnostic = { code: "file-not-found", severity: "error", message: "e", pointer: "#/b" };

function outcome(allow: string[], strict = false, reach: Reach = "all"): string[] {
  return applyPolicy([warning, error], { allow, strict }, reach).map(({ severity, code }) => `${severity} ${code}`);
}

describe("applyPolicy", () => {
  it("changes nothing without allowances", () => {
    expect(outcome([])).toEqual(["warning output-stale-file-kept", "error file-not-found"]);
  });

  it("silences a warning by its code or by code and place", () => {
    expect(outcome(["output-stale-file-kept"])).toEqual(["error file-not-found"]);
    expect(outcome(["output-stale-file-kept:#/a"])).toEqual(["error file-not-found"]);
  });

  it("lets an error pass as a warning only at one place", () => {
    expect(outcome(["file-not-found:#/b"])).toEqual(["warning output-stale-file-kept", "warning file-not-found"]);
    expect(outcome(["file-not-found"])).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
      "warning allowance-unused",
    ]);
  });

  it("reports allowances that are not used or do not exist", () => {
    expect(outcome(["output-stale-file-kept:#/x"])).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
      "warning allowance-unused",
    ]);
    expect(outcome(["file-not-fond:#/b"])).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
      "error allowance-unknown",
    ]);
    expect(applyPolicy([], { allow: ["file-not-fond"], strict: false })[0]?.help).toBe(
      "Did you mean 'file-not-found'?",
    );
  });

  it("does not call an allowance unused that had no chance", () => {
    expect(outcome(["output-stale-file-kept:#/x"], false, "model")).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
    ]);
    expect(outcome(["no-such-code"], false, "model")).toContain("error allowance-unknown");
  });

  it("says why an allowance did not work, and what would", () => {
    const help = (allow: string): string | undefined =>
      applyPolicy([warning, error], { allow: [allow], strict: false }).at(-1)?.help;
    expect(help("file-not-found")).toBe("Allow each place by itself: 'file-not-found:#/b'.");
    expect(help("file-not-found:#/c")).toBe("Replace it by 'file-not-found:#/b', or remove it.");
    expect(help("ref-not-found")).toMatch(/^Remove it/u);
  });

  it("lets no error pass of a document that could not be understood", () => {
    expect(outcome(["file-not-found:#/b"], false, "read")).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
    ]);
    expect(outcome(["output-stale-file-kept"], false, "read")).toEqual(["error file-not-found"]);
  });

  it("tells of each what would let it pass: a warning by place or code, an error by place", () => {
    const placeless: Diagnostic = { code: "file-not-found", severity: "warning", message: "w" };
    const allowances = (strict: boolean, reach: Reach = "all"): unknown[] =>
      applyPolicy([warning, error, placeless], { allow: [], strict }, reach).map(({ allowance }) => allowance);
    expect(allowances(false)).toEqual(["output-stale-file-kept:#/a", "file-not-found:#/b", "file-not-found"]);
    expect(allowances(true)).toEqual(allowances(false));
    expect(allowances(false, "read")).toEqual(["output-stale-file-kept:#/a", undefined, "file-not-found"]);
    expect(
      applyPolicy([{ code: "json-syntax", severity: "error", message: "e" }], { allow: [], strict: false }),
    ).toEqual([{ code: "json-syntax", severity: "error", message: "e" }]);
    const [allowed] = applyPolicy([error], { allow: ["file-not-found:#/b"], strict: false });
    expect(allowed).not.toHaveProperty("allowance");
  });

  it("makes errors of warnings when strict, but not of allowed errors", () => {
    expect(outcome([], true)).toEqual(["error output-stale-file-kept", "error file-not-found"]);
    expect(outcome(["file-not-found:#/b"], true)).toEqual(["error output-stale-file-kept", "warning file-not-found"]);
    expect(outcome(["output-stale-file-kept", "file-not-found:#/x"], true)).toEqual([
      "error file-not-found",
      "error allowance-unused",
    ]);
  });
});

it("applyStrict makes errors of warnings, and nothing else of anything", () => {
  expect(applyStrict([warning, error], { strict: false })).toEqual([warning, error]);
  expect(applyStrict([warning], { strict: true })).toEqual([{ ...warning, severity: "error" }]);
});
