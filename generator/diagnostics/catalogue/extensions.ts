import type { CatalogueEntry } from "./entry.js";

/** Complaints about extensions, their names and what they add. */
export const extensionCatalogue = {
  "extension-not-found": {
    severity: "error",
    meaning: "The option `extensions` names a package that is not installed, or a module that does not exist.",
    example: '{ "extensions": ["./tools/routes.ts"] }',
    action: "Install the package beside the configuration, or correct the path, which starts from the configuration.",
  },
  "extension-invalid": {
    severity: "error",
    meaning: "A module that is named as an extension exports none, or an extension is not defined as it has to be.",
    example: "export default { name: 'routes' } instead of defineExtension({ name: 'routes' })",
    action: "Correct the extension, or tell its author.",
  },
  "extension-incompatible": {
    severity: "error",
    meaning: "An extension says that it needs another version of Bindsmith.",
    example: 'defineExtension({ name: "routes", bindsmith: ">=99" })',
    action: "Install a version of Bindsmith in that range, or another version of the extension.",
  },
  "extension-failed": {
    severity: "error",
    meaning: "An extension threw an error while it was loaded or while it ran.",
    example: "files() { throw new Error('…'); }",
    action: "Read the error; `--verbose` shows where it was thrown. It is for the author of the extension.",
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
      "An extension adds a file whose path leaves the output folder or is no file name everywhere, or an entry point that is none.",
    example: 'addFile({ path: "../other/routes.ts", … })',
    action: "Tell the author of the extension; its options may have a name that ends up in the path.",
  },
  "extension-conflict": {
    severity: "error",
    meaning:
      "Two extensions, or an extension and Bindsmith, make the same file, export the same name, or want different versions of a package.",
    example: 'two extensions with addFile({ path: "src/routes.ts", … })',
    action: "Take one of the two out, or give one of them other names by its options.",
  },
  "extension-output-invalid": {
    severity: "error",
    meaning: "A file that an extension adds is not valid in its language, so that it cannot be formatted.",
    example: "addFile({ path: 'src/routes.ts', text: code`export const routes = [` })",
    action: "Tell the author of the extension; `formatter: none` shows the file as it is.",
  },
} as const satisfies Record<string, CatalogueEntry>;
