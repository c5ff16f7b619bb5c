import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type ParsedNode, type Scalar } from "yaml";
import type { Diagnostic } from "../diagnostic.js";
import { isObject, quoted, setOwn, type JsonObject } from "./json-value.js";
import { limits } from "./limits.js";
import type { ParsedValue } from "./parse.js";
import { duplicateKey, numberOutOfRange } from "./parse-json.js";
import { sourceLocation, sourceLocations } from "./position.js";
import type { SourceFile } from "./source-file.js";

/**
 * Parses YAML 1.2 with the core schema: `no`, `on`, `12:30:45` are strings, `0o17` and `0x1F` numbers; keys are always
 * strings. Merge keys (`<<`) are honoured and aliases become copies, both within a limit. Custom tags are not:
 * a tagged value is read as if the tag were not there, with a warning. Keys must be unique.
 */
export function parseYaml(file: SourceFile): ParsedValue {
  const document = yamlDocument(file.text);
  if (document.errors.length > 0) return { diagnostics: syntaxErrors(file, document) };
  const converter: Converter = {
    file,
    diagnostics: [],
    anchors: new Map(),
    open: new Set(),
    added: 0,
    fatal: undefined,
  };
  const value = document.contents === null ? null : convert(converter, document.contents, 0);
  const diagnostics = [...unresolvedTags(file, document), ...converter.diagnostics];
  return converter.fatal === undefined ? { value, diagnostics } : { diagnostics: [...diagnostics, converter.fatal] };
}

/** The syntax tree, for parsing and for positions. */
export function yamlDocument(text: string): Document.Parsed {
  return parseDocument(text, {
    version: "1.2",
    schema: "core",
    resolveKnownTags: false,
    stringKeys: true,
    // Checked while converting, in linear time and with both places.
    uniqueKeys: false,
    prettyErrors: false,
    // Silence would also hide that there is more than one document.
    logLevel: "error",
  });
}

/** A `<<` key that is written plain, as merge keys are. */
export function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

interface Converter {
  readonly file: SourceFile;
  readonly diagnostics: Diagnostic[];
  readonly anchors: Map<string, unknown>;
  /** Anchors whose node is being converted: an alias to one of them would be a cycle. */
  readonly open: Set<string>;
  /** Values that aliases and merge keys have added. */
  added: number;
  /** Set once the document must be refused; everything returns early then. */
  fatal: Diagnostic | undefined;
}

function refuse(converter: Converter, node: ParsedNode, code: Diagnostic["code"], message: string, help: string): null {
  converter.fatal ??= {
    code,
    severity: "error",
    message,
    help,
    location: sourceLocation(converter.file, node.range[0]),
  };
  return null;
}

function convert(converter: Converter, node: ParsedNode, depth: number): unknown {
  if (converter.fatal !== undefined) return null;
  if (depth > limits.depth)
    return refuse(converter, node, "document-too-deep", depthMessage(converter.file), depthHelp);
  if (isAlias(node)) return aliased(converter, node, node.source, depth);
  const anchor = node.anchor;
  if (anchor !== undefined) converter.open.add(anchor);
  let value: unknown;
  if (isMap(node)) value = convertMap(converter, node.items, depth);
  else if (isSeq(node)) value = node.items.map((item) => convert(converter, item, depth + 1));
  else value = convertScalar(converter, node);
  if (anchor !== undefined) {
    converter.open.delete(anchor);
    converter.anchors.set(anchor, value);
  }
  return value;
}

function convertScalar(converter: Converter, node: Scalar.Parsed): unknown {
  const value = node.value;
  if (typeof value === "number" && !Number.isFinite(value)) {
    converter.diagnostics.push(numberOutOfRange(sourceLocation(converter.file, node.range[0])));
    return null;
  }
  return value;
}

interface YamlPair {
  readonly key: ParsedNode;
  readonly value: ParsedNode | null;
}

function convertMap(converter: Converter, pairs: readonly YamlPair[], depth: number): JsonObject {
  const result: JsonObject = {};
  const places = new Map<string, number>();
  const merged: JsonObject[] = [];
  for (const { key, value } of pairs) {
    if (isMergeKey(key)) {
      if (value !== null) merged.push(...mergeSources(converter, value, depth));
      continue;
    }
    const name = isScalar(key) ? String(key.value) : "";
    const first = places.get(name);
    if (first === undefined) {
      places.set(name, key.range[0]);
    } else {
      const [before, again] = sourceLocations(converter.file, [first, key.range[0]]);
      converter.diagnostics.push(duplicateKey(name, before?.line ?? 1, again));
      continue;
    }
    setOwn(result, name, value === null ? null : convert(converter, value, depth + 1));
  }
  for (const source of merged) {
    for (const name of Object.keys(source)) {
      if (!Object.hasOwn(result, name)) setOwn(result, name, source[name]);
    }
  }
  return result;
}

