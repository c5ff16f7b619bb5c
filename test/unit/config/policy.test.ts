import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostic.js";
import { applyPolicy } from "../../../generator/policy.js";

const warning: Diagnostic = { code: "output-stale-file-kept", severity: "warning", message: "w", pointer: "#/a" };
const error: Diagnostic = { code: "file-not-found", severity: "error", message: "e", pointer: "#/b" };

function outcome(allow: string[], strict = false, complete = true): string[] {
  return applyPolicy([warning, error], { allow, strict }, complete).map(({ severity, code }) => `${severity} ${code}`);
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
    expect(outcome(["output-stale-file-kept:#/x"], false, false)).toEqual([
      "warning output-stale-file-kept",
      "error file-not-found",
    ]);
    expect(outcome(["no-such-code"], false, false)).toContain("error allowance-unknown");
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
