import type { CatalogueEntry } from "./entry.js";

/** Complaints about the templates that a user puts in place of ours. */
export const templateCatalogue = {
  "template-folder-missing": {
    severity: "error",
    meaning: "The folder given by the option `templates` does not exist.",
    example: "bindsmith generate api.yaml --templates my-templates",
    action: "Create the folder with `bindsmith eject NAME`, or correct the option.",
  },
  "header-file-unreadable": {
    severity: "error",
    meaning: "The file given by the option `headerFile` does not exist or cannot be read.",
    example: "bindsmith generate api.yaml --header-file LICENSE-HEADER.txt",
    action: "Correct the path, or pass the text itself with the option `header`.",
  },
  "readme-file-unreadable": {
    severity: "error",
    meaning: "A file given by the option `readme` does not exist or cannot be read.",
    example: '{ "readme": { "after": { "file": "SUPPORT.md" } } }',
    action: "Correct the path, which is relative to the configuration file, or give the text itself.",
  },
  "export-conflict": {
    severity: "error",
    meaning: "The index already exports a name that the option `exports` lists.",
    example: '{ "exports": [{ "module": "extra/helpers", "names": ["VERSION"] }] }',
    action: "Give it another name in your module.",
  },
  "export-missing": {
    severity: "warning",
    meaning: "The output folder lacks a module that the option `exports` names, so the index does not compile.",
    example: '{ "exports": [{ "module": "extra/helpers", "names": ["retryLater"] }] }',
    action: "Create the module in the output folder (Bindsmith never changes it), or remove it from the option.",
  },
  "template-unknown": {
    severity: "warning",
    meaning: "A file in the `templates` folder replaces nothing: no template, partial or runtime file has its name.",
    example: "my-templates/partials/doc-coment.hbs",
    action: "Rename the file; `bindsmith eject` lists the names.",
  },
  "template-syntax": {
    severity: "error",
    meaning:
      "A template is not valid Handlebars, or uses a feature that is not allowed: helpers other than `#if`, `#unless`, `#each` and `#with`, arguments, or unknown partials.",
    example: "{{#if a}} without {{/if}}",
    action: "Correct the template at the location shown.",
  },
  "template-field-missing": {
    severity: "error",
    meaning: "A template uses a field that its view does not have.",
    example: "{{operation.verb}} instead of {{operation.method}}",
    action: "Use one of the fields that `templates/README.md` lists for the template.",
  },
  "template-part-missing": {
    severity: "error",
    meaning:
      "A template prints a field nowhere without which the output would be wrong: requests without their body, an index without exports.",
    example: "partials/operation.hbs without {{body}}",
    action: "Print the field; `bindsmith doctor` compares a template that was copied with its original.",
  },
  "template-outdated": {
    severity: "warning",
    meaning:
      "The original of a template that was copied with `bindsmith eject` has changed in this version of Bindsmith.",
    example: "templates/README.md.hbs, copied from an older version",
    action: "`bindsmith doctor` shows what changed, `bindsmith eject --merge` merges it into the copy.",
  },
  "template-conflict": {
    severity: "error",
    meaning: "A template has the marks of a merge that both sides changed.",
    example: "<<<<<<< yours",
    action: "Choose between the two sides, and remove the marks.",
  },
  "template-file-missing": {
    severity: "error",
    meaning: "A template that the option `files` names does not exist.",
    example: '{ "files": [{ "path": "src/routes.ts", "template": "routes.hbs", "each": "sdk" }] }',
    action: "Correct the path, which starts from the configuration.",
  },
  "file-path-invalid": {
    severity: "error",
    meaning:
      "A path of the option `files` has a name between braces that does not exist, or gives no path inside the package.",
    example: '{ "path": "src/{{resource.gone}}.ts" }',
    action: "Use one of the names that the message lists, and keep the path inside the package.",
  },
  "helpers-invalid": {
    severity: "error",
    meaning:
      "The module that the option `helpers` names cannot be loaded, or its default export is no object of helpers.",
    example: "export default { shout: (name) => name.toUpperCase() }",
    action: 'Make each function with `helper`: `export default { shout: helper("code", (name) => …) }`.',
  },
  "template-expression-unsafe": {
    severity: "warning",
    meaning:
      "A template prints a value in an unsafe position, where text of the document could become code, or prints a value that is not text.",
    example: '"{{name}}": a value between quotes that the template writes itself',
    action: "Use a field of the right kind: literals include their quotes, and comment lines belong in block comments.",
  },
} as const satisfies Record<string, CatalogueEntry>;
