import type { CatalogueEntry } from "./entry.js";

/** Configuration files and options. */
export const configCatalogue = {
  "config-not-found": {
    severity: "error",
    meaning: "The configuration file that `--config` names does not exist or cannot be read.",
    example: "bindsmith generate --config sdk.config.json",
    action: "Check the path; it is resolved against the working directory. `bindsmith init` writes a new one.",
  },
  "config-several": {
    severity: "error",
    meaning: "The working directory holds more than one configuration file, and nothing says which one counts.",
    example: "bindsmith.config.ts beside bindsmith.config.json",
    action: "Keep one of them, or name one with `--config`.",
  },
  "config-syntax": {
    severity: "error",
    meaning: "The configuration file is not valid JSON or YAML, or is not an object.",
    example: '{ "input": "openapi.yaml", output }',
    action: "Correct the text at the place shown.",
  },
  "config-failed": {
    severity: "error",
    meaning: "The configuration is a program, and running it failed or it has no default export.",
    example: 'import { missing } from "./nowhere.js";',
    action:
      "Run the file by itself to see the whole error, and export the options with `export default defineConfig({ … })`.",
  },
  "option-unknown": {
    severity: "error",
    meaning: "The configuration sets an option that does not exist.",
    example: '{ "includes": ["users.*"] }',
    action: "Correct the name as suggested, or look it up in the reference of options.",
  },
  "option-invalid": {
    severity: "error",
    meaning: "The value of an option has the wrong type or is not one of its choices.",
    example: '{ "formatter": "biome" }',
    action: "Use a value of the type that the reference of options gives.",
  },
  "option-conflict": {
    severity: "error",
    meaning: "Two options cannot go together.",
    example: '{ "layout": "package", "importExtension": "none" }',
    action: "Change one of the two as the message says.",
  },
  "naming-function-failed": {
    severity: "error",
    meaning: "A function of the option `naming` threw an error, or returned something that is no identifier.",
    example: "naming: { method: (operation, proposed) => `${operation.method} ${proposed}` }",
    action: "Correct the function: it returns an identifier of at most 100 characters, or `undefined`.",
  },
  "option-missing": {
    severity: "error",
    meaning:
      "An option that the command cannot do without is given neither on the command line nor in a configuration file.",
    example: "bindsmith generate openapi.yaml",
    action: "Add the option: the input document as an argument, the output folder with `-o`.",
  },
  "allowance-unused": {
    severity: "warning",
    meaning: "An entry of `allow` matches no diagnostic of the run.",
    example: '{ "allow": ["ref-not-found:#/paths/~1gone/get"] }',
    action: "Remove the entry, so that it does not hide a later problem.",
  },
  "allowance-unknown": {
    severity: "error",
    meaning: "An entry of `allow` names a code that does not exist.",
    example: '{ "allow": ["ref-not-fond"] }',
    action: "Copy the code from the diagnostic.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Comparing two SDKs. */
export const compareCatalogue = {
  "revision-unreadable": {
    severity: "error",
    meaning: "Git does not have the revision or the file of it that is to be compared.",
    example: "bindsmith diff git:v9.9.9:openapi.yaml openapi.yaml",
    action: "Check the name with `git show v9.9.9:openapi.yaml`; in CI, fetch the history (`fetch-depth: 0`).",
  },
  "surface-missing": {
    severity: "error",
    meaning:
      "A folder that is to be compared is not an SDK made by this version of Bindsmith: it has no `.bindsmith.api`.",
    example: "bindsmith diff ./src ./sdk",
    action: "Name the output folder, or the OpenAPI document instead; generate once with this version of Bindsmith.",
  },
  "surface-invalid": {
    severity: "error",
    meaning: "The file `.bindsmith.api` of a folder cannot be read: it is damaged, or has a merge conflict.",
    example: "<<<<<<< HEAD",
    action: "Generate again, which writes it anew.",
  },
  "name-kept": {
    severity: "info",
    meaning:
      "The document now gives another name to a method or a type that callers of the SDK know; the name that they know is kept.",
    example: "operationId: listItems → operationId: getAllItems",
    action:
      "Take the new names with `--accept-renames`, or keep the old ones for good with `resources` or `typeNames`.",
  },
  "change-rule-unused": {
    severity: "warning",
    meaning: "A rule of `changes` fits no change.",
    example: '{ "changes": { "type-removed:Draft": "minor" } }',
    action: "Remove the rule, so that it does not hide a later change.",
  },
  "change-rule-unknown": {
    severity: "error",
    meaning: "A rule of `changes` names a code that does not exist.",
    example: '{ "changes": { "type-gone": "minor" } }',
    action: "Copy the code from the output of `bindsmith diff`.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Formatting of the generated files. */
export const formatCatalogue = {
  "formatter-config-is-code": {
    severity: "warning",
    meaning:
      "The Prettier configuration that governs the output folder is a program, loads plugins or refers to a shared package. With `formatter: auto` no code of the project is run, so oxfmt with Prettier's defaults formatted the files.",
    example: "prettier.config.js beside the output folder",
    action: "Set `formatter` to `prettier` to let it run, or to `oxfmt` to silence this warning.",
  },
  "formatter-config-invalid": {
    severity: "error",
    meaning: "The Prettier configuration that governs the output folder cannot be read, or running it failed.",
    example: '.prettierrc holding `{ "semi": `',
    action: "Correct the configuration, or set `formatter` to `oxfmt`.",
  },
  "template-output-invalid": {
    severity: "error",
    meaning: "A file made with the templates of the `templates` folder is not valid in its language.",
    example: "a template with a brace too many",
    action: "Look at the template that makes the file; the message says where the file stops making sense.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** The output folder. */
export const outputCatalogue = {
  "output-not-writable": {
    severity: "error",
    meaning:
      "The output folder could not be written: no permission, no space left, or a read-only file system. The earlier output is kept whole.",
    example: "bindsmith generate openapi.yaml -o /usr/share/sdk",
    action: "Free space or permit writing, then run again; or choose another folder.",
  },
  "output-foreign-file": {
    severity: "error",
    meaning: "A file that Bindsmith did not write stands where a generated file belongs.",
    example: "a hand-written src/index.ts in the output folder",
    action: "Move the file away, or choose another output folder.",
  },
  "output-region-lost": {
    severity: "error",
    meaning:
      "A generated file has a region of your own (`bindsmith:keep` … `bindsmith:end`), and the line that it follows is no longer generated.",
    example: "// bindsmith:keep behind the method of an operation that is gone",
    action: "Move the region behind a line that stays, or into a file of your own.",
  },
  "output-edited-file": {
    severity: "error",
    meaning: "A generated file was edited by hand since the last run, and generating would lose the edit.",
    example: "a fix typed into src/client.ts of the output folder",
    action: "Undo the edit, or bring it into a template with `bindsmith eject`; `--force` overwrites it.",
  },
  "output-blocked": {
    severity: "error",
    meaning:
      "A file stands where a folder is needed, a folder where a file is needed, or the output folder itself is a file.",
    example: "a file named `src` in the output folder",
    action: "Move it away, or choose another output folder.",
  },
  "output-symlink": {
    severity: "error",
    meaning: "A symbolic link in the output folder leads out of it; nothing is written through it.",
    example: "src -> ../../elsewhere",
    action: "Replace the link by a folder, or choose another output folder.",
  },
  "output-case-collision": {
    severity: "error",
    meaning: "Two files differ only in the case of their letters, which Windows and macOS cannot keep apart.",
    example: "a hand-written README.MD where README.md is generated",
    action: "Rename the file that is yours.",
  },
  "output-stale-file-kept": {
    severity: "warning",
    meaning:
      "A file of an earlier run is no longer generated, but was edited by hand since; it is kept and from now on yours.",
    example: "an edited src/resources/users.ts after the last operation of `users` is gone",
    action: "Delete it if nothing needs it.",
  },
  "output-busy": {
    severity: "error",
    meaning: "Another run is writing the same output folder and did not finish in time.",
    example: "two builds that generate into one folder at once",
    action: "Wait for the other run. When none is alive, delete the folder named in the message.",
  },
  "output-interrupted": {
    severity: "error",
    meaning: "An earlier run was interrupted while it wrote, and a run that only looks does not repair.",
    example: "bindsmith check after a run that was killed",
    action: "Run `bindsmith generate`, which completes the interrupted work.",
  },
  "output-repaired": {
    severity: "info",
    meaning: "An earlier run was interrupted; this one completed or removed what it had left behind.",
    example: "bindsmith generate after a power failure",
    action: "Nothing: the output is whole.",
  },
  "output-manifest-invalid": {
    severity: "warning",
    meaning: "The manifest `.bindsmith.json` cannot be read, so no file counts as generated before.",
    example: "conflict marks of a merge in .bindsmith.json",
    action: "Restore the manifest from version control, or delete the output folder and generate anew.",
  },
  "output-outdated": {
    severity: "error",
    meaning: "`bindsmith check` found that the output is not what the inputs give.",
    example: "bindsmith check after the document changed",
    action: "Run `bindsmith generate` and commit the result.",
  },
  internal: {
    severity: "error",
    meaning: "Bindsmith failed by its own fault.",
    example: "any document",
    action: "Report it with the output of the same command and `--verbose`.",
  },
} as const satisfies Record<string, CatalogueEntry>;
