/** Sets of compiler options that users have; generated code is clean under each of them. */
import type { TypeScriptVersion } from "./compilers.js";

export interface FlagSet {
  readonly name: string;
  readonly typescript: TypeScriptVersion;
  /** Beside those that every set has. */
  readonly flags: Readonly<Record<string, unknown>>;
}

const weak = { strict: false };
const strict = { strict: true };
const browser = ["DOM", "DOM.Iterable"];

/** Flags that are on with `strict` and that projects also have one by one. */
const parts = [
  "alwaysStrict",
  "noImplicitAny",
  "noImplicitThis",
  "strictBindCallApply",
  "strictBuiltinIteratorReturn",
  "strictFunctionTypes",
  "strictNullChecks",
  "useUnknownInCatchVariables",
] as const;

/** Flags that projects add to `strict`. */
const additions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  exactOptionalPropertyTypes: { exactOptionalPropertyTypes: true },
  noUncheckedIndexedAccess: { noUncheckedIndexedAccess: true },
  noImplicitOverride: { noImplicitOverride: true },
  noImplicitReturns: { noImplicitReturns: true },
  noFallthroughCasesInSwitch: { noFallthroughCasesInSwitch: true },
  noPropertyAccessFromIndexSignature: { noPropertyAccessFromIndexSignature: true },
  noUnusedLocals: { noUnusedLocals: true },
  noUnusedParameters: { noUnusedParameters: true },
  noUncheckedSideEffectImports: { noUncheckedSideEffectImports: true },
  allowUnreachableCode: { allowUnreachableCode: false },
  isolatedModules: { isolatedModules: true },
  isolatedDeclarations: { isolatedDeclarations: true, declaration: true },
  verbatimModuleSyntax: { verbatimModuleSyntax: true },
  erasableSyntaxOnly: { erasableSyntaxOnly: true },
};

const all = Object.assign({}, strict, ...Object.values(additions)) as Readonly<Record<string, unknown>>;

/** The ends of the scale, for every test run. */
export const fewFlagSets: readonly FlagSet[] = [
  { name: "not strict, ES2020 with DOM alone", typescript: "5.9", flags: { ...weak, lib: ["ES2020", "DOM"] } },
  { name: "strict, ES2020 with DOM alone", typescript: "5.9", flags: { ...strict, lib: ["ES2020", "DOM"] } },
  {
    name: "strict, target ES2017",
    typescript: "7",
    flags: { ...strict, target: "ES2017", lib: [...browser, "ESNext"] },
  },
  { name: "noImplicitAny alone", typescript: "7", flags: { ...weak, noImplicitAny: true } },
  { name: "everything", typescript: "7", flags: all },
];

/** All of them. */
export const flagSets: readonly FlagSet[] = [
  ...(["5.4", "5.9", "6", "7"] as const).flatMap((typescript) => [
    { name: `not strict, TypeScript ${typescript}`, typescript, flags: weak },
    { name: `strict, TypeScript ${typescript}`, typescript, flags: strict },
    { name: `everything, TypeScript ${typescript}`, typescript, flags: all },
  ]),
  ...["ES2020", "ES2021", "ES2022", "ES2023", "ESNext"].flatMap((lib) =>
    (["7", "5.9"] as const).map((typescript) => ({
      name: `strict, ${lib} with DOM, TypeScript ${typescript}`,
      typescript,
      flags: { ...strict, lib: [lib, "DOM"] },
    })),
  ),
  { name: "strict, ES2022 with WebWorker", typescript: "7", flags: { ...strict, lib: ["ES2022", "WebWorker"] } },
  ...parts.map((flag): FlagSet => ({ name: `${flag} alone`, typescript: "7", flags: { ...weak, [flag]: true } })),
  ...Object.entries(additions).map(([flag, flags]): FlagSet => ({
    name: `strict and ${flag}`,
    typescript: "7",
    flags: { ...strict, ...flags },
  })),
];

/** What every set has unless it says otherwise: a target, modules for a bundler, the usual library, no types around. */
export const commonFlags: Readonly<Record<string, unknown>> = {
  target: "ES2022",
  module: "ESNext",
  moduleResolution: "Bundler",
  lib: ["ES2022", ...browser],
  types: [],
  noEmit: true,
  skipDefaultLibCheck: true,
};
