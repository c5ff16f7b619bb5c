import { parseDocument } from "yaml";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isObject, quoted, setOwn, type JsonObject } from "../json/value.js";
import { limits } from "../limits.js";
import { duplicateKey, numberOutOfRange, type ParsedValue } from "./json.js";
import { sourceLocation, sourceLocations } from "../positions/position.js";
import type { SourceFile } from "../positions/source-file.js";
import { coreValue } from "./yaml-scalar.js";
import {
  isMergeKey,
  yamlTree,
  type YamlAlias,
  type YamlFault,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from "../positions/yaml-tree.js";

/**
 * Parses YAML 1.2 with the core schema: `no`, `on`, `12:30:45` are strings, `0o17` and `0x1F` numbers; keys are always
 * strings. Merge keys (`<<`) are honoured and aliases become copies, both within a limit. Custom tags are not:
 * a tagged value is read as if the tag were not there, with a warning. Keys must be unique.
 */
export function parseYaml(file: SourceFile): ParsedValue {
  const { root, fault } = yamlTree(file.text);
  if (fault !== undefined) return { diagnostics: explain(file, fault) };
  const converter: Converter = {
    file,
    diagnostics: [],
    anchors: new Map(),
    open: new Set(),
    added: 0,
    fatal: undefined,
  };
  const value = root === undefined ? null : convert(converter, root, 0);
  return converter.fatal === undefined
    ? { value, diagnostics: converter.diagnostics }
    : { diagnostics: [...converter.diagnostics, converter.fatal] };
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

function refuse(converter: Converter, node: YamlNode, code: Diagnostic["code"], message: string, help: string): null {
  converter.fatal ??= {
    code,
    severity: "error",
    message,
    help,
    location: sourceLocation(converter.file, node.offset),
  };
  return null;
}

function convert(converter: Converter, node: YamlNode, depth: number): unknown {
  if (converter.fatal !== undefined) return null;
  if (depth > limits.depth)
    return refuse(converter, node, "document-too-deep", depthMessage(converter.file), depthHelp);
  if (node.kind === "alias") return aliased(converter, node, depth);
  const { anchor } = node;
  if (anchor !== undefined) converter.open.add(anchor);
  const value = convertTagged(converter, node, depth);
  if (anchor !== undefined) {
    converter.open.delete(anchor);
    converter.anchors.set(anchor, value);
  }
  return value;
}

function convertTagged(converter: Converter, node: Exclude<YamlNode, YamlAlias>, depth: number): unknown {
  const tag = node.tag === undefined ? undefined : coreTag(node.tag);
  if (node.tag !== undefined && tag !== node.kind && !(node.kind === "scalar" && tag === "str")) {
    converter.diagnostics.push(tagIgnored(converter.file, node));
  }
  if (node.kind === "map") return convertMap(converter, node, depth);
  if (node.kind === "list") return node.items.map((item) => convert(converter, item, depth + 1));
  return tag === "str" ? node.text : convertScalar(converter, node);
}

/** What a tag says of the core schema: that a node is a list, a map, a string or another scalar; `undefined` for other tags. */
function coreTag(tag: string): YamlNode["kind"] | "str" | undefined {
  if (tag === "!") return "str";
  const name = /^(?:!!|!<tag:yaml\.org,2002:)(\w+)>?$/.exec(tag)?.[1];
  if (name === "str" || name === "map") return name;
  if (name === "seq") return "list";
  return name === "int" || name === "float" || name === "bool" || name === "null" ? "scalar" : undefined;
}

function convertScalar(converter: Converter, node: YamlScalar): unknown {
  const value = node.plain ? coreValue(node.text) : node.text;
  if (typeof value === "number" && !Number.isFinite(value)) {
    converter.diagnostics.push(numberOutOfRange(sourceLocation(converter.file, node.offset)));
    return null;
  }
  return value;
}

function convertMap(converter: Converter, map: YamlMap, depth: number): JsonObject {
  const result: JsonObject = {};
  const places = new Map<string, number>();
  const merged: JsonObject[] = [];
  for (const { key, value } of map.members) {
    if (isMergeKey(key)) {
      merged.push(...mergeSources(converter, value, depth));
      continue;
    }
    if (key.kind !== "scalar") {
      refuse(
        converter,
        key,
        "yaml-syntax",
        "A key must be text, not a list, an object or an alias.",
        "Write the key out.",
      );
      return result;
    }
    const name = key.text;
    const first = places.get(name);
    if (first === undefined) {
      places.set(name, key.offset);
    } else {
      const [before, again] = sourceLocations(converter.file, [first, key.offset]);
      converter.diagnostics.push(duplicateKey(name, before?.line ?? 1, again));
      continue;
    }
    setOwn(result, name, convert(converter, value, depth + 1));
  }
  for (const source of merged) {
    for (const name of Object.keys(source)) {
      if (!Object.hasOwn(result, name)) setOwn(result, name, source[name]);
    }
  }
  return result;
}

/** The maps that a merge key names, copied: one, or a list of which earlier ones win. */
function mergeSources(converter: Converter, node: YamlNode, depth: number): JsonObject[] {
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
function aliased(converter: Converter, node: YamlAlias, depth: number): unknown {
  const anchor = node.name;
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

function copy(converter: Converter, node: YamlNode, value: unknown, depth: number): unknown {
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

function tagIgnored(file: SourceFile, node: YamlNode): Diagnostic {
  return {
    code: "yaml-tag-ignored",
    severity: "warning",
    message: `The tag ${quoted(node.tag ?? "")} is ignored.`,
    help: "Remove the tag.",
    location: sourceLocation(file, node.offset),
  };
}

/**
 * What is wrong with a text that has no tree. The parser that is fast stops at the first fault; a slower one, which reads on,
 * finds the others and has clearer words for them.
 */
function explain(file: SourceFile, fault: YamlFault): Diagnostic[] {
  if (fault.kind === "depth") {
    const location = sourceLocation(file, fault.offset);
    return [{ code: "document-too-deep", severity: "error", message: depthMessage(file), help: depthHelp, location }];
  }
  const found = fault.kind === "several" ? [] : parseDocument(file.text, { prettyErrors: false }).errors;
  const errors = found.slice(0, 10).map((error) => ({ message: error.message, offset: error.pos[0] }));
  const faults = errors.length === 0 ? [fault] : errors;
  const what = /\.json$/i.test(file.display) ? "neither JSON nor YAML" : "not valid YAML";
  const places = sourceLocations(
    file,
    faults.map((each) => each.offset),
  );
  return faults.map((each, index): Diagnostic => {
    const location = places[index];
    return {
      code: "yaml-syntax",
      severity: "error",
      message:
        fault.kind === "several"
          ? `${file.display} holds more than one YAML document.`
          : `${file.display} is ${what}: ${sentence(each.message)}.`,
      help: fault.kind === "several" ? "Keep one of them." : "Correct the syntax at this place.",
      ...(location && { location }),
    };
  });
}

/** The parser's message without its own position and final punctuation. */
function sentence(message: string): string {
  const text = (message.split("\n")[0] ?? message).replace(/[.:\s]+$/, "");
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
