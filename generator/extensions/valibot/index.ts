/** Schemas of valibot for all types, requests and responses, and validation of calls. */
import * as v from "valibot";
import { defineExtension } from "../extension.js";
import { addSchemaFiles, schemaDiagnostics } from "../shared/schema-files.js";
import { valibotDialect } from "./dialect.js";

const Options = v.strictObject({
  /** Whether bounds, patterns and formats are checked. */
  checks: v.optional(v.boolean(), true),
  /** `named`: schemas have the types of the package; `inferred`: those that valibot infers. */
  types: v.optional(v.picklist(["named", "inferred"]), "named"),
  /** What `validated(transport)` validates; without it there is no such function. */
  validate: v.optional(v.picklist(["responses", "requests", "both"])),
});

/** `src/valibot`: a schema for every named type, and for what every operation takes and gives. */
export const valibot = defineExtension({
  name: "valibot",
  options: Options,
  diagnostics: schemaDiagnostics,
  files: (context) => addSchemaFiles(context, valibotDialect),
});

export default valibot;
