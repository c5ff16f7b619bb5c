import * as v from "valibot";
import type { SourceLocation } from "../diagnostics/diagnostic.js";

export type OptionGroup =
  | "input"
  | "selection"
  | "names"
  | "client"
  | "types"
  | "pagination"
  | "package"
  | "output"
  | "customizing"
  | "report"
  | "run";

/** Where the value of an option comes from. */
export interface ResolveLayer {
  /** Folder that relative paths start from; absolute. */
  readonly directory: string;
  /** Where a part of the options stands in a configuration file; absent: they come from elsewhere. */
  readonly locate?: Locate;
}

/** From a path inside the options of one SDK (`["extensions", 0]`) to its place in the configuration file. */
export type Locate = (path: readonly (string | number)[]) => SourceLocation;

export interface OptionRow {
  readonly group: OptionGroup;
  /** Command line flag in commander's words; absent: only in a configuration file (values too rich for a flag). */
  readonly flag?: string;
  /** A flag that may be given several times. */
  readonly repeatable?: boolean;
  readonly schema: v.GenericSchema;
  readonly default?: unknown;
  /** Default in words, where the value would not say it. */
  readonly defaultText?: string;
  /** One or two sentences for help and docs/options.md. */
  readonly description: string;
  /** The value (or each value) names a file or folder: relative to the working directory on the command line, to the file in a configuration. */
  readonly path?: true;
  /** Type for docs/options.md, where the schema would not say it. */
  readonly typeText?: string;
  /** Makes of a checked value what the stages read; the layer is where it comes from. */
  readonly resolve?: (value: unknown, layer: ResolveLayer) => unknown;
  /**
   * How a value stands beside the preset's and the default: list entries come before theirs (an empty list clears them), members
   * win over theirs; absent: the value replaces.
   */
  readonly merge?: "before" | "members";
  /** Says how a run reports, not what it makes: left out of the manifest's hash of the options. */
  readonly report?: true;
}

/** A list of texts. */
export const strings = v.array(v.string());
/** A list of extension names. */
export const extensionList = v.array(v.pipe(v.string(), v.startsWith("x-")));
/** One rule of the option `pagination`. */
export const PaginationRule = v.strictObject({
  /** Accessor glob, `operation:ID`… as in `include`; absent: every operation. */
  match: v.optional(strings),
  kind: v.picklist(["cursor", "header", "lastItem", "page", "offset", "nextUrl", "link", "none"]),
  parameter: v.optional(v.string()),
  in: v.optional(v.picklist(["query", "body"])),
  next: v.optional(v.string()),
  /** Header of the answer that holds the next cursor, for `kind: header`. */
  header: v.optional(v.string()),
  /** Method of the requests for further pages, for `nextUrl` and `link`; all but `GET`, the default, send the body again. */
  method: v.optional(v.picklist(["GET", "POST"])),
  property: v.optional(v.string()),
  items: v.optional(v.string()),
  size: v.optional(v.string()),
  defaultSize: v.optional(v.number()),
  first: v.optional(v.number()),
  total: v.optional(v.string()),
  totalKind: v.optional(v.picklist(["items", "pages"])),
  /** Path to a flag that is true while there are more pages. */
  hasMore: v.optional(v.string()),
  /** Path to a flag that is true on the last page. */
  done: v.optional(v.string()),
  /** Query parameters that make no sense together with this rule and leave the request. */
  drop: v.optional(strings),
  /** Query parameters sent when the caller gives nothing. */
  defaults: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
});
export type PaginationRule = v.InferOutput<typeof PaginationRule>;

/** Keeps the exact type of a row (which of its fields are there) while checking it. */
export const row = <R extends OptionRow>(value: R): R => value;
