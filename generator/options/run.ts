import * as v from "valibot";
import { row } from "./row.js";

/** Flags of a single run: they say what to do with the options, so they stand in no configuration file. */
export const runFlagTable = {
  config: row({
    group: "run",
    path: true,
    flag: "-c, --config <file>",
    schema: v.string(),
    defaultText: "`bindsmith.config.*` in the working directory",
    description: "Configuration file: TypeScript, JavaScript, JSON or YAML.",
  }),
  dryRun: row({
    group: "run",
    flag: "--dry-run",
    schema: v.boolean(),
    default: false,
    description: "Print what would be written and write nothing.",
  }),
  force: row({
    group: "run",
    flag: "--force",
    schema: v.boolean(),
    default: false,
    description: "Generate even when nothing changed, and overwrite generated files that were edited by hand.",
  }),
  acceptRenames: row({
    group: "run",
    flag: "--accept-renames",
    schema: v.boolean(),
    default: false,
    description: "Use the names that the document gives now, even if the existing SDK has others.",
  }),
  date: row({
    group: "run",
    flag: "--date <text>",
    schema: v.string(),
    defaultText: "none",
    description: "Date of the new entry in `CHANGELOG.md`, with `packageVersion: auto`.",
  }),
  jobs: row({
    group: "run",
    flag: "-j, --jobs <number>",
    schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
    defaultText: "one for each core, as far as the documents are large enough",
    description: "Number of SDKs of the configuration that are generated in parallel.",
  }),
  watch: row({
    group: "run",
    flag: "-w, --watch",
    schema: v.boolean(),
    default: false,
    description:
      "Generate again whenever the document, a file it references, the configuration or a template changes. Documents with a URL are requested every two seconds.",
  }),
  format: row({
    group: "run",
    flag: "--format <kind>",
    schema: v.picklist(["text", "json", "github"]),
    default: "text",
    description: "Format of the report: text, one JSON object, or GitHub annotations.",
  }),
  verbose: row({
    group: "run",
    flag: "--verbose",
    schema: v.boolean(),
    default: false,
    description: "Print every diagnostic with its source line, timings, and the stack of an internal failure.",
  }),
} as const;
