import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isObject, type JsonObject } from "../json/value.js";
import { parseJson, type ParsedValue } from "./json.js";
import { parseYaml } from "./yaml.js";
import { sourceLocation } from "../positions/position.js";
import type { SourceFile } from "../positions/source-file.js";

/**
 * Parses a document as JSON or YAML by its content: what begins like JSON and is not named `.yaml` or `.yml` is JSON,
 * everything else YAML 1.2 with the core schema, whatever the name says.
 * Diagnostics carry their location. The value is a tree of plain JSON values; nothing in it is shared.
 */
export function parseDocument(file: SourceFile): ParsedValue {
  const unusable = recognise(file);
  if (unusable !== undefined) return { diagnostics: [unusable] };
  return file.format === "json" ? parseJson(file) : parseYaml(file);
}

/** Like {@link parseDocument}, and the value must be an object. */
export function parseObject(file: SourceFile): {
  readonly value?: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
} {
  const parsed = parseDocument(file);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  if (isObject(parsed.value)) return { value: parsed.value, diagnostics: parsed.diagnostics };
  const what =
    parsed.value === null
      ? "null"
      : Array.isArray(parsed.value)
        ? "a list"
        : typeof parsed.value === "string"
          ? "plain text"
          : `a ${typeof parsed.value}`;
  const diagnostic: Diagnostic = {
    code: "document-not-object",
    severity: "error",
    message: `${file.display} holds ${what} where an object is expected.`,
    help: "Give a JSON or YAML document whose top level is an object.",
    location: sourceLocation(file, 0),
  };
  return { diagnostics: [...parsed.diagnostics, diagnostic] };
}

/** `json` when the text begins like a JSON document and the name does not say YAML. */
export function formatOf(name: string, text: string): SourceFile["format"] {
  if (/\.ya?ml$/i.test(name)) return /^\s*\{/.test(text) && isJson(text) ? "json" : "yaml";
  return /^\s*[[{"]|^\s*(?:null|true|false|-?\d[\d.eE+-]*)\s*$/.test(text) ? "json" : "yaml";
}

/** JSON in a `.yaml` file is parsed as JSON, which is faster and means the same. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function recognise(file: SourceFile): Diagnostic | undefined {
  const location = sourceLocation(file, 0);
  if (!/\S/.test(file.text)) {
    return {
      code: "document-empty",
      severity: "error",
      message: `${file.display} is empty.`,
      help: "Give an OpenAPI document.",
      location,
    };
  }
  const markup = /^\s*<(!doctype|html|\?xml|!--|[a-z][\w:-]*[\s>])/i.exec(file.text);
  if (markup === null) return undefined;
  const isXml = markup[1]?.toLowerCase() === "?xml";
  return {
    code: "document-is-markup",
    severity: "error",
    message: `${file.display} is ${isXml ? "an XML document" : "an HTML page"}, not an OpenAPI document.`,
    help: "A login or error page is often served in place of the document: open the address in a browser, or download the document by hand.",
    location,
  };
}
