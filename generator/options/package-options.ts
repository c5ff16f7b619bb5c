/** What users add to the files of a package. */
import path from "node:path";
import * as v from "valibot";
import { isJson } from "./json.js";
import { row, type ResolveLayer } from "./row.js";

/** Fields of package.json that Bindsmith writes, and where to say what stands in them. */
const OWNED: ReadonlyMap<string, string> = new Map([
  ["name", "the option `packageName` says it"],
  ["version", "the option `packageVersion` says it"],
  ["repository", "the option `repository` says it"],
  ["exports", "Bindsmith writes it; extensions add entry points"],
  ...["type", "main", "module", "types", "typesVersions", "sideEffects"].map(
    (name) => [name, "Bindsmith writes it, as it has to fit the files"] as const,
  ),
]);

/** Scripts that building and publishing depend on. */
const OWNED_SCRIPTS: ReadonlySet<string> = new Set(["build", "prepack"]);

const packageFields = v.pipe(
  v.custom<Readonly<Record<string, unknown>>>(isObject, "an object"),
  v.rawCheck(({ dataset: { value }, addIssue }) => {
    if (!isObject(value)) return;
    const complain = (names: readonly string[], message: string): void =>
      addIssue({
        message,
        path: names.map((key) => ({ type: "object", origin: "value", input: value, key, value: undefined })) as [
          v.IssuePathItem,
        ],
      });
    for (const [name, field] of Object.entries(value)) {
      const owner = OWNED.get(name);
      if (owner !== undefined) complain([name], `cannot be given here: ${owner}`);
      else if (!isJson(field)) complain([name], "must be a JSON value");
    }
    const scripts = isObject(value) ? value["scripts"] : undefined;
    for (const name of isObject(scripts) ? Object.keys(scripts) : [])
      if (OWNED_SCRIPTS.has(name))
        complain(["scripts", name], "cannot be given here: Bindsmith writes it; add `postbuild` or another script");
  }),
);

const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/** A text of the user's own, as it is or from a file. */
const OwnText = v.union([v.string(), v.strictObject({ file: v.string() })]);

/** A text, or the absolute path of its file. */
export type OwnText = string | { readonly file: string };

/** Names that a module of the user's own exports. */
const OwnExports = v.strictObject({
  module: v.pipe(
    v.string(),
    v.regex(/^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/u, "a path below `src/` without extension, like extra/helpers"),
  ),
  names: v.optional(v.array(v.pipe(v.string(), v.regex(IDENTIFIER, "an identifier")))),
  types: v.optional(v.array(v.pipe(v.string(), v.regex(IDENTIFIER, "an identifier")))),
});
export type OwnExports = v.InferOutput<typeof OwnExports>;

export const packageRows = {
  package: row({
    group: "package",
    merge: "members",
    schema: packageFields,
    typeText: "object",
    defaultText: "nothing",
    description:
      "More fields of package.json: `author`, `keywords`, `publishConfig`, `scripts`, `dependencies` … Objects are merged and lists are appended; the fields that Bindsmith writes cannot be set.",
  }),
  readme: row({
    group: "package",
    path: true,
    schema: v.strictObject({ before: v.optional(OwnText), after: v.optional(OwnText) }),
    defaultText: "nothing",
    resolve: (value, layer) => resolveReadme(value as ReadmeTexts, layer),
    description:
      "Your own Markdown in the README: `before` after its introduction, `after` at its end; either text or `{ file: PATH }`.",
  }),
  exports: row({
    group: "package",
    schema: v.array(OwnExports),
    defaultText: "nothing",
    description:
      'Your own modules in the output folder that the index exports: `{ module: "extra/helpers", names: ["retryLater"], types: ["Later"] }` for `src/extra/helpers.ts`.',
  }),
} as const;

/** The option `readme`. */
export interface ReadmeTexts {
  readonly before?: OwnText | undefined;
  readonly after?: OwnText | undefined;
}

function resolveReadme({ before, after }: ReadmeTexts, { directory }: ResolveLayer): ReadmeTexts {
  const resolved = (text: OwnText | undefined): OwnText | undefined =>
    typeof text === "object" ? { file: path.resolve(directory, text.file) } : text;
  return { before: resolved(before), after: resolved(after) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
