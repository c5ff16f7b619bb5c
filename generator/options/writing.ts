/** The package, the folder and the report. */
import * as v from "valibot";
import { row, strings } from "./row.js";

export const writingRows = {
  packageName: row({
    group: "package",
    flag: "--package-name <name>",
    schema: v.string(),
    defaultText: "from the title",
    description: "Name in the generated package.json.",
  }),
  packageVersion: row({
    group: "package",
    flag: "--package-version <version>",
    schema: v.string(),
    defaultText: "`info.version` when it is semver, else 0.0.0",
    description: "Version in the generated package.json.",
  }),
  repository: row({
    group: "package",
    flag: "--repository <url>",
    schema: v.string(),
    description: "Repository in the generated package.json.",
  }),
  output: row({
    group: "output",
    path: true,
    report: true,
    flag: "-o, --output <folder>",
    schema: v.string(),
    description: "Folder of the generated package.",
  }),
  formatter: row({
    group: "output",
    flag: "--formatter <name>",
    schema: v.picklist(["auto", "prettier", "oxfmt", "none"]),
    default: "auto",
    description:
      "`auto` is Prettier where a Prettier configuration governs the output folder, else oxfmt with Prettier's defaults.",
  }),
  templates: row({
    group: "output",
    path: true,
    flag: "--templates <folder>",
    schema: v.string(),
    description: "Folder whose files replace templates, partials and runtime files of the same name.",
  }),
  strict: row({
    group: "report",
    report: true,
    flag: "--strict",
    schema: v.boolean(),
    default: false,
    description: "Warnings are errors.",
  }),
  allow: row({
    group: "report",
    flag: "--allow <code>",
    repeatable: true,
    schema: strings,
    default: [],
    description:
      "Silence a warning, or let an error of a single place pass as a warning: `code` or `code:#/pointer`. An allowance that nothing uses is itself a warning.",
  }),
} as const;
