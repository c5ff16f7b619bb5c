import type { CatalogueEntry } from "./entry.js";

/** Complaints about the templates that a user puts in place of ours. */
export const templateCatalogue = {
  "template-folder-missing": {
    severity: "error",
    meaning: "The folder that the option `templates` names does not exist.",
    example: "bindsmith generate api.yaml --templates my-templates",
    action: "Create the folder with `bindsmith eject NAME`, or correct the option.",
  },
  "header-file-unreadable": {
    severity: "error",
    meaning: "The file that the option `headerFile` names does not exist or cannot be read.",
    example: "bindsmith generate api.yaml --header-file LICENSE-HEADER.txt",
    action: "Correct the path, or give the text itself as the option `header`.",
  },
  "readme-file-unreadable": {
    severity: "error",
    meaning: "A file that the option `readme` names does not exist or cannot be read.",
    example: '{ "readme": { "after": { "file": "SUPPORT.md" } } }',
    action: "Correct the path, which starts from the configuration, or give the text itself.",
  },
  "export-conflict": {
    severity: "error",
    meaning: "A name of the option `exports` is exported by the index already.",
    example: '{ "exports": [{ "module": "extra/helpers", "names": ["VERSION"] }] }',
    action: "Give it another name in your module.",
  },
  "export-missing": {
    severity: "warning",
    meaning:
      "The output folder does not have a module that the option `exports` names, so that the index cannot be compiled.",
    example: '{ "exports": [{ "module": "extra/helpers", "names": ["retryLater"] }] }',
    action: "Write the module into the output folder, where it is never touched, or take it out of the option.",
  },
  "template-unknown": {
    severity: "warning",
    meaning:
      "A file in the folder of templates has the name of no template, partial or runtime file, so that it replaces nothing.",
    example: "my-templates/partials/doc-coment.hbs",
    action: "Rename the file; `bindsmith eject` lists the names.",
  },
  "template-syntax": {
    severity: "error",
    meaning:
      "A template is no Handlebars, or uses what templates may not: helpers other than `#if`, `#unless`, `#each` and `#with`, arguments, unknown partials.",
    example: "{{#if a}} without {{/if}}",
    action: "Correct the template at the place that is named.",
  },
  "template-field-missing": {
    severity: "error",
    meaning: "A template asks for a field that its view does not have.",
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
  "template-expression-unsafe": {
    severity: "warning",
    meaning:
      "A template prints a value where it is not safe, or one that is no text: text of the document could become code there.",
    example: '"{{name}}": a value between quotes that the template writes itself',
    action: "Use a field of the right kind: literals bring their own quotes, comment lines belong in block comments.",
  },
} as const satisfies Record<string, CatalogueEntry>;
