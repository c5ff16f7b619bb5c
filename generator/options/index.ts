/**
 * The one option table. The `Options` type, the command line flags, the configuration file's schema, the help text
 * and docs/options.md are all made from it; an option that is not a row here does not exist.
 */
import type * as v from "valibot";
import { clientRows } from "./client.js";
import { customizingRows } from "./customizing.js";
import { nameRows } from "./names.js";
import { inputRows } from "./input.js";
import { runFlagTable } from "./run.js";
import { outputRows } from "./output.js";
import { packageRows } from "./package-options.js";

export type { ExtensionEntry, ExtensionUse, OwnFiles } from "./customizing.js";
export type { OwnExports, OwnText } from "./package-options.js";
export type { EnumValueSubject, Naming, OperationSubject, PropertySubject, TypeSubject } from "./naming.js";
export type { Locate, OptionGroup, OptionRow, PaginationRule } from "./row.js";

/** Options of a configuration file and of the command line, by name. */
export const optionTable = {
  ...inputRows,
  ...nameRows,
  ...clientRows,
  ...packageRows,
  ...outputRows,
  ...customizingRows,
} as const;

export { runFlagTable };

export type RunFlags = {
  readonly [K in keyof typeof runFlagTable]?: v.InferOutput<(typeof runFlagTable)[K]["schema"]>;
};

type Table = typeof optionTable;
type Required_<K extends keyof Table> = Table[K] extends { readonly default: unknown } ? true : false;

/** Options as a user writes them in a configuration file: all optional. */
export type UserOptions = { readonly [K in keyof Table]?: v.InferInput<Table[K]["schema"]> };

/** What the stages read of an option. */
type Resolved<R> = R extends { readonly resolve: (...given: never) => infer Value }
  ? Value
  : R extends { readonly schema: infer S extends v.GenericSchema }
    ? v.InferOutput<S>
    : never;

/** Options after defaults and preset: what every stage reads. Paths are absolute. */
export type Options = {
  readonly [K in keyof Table as Required_<K> extends true ? K : never]: Resolved<Table[K]>;
} & { readonly [K in keyof Table as Required_<K> extends true ? never : K]?: Resolved<Table[K]> } & {
  /** The configuration, where it is a program that made functions among the options. Absolute path. */
  readonly program?: string;
};
