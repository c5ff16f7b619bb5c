/** Values made from raw schemas: what a caller could give and what a server could answer. */
import { isRaw, list, raw, type Raw, type RawDocument } from "./raw-document.js";

export type Direction = "request" | "response";

/** Text with characters that mean something in URLs, forms and JSON, and some beyond ASCII. */
const awkward = "a/b ü&=+%?#\"'";
const maximumDepth = 7;

/** So many properties a value has at most, but for required ones. */
const maximumSize = 3000;

/** How much of a value may still be made. */
interface Budget {
  left: number;
}

/**
 * A value of a schema, whole down to some depth and with the required properties only below it. `undefined`: there is none
 * to be had that deep. Patterns and lengths are not kept: neither side of the wire checks them.
 */
export function sample(
  document: RawDocument,
  schema: unknown,
  direction: Direction,
  depth: number = 0,
  budget: Budget = { left: maximumSize },
): unknown {
  if (depth > 2 * maximumDepth) return undefined;
  const node = document.resolve(schema);
  if (Object.hasOwn(node, "const")) return node["const"];
  const values = list(node["enum"]).filter((value) => value !== null);
  if (values.length > 0) return values[0];
  const combined = combine(document, node, direction, depth, budget);
  if (combined !== undefined) return combined;
  switch (typeOf(node)) {
    case "object":
      return sampleObject(document, node, direction, depth, budget);
    case "array": {
      const item = sample(document, node["items"] ?? {}, direction, depth + 1, budget);
      if (item === undefined) return [];
      return isRaw(item) || Array.isArray(item) ? [item] : [item, item];
    }
    case "string":
      return sampleString(node);
    case "integer":
    case "number":
      return sampleNumber(node);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return depth > maximumDepth ? undefined : { anything: [1, "two", null] };
  }
}

/** `allOf` together, else the first of `oneOf` or `anyOf` that is not null, each with what stands beside it. */
function combine(document: RawDocument, node: Raw, direction: Direction, depth: number, budget: Budget): unknown {
  const all = list(node["allOf"]);
  const choices = [...list(node["oneOf"]), ...list(node["anyOf"])];
  if (all.length === 0 && choices.length === 0) return undefined;
  const { allOf: _all, oneOf: _one, anyOf: _any, discriminator: _discriminator, ...rest } = node;
  const choice = choices.find((each) => typeOf(document.resolve(each)) !== "null");
  const parts = [...all, ...(choice === undefined ? [] : [choice])].map((part) =>
    sample(document, part, direction, depth + 1, budget),
  );
  const own = isRaw(rest["properties"]) ? sampleObject(document, rest, direction, depth, budget) : undefined;
  const whole = [own, ...parts].filter(isRaw);
  // A part that only describes adds no value.
  const described = whole.filter((part) => !Object.hasOwn(part, "anything"));
  const objects = described.length > 0 ? described : whole;
  const single = parts.find((part) => part !== undefined && !isRaw(part));
  if (objects.length === 0 || single !== undefined) return single;
  const merged = Object.assign({}, ...objects) as Record<string, unknown>;
  const discriminated = discriminatorOf(node, choice);
  if (discriminated !== undefined) merged[discriminated.property] = discriminated.value;
  return merged;
}

/** The value that the discriminator has for the chosen variant (OpenAPI 3.2 §4.25), where it is a mapping or a name. */
function discriminatorOf(
  { discriminator }: Raw,
  choice: unknown,
): { readonly property: string; readonly value: string } | undefined {
  const reference = raw(choice)["$ref"];
  if (!isRaw(discriminator) || typeof reference !== "string") return undefined;
  const [mapped] = Object.entries(raw(discriminator["mapping"])).find(([, target]) => target === reference) ?? [];
  const value = mapped ?? reference.slice(reference.lastIndexOf("/") + 1);
  return { property: String(discriminator["propertyName"]), value };
}

function sampleObject(document: RawDocument, node: Raw, direction: Direction, depth: number, budget: Budget): Raw {
  const required = new Set(list(node["required"]));
  const hidden = direction === "request" ? "readOnly" : "writeOnly";
  const made = Object.entries(raw(node["properties"])).flatMap(([name, property]): [string, unknown][] => {
    if (document.resolve(property)[hidden] === true) return [];
    if ((depth > maximumDepth || budget.left-- < 0) && !required.has(name)) return [];
    const value = sample(document, property, direction, depth + 1, budget);
    return value === undefined ? [] : [[name, value]];
  });
  const { additionalProperties: additional } = node;
  if (isRaw(additional) && depth <= maximumDepth) {
    const value = sample(document, additional, direction, depth + 1, budget);
    if (value !== undefined) made.push(["another key", value]);
  } else if (additional === true) made.push(["another key", awkward]);
  return Object.fromEntries(made);
}

function sampleString({ format, contentMediaType }: Raw): unknown {
  switch (format) {
    case "date-time":
      return "2024-02-29T12:30:15.007Z";
    case "date":
      return "2024-02-29";
    case "binary":
      return new Blob(["bytes of a file"], { type: "application/octet-stream" });
    case "byte":
      return "Ynl0ZXM=";
    case "uri":
    case "url":
      return "https://example.com/a?b=c";
    case "email":
      return "someone+else@example.com";
    default:
      return contentMediaType === undefined ? awkward : "bytes of a file";
  }
}

function sampleNumber({ minimum, maximum }: Raw): number {
  if (typeof minimum === "number" && minimum > 2) return minimum;
  return typeof maximum === "number" && maximum < 2 ? maximum : 2;
}

function typeOf(node: Raw): string | undefined {
  const types = (Array.isArray(node["type"]) ? node["type"] : [node["type"]]) as readonly unknown[];
  const named = types.find((type) => type !== "null" && type !== undefined) ?? types[0];
  if (typeof named === "string") return named;
  if (isRaw(node["properties"]) || node["additionalProperties"] !== undefined) return "object";
  return node["items"] === undefined ? undefined : "array";
}
