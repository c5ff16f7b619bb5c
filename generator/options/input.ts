/** What is read, and which of it. */
import * as v from "valibot";
import { isPresetEntry, type Preset, type PresetUse } from "./preset.js";
import { presetOf } from "./presets.js";
import { row, strings } from "./row.js";

export const inputRows = {
  input: row({
    group: "input",
    path: true,
    schema: v.string(),
    description: "The OpenAPI document: a file, a URL, or `-` for standard input.",
  }),
  preset: row({
    group: "input",
    flag: "--preset <name>",
    schema: v.custom<string | Preset>(
      isPresetEntry,
      "the name of a preset or of a package, or what `definePreset` makes",
    ),
    typeText: "string | Preset",
    resolve: (value): PresetUse => {
      const { name, options, source } = presetOf(value as string | Preset);
      const lists = ["include", "exclude", "ignoreParameters", "pagination"].map(
        (list) => [list, options[list]] as const,
      );
      return { name, options: Object.fromEntries(lists), ...(source === undefined ? {} : { source }) };
    },
    description:
      "A named set of options: `auth0`, a package or module that exports one, or what `definePreset` returns. Options that you set yourself take precedence.",
  }),
  overlays: row({
    group: "input",
    path: true,
    flag: "--overlay <file>",
    repeatable: true,
    schema: strings,
    default: [],
    description: "OpenAPI Overlay documents to apply, in order.",
  }),
  allowFiles: row({
    group: "input",
    path: true,
    flag: "--allow-files <folder>",
    repeatable: true,
    schema: strings,
    default: [],
    description: "Folders, other than the document's own, from which references may read files.",
  }),
  allowOrigins: row({
    group: "input",
    flag: "--allow-origin <origin>",
    repeatable: true,
    schema: strings,
    default: [],
    description:
      "Origins (`https://example.com`) from which references may be fetched. The origin of a document that is itself fetched is always allowed.",
  }),
  include: row({
    group: "selection",
    flag: "--include <selector>",
    repeatable: true,
    schema: strings,
    default: [],
    defaultText: "everything",
    description:
      "Only these operations: an accessor glob (`actions.triggers.*`), `operation:ID`, `tag:NAME`, `path:GLOB`, or `x-name: value`.",
  }),
  exclude: row({
    group: "selection",
    merge: "before",
    flag: "--exclude <selector>",
    repeatable: true,
    schema: strings,
    default: ["x-fern-ignore: true", "x-speakeasy-ignore: true"],
    description: "Leave out these operations; takes the same selectors as `include`.",
  }),
  ignoreParameters: row({
    group: "selection",
    merge: "before",
    flag: "--ignore-parameter <selector>",
    repeatable: true,
    schema: strings,
    default: ["x-fern-ignore: true", "x-speakeasy-ignore: true"],
    description: "Leave out these parameters: `x-name: value`, or a parameter name.",
  }),
} as const;
