/** The package, the folder and the report. */
import * as v from "valibot";
import { isPackageName, isPackageVersion } from "./package-identity.js";
import { row, strings } from "./row.js";

export const outputRows = {
  packageName: row({
    group: "package",
    flag: "--package-name <name>",
    schema: v.pipe(v.string(), v.check(isPackageName, "a name that npm accepts, like my-sdk or @acme/sdk")),
    defaultText: "from the title: `petstore-sdk`, which is private",
    description:
      "Name in the generated package.json. Without it the package is private, so that it cannot be published by mistake.",
  }),
  oldNames: row({
    group: "package",
    flag: "--old-names <kind>",
    schema: v.picklist(["drop", "alias"]),
    default: "drop",
    description:
      "What becomes of names that callers know when new ones are taken, with `--accept-renames` or other options for names: `alias` keeps them as deprecated aliases until the next major version.",
  }),
  packageVersion: row({
    group: "package",
    flag: "--package-version <version>",
    schema: v.pipe(
      v.string(),
      v.check((text) => text === "auto" || isPackageVersion(text), "a semantic version, like 1.2.3, or `auto`"),
    ),
    defaultText: "`info.version`, `1.0` as 1.0.0; where it is no version, 0.0.0",
    description:
      "Version in the generated package.json. `auto` increments the version of the SDK in the output folder according to what changes for callers, and maintains a `CHANGELOG.md` in the package.",
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
    description: "Folder for the generated package or source.",
  }),
  layout: row({
    group: "output",
    flag: "--layout <kind>",
    schema: v.picklist(["package", "source"]),
    default: "package",
    description:
      "A complete npm package, or only the source code, directly in the folder, as part of an application: `-o src/api --layout source`.",
  }),
  importExtension: row({
    group: "output",
    flag: "--import-extension <text>",
    schema: v.picklist([".js", ".ts", "none"]),
    defaultText: "`.js`; `none` with the layout `source`",
    description:
      'Extension of relative imports: `none` for bundlers and CommonJS, `.js` for `"module": "nodenext"`, `.ts` for Node and Deno when they run TypeScript directly. A package needs an extension.',
  }),
  formatter: row({
    group: "output",
    flag: "--formatter <name>",
    schema: v.picklist(["auto", "prettier", "oxfmt", "none"]),
    default: "auto",
    description:
      "`auto` uses Prettier if there is a Prettier configuration for the output folder, and otherwise oxfmt with Prettier's defaults.",
  }),
  header: row({
    group: "output",
    flag: "--header <text>",
    schema: v.string(),
    defaultText: "none",
    description:
      "Your own text, such as a licence, as a comment at the top of every source file. Minifiers keep comments with `@license`.",
  }),
  headerFile: row({
    group: "output",
    path: true,
    flag: "--header-file <file>",
    schema: v.string(),
    defaultText: "none",
    description: "File with the text for `header`.",
  }),
  templates: row({
    group: "output",
    path: true,
    flag: "--templates <folder>",
    schema: v.string(),
    description: "Folder with files that replace templates, partials and runtime files of the same name.",
  }),
  strict: row({
    group: "report",
    report: true,
    flag: "--strict",
    schema: v.boolean(),
    default: false,
    description: "Treat warnings as errors.",
  }),
  allow: row({
    group: "report",
    flag: "--allow <code>",
    repeatable: true,
    schema: strings,
    default: [],
    description:
      "Silence a warning (`code`), or turn an error at one location into a warning (`code:#/pointer`). An entry that matches nothing is itself reported.",
  }),
  changes: row({
    group: "report",
    report: true,
    merge: "members",
    schema: v.record(v.string(), v.picklist(["major", "minor", "patch", "ignore"])),
    default: {},
    defaultText: "no rules",
    description:
      'How `diff` rates changes, by code or by code and subject: `{ "docs-changed": "ignore", "type-removed:Draft": "minor" }`. A rule that matches no change is reported.',
  }),
} as const;