/** The maps that a merge key names, copied: one, or a list of which earlier ones win. */
function mergeSources(converter: Converter, node: ParsedNode, depth: number): JsonObject[] {
  const value = convert(converter, node, depth + 1);
  const sources = Array.isArray(value) ? (value as unknown[]) : [value];
  if (converter.fatal !== undefined) return [];
  if (sources.every(isObject)) return sources;
  refuse(
    converter,
    node,
    "yaml-syntax",
    "A merge key (`<<`) must name an object or a list of objects.",
    "Give it an alias to an object.",
  );
  return [];
}

/** A copy of an anchored value: the tree that leaves this module shares nothing. */
function aliased(converter: Converter, node: ParsedNode, anchor: string, depth: number): unknown {
  if (converter.open.has(anchor)) {
    const message = `The alias ${quoted(`*${anchor}`)} stands inside the value that it names.`;
    return refuse(converter, node, "yaml-alias-circular", message, "Use `$ref` for recursive schemas.");
  }
  if (!converter.anchors.has(anchor)) {
    const message = `The alias ${quoted(`*${anchor}`)} names an anchor that the document does not have before it.`;
    return refuse(converter, node, "yaml-syntax", message, "Define the anchor before it is used.");
  }
  return copy(converter, node, converter.anchors.get(anchor), depth);
}

function copy(converter: Converter, node: ParsedNode, value: unknown, depth: number): unknown {
  if (depth > limits.depth)
    return refuse(converter, node, "document-too-deep", depthMessage(converter.file), depthHelp);
  converter.added += 1;
  if (converter.added > limits.aliasedValues) {
    const message = `The aliases and merge keys of ${converter.file.display} multiply it by more than ${limits.aliasedValues} values.`;
    return refuse(converter, node, "yaml-alias-limit", message, "Use `$ref` in place of aliases.");
  }
  if (converter.fatal !== undefined) return null;
  if (Array.isArray(value)) return value.map((item) => copy(converter, node, item, depth + 1));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(result, key, copy(converter, node, value[key], depth + 1));
  return result;
}

function depthMessage(file: SourceFile): string {
  return `${file.display} nests more than ${limits.depth} objects and lists inside each other.`;
}

const depthHelp = "Name inner schemas and refer to them with `$ref`.";

function syntaxErrors(file: SourceFile, document: Document.Parsed): Diagnostic[] {
  // Each level of an overflow reports itself; once is enough.
  const overflow = document.errors.find((error) => error.code === "RESOURCE_EXHAUSTION");
  const errors = overflow === undefined ? document.errors.slice(0, 10) : [overflow];
  const places = sourceLocations(
    file,
    errors.map((error) => error.pos[0]),
  );
  return errors.map((error, index): Diagnostic => {
    const location = places[index];
    if (error.code === "RESOURCE_EXHAUSTION") {
      return {
        code: "document-too-deep",
        severity: "error",
        message: depthMessage(file),
        help: depthHelp,
        ...(location && { location }),
      };
    }
    const what = /\.json$/i.test(file.display) ? "neither JSON nor YAML" : "not valid YAML";
    return {
      code: "yaml-syntax",
      severity: "error",
      message: `${file.display} is ${what}: ${sentence(error.message)}.`,
      help: "Correct the syntax at this place.",
      ...(location && { location }),
    };
  });
}

/** The parser's message without its own position and final punctuation. */
function sentence(message: string): string {
  const text = (message.split("\n")[0] ?? message).replace(/[.:\s]+$/, "");
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

function unresolvedTags(file: SourceFile, document: Document.Parsed): Diagnostic[] {
  const places = sourceLocations(
    file,
    document.warnings.map((warning) => warning.pos[0]),
  );
  return document.warnings.map((warning, index): Diagnostic => {
    const location = places[index];
    return {
      code: "yaml-tag-ignored",
      severity: "warning",
      message: `${sentence(warning.message)}; the value is read without it.`,
      help: "Remove the tag.",
      ...(location && { location }),
    };
  });
}
