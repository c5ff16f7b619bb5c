/** What the template of the generated `package.json` is given. */
import { code, flag, list, needed, one, viewSchema, type ViewOf } from "./view-schema.js";

const packageExportView = viewSchema("PackageExportView", "One entry point of the package.", {
  subpath: code("Key of the exports map, a JSON string."),
  esm: code("ESM file, a JSON string."),
  esmTypes: code("Declarations for ESM, a JSON string."),
  cjs: code("CommonJS file, a JSON string."),
  cjsTypes: code("Declarations for CommonJS, a JSON string."),
});

const typesVersionView = viewSchema(
  "TypesVersionView",
  "Where a tool without exports maps finds the declarations of an entry point.",
  {
    subpath: code("Entry point without `./`, a JSON string."),
    types: code("Declarations, a JSON string."),
  },
);

export const packageView = viewSchema("PackageView", "The generated `package.json`.", {
  name: needed(code("A JSON string.")),
  private: flag("Whether nobody chose the name, so that publishing it would be a mistake."),
  version: needed(code("A JSON string.")),
  description: code("A JSON string; empty: none."),
  license: code("SPDX identifier, a JSON string; empty: none."),
  repository: code("URL, a JSON string; empty: none."),
  exports: needed(list("Entry points, the main one first.", one("An entry point.", packageExportView))),
  typesVersions: list("Entry points but the main one.", one("An entry point.", typesVersionView)),
});
export type PackageView = ViewOf<typeof packageView>;
