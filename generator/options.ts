/**
 * The one option table. The `Options` type, the command line flags, the configuration file's schema, the help text
 * and docs/options.md are all made from it; an option that is not a row here does not exist.
 */
import type * as v from "valibot";
import { makingRows } from "./options/making.js";
import { namingRows } from "./options/naming.js";
import { readingRows } from "./options/reading.js";
import { runFlagTable } from "./options/run.js";
import { writingRows } from "./options/writing.js";

export type { OptionGroup, OptionRow, PaginationRule } from "./options/row.js";

/** Options of a configuration file and of the command line, by name. */
export const optionTable = { ...readingRows, ...namingRows, ...makingRows, ...writingRows } as const;

export { runFlagTable };

export type RunFlags = {
  readonly [K in keyof typeof runFlagTable]?: v.InferOutput<(typeof runFlagTable)[K]["schema"]>;
};

type Table = typeof optionTable;
type Required_<K extends keyof Table> = Table[K] extends { readonly default: unknown } ? true : false;

/** Options as a user writes them in a configuration file: all optional. */
export type UserOptions = { readonly [K in keyof Table]?: v.InferInput<Table[K]["schema"]> };

/** Options after defaults and preset: what every stage reads. Paths are absolute. */
export type Options = {
  readonly [K in keyof Table as Required_<K> extends true ? K : never]: v.InferOutput<Table[K]["schema"]>;
} & { readonly [K in keyof Table as Required_<K> extends true ? never : K]?: v.InferOutput<Table[K]["schema"]> };
