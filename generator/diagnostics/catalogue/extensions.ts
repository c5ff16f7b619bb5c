import type { CatalogueEntry } from "./entry.js";

/** Complaints about extensions, their names and what they add. */
export const extensionCatalogue = {
  "extension-not-found": {
    severity: "error",
    meaning: "The option `extensions` names a package that is not installed, or a module that does not exist.",
    example: '{ "extensions": ["./tools/routes.ts"] }',
    action:
      "Install the package next to the configuration file, or correct the path. Paths are relative to the configuration file.",
  },
  "extension-invalid": {
    severity: "error",
    meaning: "A module listed under `extensions` exports no extension, or the extension is not defined correctly.",
    example: "export default { name: 'routes' } instead of defineExtension({ name: 'routes' })",
    action: "Correct the extension, or tell its author.",
  },
  "extension-incompatible": {
    severity: "error",
    meaning: "An extension requires another version of Bindsmith.",
    example: 'defineExtension({ name: "routes", bindsmith: ">=99" })',
    action: "Install a version of Bindsmith in that range, or another version of the extension.",
  },
  "extension-failed": {
    severity: "error",
    meaning: "An extension threw an error while it was loaded or while it ran.",
    example: "files() { throw new Error('…'); }",
    action: "`--verbose` shows where the error was thrown. Report it to the author of the extension.",
  },
  "preset-not-found": {
    severity: "error",
    meaning: "The option `preset` names neither a preset of Bindsmith nor a package that is installed nor a module.",
    example: '{ "preset": "auth" }',
    action: "Install the package beside the configuration, or correct the name.",
  },
  "preset-invalid": {
    severity: "error",
    meaning: "The module that the option `preset` names cannot be loaded, or its default export is no preset.",
    example: "export default { clientName: 'Acme' } instead of definePreset({ name: 'acme', options: { … } })",
    action: "Correct the preset, or tell its author.",
  },
  "hook-failed": {
    severity: "error",
    meaning: "A hook of the configuration or of an extension threw an error.",
    example: "hooks: { file({ path }) { throw new Error(path); } }",
    action: "Read the error, and correct the function or tell the author of the extension.",
  },
  "extension-path-invalid": {
    severity: "error",
    meaning:
      "An extension adds a file whose path is outside the output folder or is not a valid file name on every system, or an entry point that is not valid.",
    example: 'addFile({ path: "../other/routes.ts", … })',
    action: "Tell the author of the extension. The path may come from one of its options.",
  },
  "extension-conflict": {
    severity: "error",
    meaning:
      "Two extensions, or an extension and Bindsmith, write the same file, export the same name, or require different versions of a package.",
    example: 'two extensions with addFile({ path: "src/routes.ts", … })',
    action: "Remove one of the two, or give one of them other names with its options.",
  },
  "extension-output-invalid": {
    severity: "error",
    meaning: "A file that an extension adds has a syntax error, so it cannot be formatted.",
    example: "addFile({ path: 'src/routes.ts', text: code`export const routes = [` })",
    action: "Tell the author of the extension; `formatter: none` shows the file as it is.",
  },
} as const satisfies Record<string, CatalogueEntry>;
