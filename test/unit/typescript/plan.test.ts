import { describe, expect, it } from "vitest";
import { emitFiles } from "../../../generator/typescript/print/files.js";
import { freeName, numberedName } from "../../../generator/typescript/plan/free-name.js";
import type { SdkPlan } from "../../../generator/typescript/plan/sdk-plan.js";
import { loadTemplates } from "../../../generator/typescript/print/templates/templates.js";
import { planOf } from "./emitted.js";
import { everything } from "./everything.js";
import { apiModel, operation, options, pathArgument, parameter } from "./sample-model.js";

const { templates } = loadTemplates();

describe("the plan", () => {
  const plan = planOf(everything(), { idempotencyHeader: "Idempotency-Key", debugVariable: "SAMPLE_LOG" });
  const json = JSON.stringify(plan);

  it("is plain data: what is read from its JSON prints the same files", () => {
    const print = (of: SdkPlan): readonly unknown[] => emitFiles(of, { options: { layout: "package" }, templates });
    expect(print(JSON.parse(json) as SdkPlan)).toEqual(print(plan));
  });

  it("holds no code: no marks of symbols", () => {
    expect(json).not.toMatch(/\\u000[1-3]/);
  });

  it("is the same for the same model", () => {
    const again = planOf(everything(), { idempotencyHeader: "Idempotency-Key", debugVariable: "SAMPLE_LOG" });
    expect(JSON.stringify(again)).toBe(json);
  });

  it("names arguments, the function and the transport apart", () => {
    const clash = operation("get", "/things/{get}/{client}", {
      arguments: [pathArgument("get"), pathArgument("client"), options()],
      parameters: [parameter("get", "path"), parameter("client", "path")],
    });
    const [module] = planOf(apiModel([clash])).resources;
    expect(module?.operations[0]?.signature).toMatchObject({
      transport: "client_",
      parameters: [{ name: "get_" }, { name: "client" }, { name: "options" }],
    });
  });
});

describe("names", () => {
  it.each([
    ["client", [], "client"],
    ["client", ["client"], "client_"],
    ["client", ["client", "client_"], "client__"],
  ])("%s beside %j is %s", (wanted, taken, name) => {
    expect(freeName(wanted, taken)).toBe(name);
  });

  it("of our own are numbered", () => {
    const taken = ["ENCODERS", "ENCODERS_2"];
    expect(numberedName("ENCODERS", (name) => taken.includes(name))).toBe("ENCODERS_3");
  });
});
