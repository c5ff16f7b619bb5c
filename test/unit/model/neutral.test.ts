/** The model is what a document means in any language: nothing in it is a name, a module or a value of TypeScript. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { loadSpec } from "../../../generator/document/load.js";
import type { ApiModel } from "../../../generator/model/model.js";
import { resolveOptions } from "../../../generator/options/resolve.js";
import { buildSdk } from "../../../generator/typescript/plan/build-sdk.js";
import type { SdkModel } from "../../../generator/typescript/plan/names/sdk-model.js";
import { planSdk } from "../../../generator/typescript/plan/plan.js";

const cases = path.resolve("test/cases");
const names = path.resolve("test/names");

/** Good documents of the cases, and documents as frameworks write them. */
const documents = [
  ...foldersOf(cases)
    .filter((name) => !name.startsWith("bad-"))
    .map((name) => path.join(cases, name, "spec.yaml")),
  ...foldersOf(names).map((name) => path.join(names, name, "spec.yaml")),
];
