/** What others add to the generator. */
import path from "node:path";
import * as v from "valibot";
import { isExtension, type Extension } from "./extension.js";
import { isHooks, type HookFunctions } from "./hooks.js";
import { row, type Locate, type ResolveLayer } from "./row.js";

/** An entry of the option `extensions`: made by a program, or named, with options or without. */
export type ExtensionEntry =
  Extension | string | { readonly use: string; readonly options?: Readonly<Record<string, unknown>> | undefined };

/** An entry with the place that it comes from. */
export interface ExtensionUse {
  /** Made already, or the name of a package, or the absolute path of a module. */
  readonly use: Extension | string;
  /** As the user gave them; an extension that is made already has its own. */
  readonly options: unknown;
  /** Folder in which a package of that name is looked for; absolute. */
  readonly directory: string;
  /** From the entry (or its options, by name) to the place in the configuration file; absent: there is none. */
  readonly locate?: Locate;
}

/** Files of the user's own from a template. */
const OwnFiles = v.strictObject({
  path: v.string(),
  template: v.string(),
  each: v.picklist(["sdk", "resource", "operation", "type"]),
});
export type OwnFiles = v.InferOutput<typeof OwnFiles>;

export const customizingRows = {
  files: row({
    group: "customizing",
    merge: "before",
    path: true,
    schema: v.array(OwnFiles),
    defaultText: "none",
    resolve: (value, { directory }) =>
      (value as readonly OwnFiles[]).map((each) => ({ ...each, template: path.resolve(directory, each.template) })),
    description:
      'Files of your own from Handlebars templates, one for the SDK or one for each resource, operation or type: `{ path: "src/hooks/{{resource.path}}.ts", template: "templates/files/hook.hbs", each: "resource" }`.',
  }),
  helpers: row({
    group: "customizing",
    path: true,
    schema: v.string(),
    defaultText: "none",
    description:
      "Module of functions that the templates of `files` may call: its default export is an object of what `helper` makes.",
  }),
  hooks: row({
    group: "customizing",
    merge: "members",
    schema: v.custom<HookFunctions>(isHooks, "an object of the functions `plan`, `structure`, `file`"),
    typeText: "Hooks",
    defaultText: "none",
    description:
      "Functions of a configuration that is a program, which change the plan, the structures of functions, methods and classes, and the text of files.",
  }),
  extensions: row({
    group: "customizing",
    merge: "before",
    schema: v.array(v.custom<ExtensionEntry>(isEntry, "an extension, the name of one, or `use` and `options`")),
    typeText: "(Extension | string | { use: string; options?: object })[]",
    defaultText: "none",
    resolve: (value, layer) => (value as readonly ExtensionEntry[]).map((entry, index) => usedAt(entry, index, layer)),
    description:
      "Extensions, which add files, dependencies and entry points: an extension object, the name of a package, or the path of a module, with or without `options`.",
  }),
} as const;

function isEntry(value: unknown): boolean {
  if (typeof value === "string" || isExtension(value)) return true;
  if (typeof value !== "object" || value === null || !("use" in value) || typeof value.use !== "string") return false;
  return Object.keys(value).every((name) => name === "use" || name === "options");
}

function usedAt(entry: ExtensionEntry, index: number, { directory, locate }: ResolveLayer): ExtensionUse {
  const named = typeof entry === "string" ? { use: entry } : entry;
  const made = isExtension(named);
  // A named extension has its options beside the name, one that is made is their place itself.
  const place = (inside: readonly (string | number)[]): readonly (string | number)[] =>
    made || inside.length === 0 ? ["extensions", index, ...inside] : ["extensions", index, "options", ...inside];
  return {
    use: made ? named : modulePath(named.use, directory),
    options: "options" in named ? named.options : undefined,
    directory,
    ...(locate === undefined ? {} : { locate: (inside) => locate(place(inside)) }),
  };
}

/** Names of packages stay; paths become absolute. */
function modulePath(use: string, directory: string): string {
  return /^\.{1,2}\//u.test(use) ? path.resolve(directory, use) : use;
}
