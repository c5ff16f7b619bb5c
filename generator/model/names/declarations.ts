/**
 * Names of types. A component schema is called what its key asks for; what stands deeper is called after the schema that
 * holds it. Names by hand (`typeNames`, then the extensions of `schemaNameExtensions`) win.
 */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Options } from "../../options/index.js";
import { textExtension } from "../../document/located.js";
import { isJson } from "../../document/media-type.js";
import type { JsonSchema } from "../../document/openapi.js";
import { MOUNT_KEY } from "../../document/document.js";
import { appendPointer, pointerKeys } from "../../document/json/pointer.js";
import {
  assignNames,
  bounded,
  isHashed,
  isIdentifier,
  pascalCase,
  disambiguated,
  typeName,
  words,
  type NameClaim,
} from "./index.js";
import { ruledType } from "./rules.js";

export interface TypeNames {
  /** The name of a schema that references lead to. */
  of(pointer: JsonPointer): string;
  /** What a pointer would be called, whether or not that is free. */
  ideal(pointer: JsonPointer): string;
  /**
   * A name for something else, as near to `ideal` as is free; the same `key` gets the same name again. The option `typeNames`
   * may give it another, under the name that it would have or under `origin`, where that is its own.
   */
  claim(ideal: string, key: string, origin?: JsonPointer): string;
  /** Whether a hash tells a name from another, or the end of a long one. */
  isHashed(name: string): boolean;
  /** Entries of the option `typeNames` that name nothing that was built. */
  unused(): readonly string[];
}

export interface TypeNamesInput {
  readonly options: Pick<Options, "typeNames" | "schemaNameExtensions" | "naming">;
  /** Schemas to be named, component schemas in the order of the document first. */
  readonly pointers: readonly JsonPointer[];
  readonly schema: (pointer: JsonPointer) => JsonSchema | undefined;
  /** The pointer that names a schema, where that is another than its own. */
  readonly namedBy: (pointer: JsonPointer) => JsonPointer;
  /** Names that no type may hide: of other things in the package, and of the language. */
  readonly reserved: readonly string[];
}

export function createTypeNames(input: TypeNamesInput): TypeNames {
  const reserved = new Set(input.reserved);
  const free = (name: string): string => (reserved.has(name) ? `${name}Model` : name);
  const claims = input.pointers.map((pointer): NameClaim => {
    const keys = pointerKeys(input.namedBy(pointer));
    const configured = ruledName(pointer, keys, input);
    const text = configured ?? pointerName(keys);
    const verbatim =
      configured !== undefined && isIdentifier(configured) && !/^\p{Ll}/u.test(configured) && configured.length <= 100;
    const ideal = free(verbatim ? configured : typeName(text));
    // Of two schemas that want one name, the one by hand wins, then a component, then the one that is spelled so already.
    const rank = `${configured === undefined ? 1 : 0}${isComponent(keys) ? 0 : 1}${text === ideal ? 0 : 1}${pointer}`;
    const inFile = configured === undefined ? typeName(pointerName(keys, true)) : ideal;
    const candidates = inFile === text ? [ideal] : [ideal, free(inFile)];
    const schema = input.schema(pointer);
    const others = (): readonly string[] => (configured === undefined ? otherNames(keys, text, schema).map(free) : []);
    return { key: pointer, candidates, more: others, rank };
  });
  const names = assignNames(claims);
  const used = new Set([...names.values(), ...reserved]);
  const claimed = new Map<string, string>();
  const hashed = new Set([...names].filter(([key, name]) => isHashed(name, key)).map(([, name]) => name));
  const configured = new Set<string>();
  const { typeNames } = input.options;
  const ideal = (pointer: JsonPointer): string => typeName(pointerName(pointerKeys(input.namedBy(pointer))));
  const near = (proposal: string, key: string, origin?: JsonPointer): string => {
    const wanted = free(bounded(isIdentifier(proposal) ? proposal : typeName(proposal), proposal));
    let name =
      [wanted, ...synonyms(wanted), ...placedNames(wanted, origin)].find((candidate) => !used.has(candidate)) ?? wanted;
    for (let attempt = 0; used.has(name); attempt++) name = disambiguated(wanted, key, attempt);
    return name;
  };
  const claim = (proposal: string, key: string, origin?: JsonPointer): string => {
    const known = claimed.get(key);
    if (known !== undefined) return known;
    const made = near(proposal, key, origin);
    const entry = [made, ...(origin === undefined ? [] : [origin])].find((text) => Object.hasOwn(typeNames, text));
    if (entry !== undefined) configured.add(entry);
    const ruled = ruledType(origin === undefined ? {} : { origin }, made, input.options);
    const name =
      entry === undefined
        ? ruled === undefined || ruled === made
          ? made
          : near(ruled, key)
        : near(typeNames[entry]!, key);
    if (isHashed(name, key)) hashed.add(name);
    used.add(name);
    claimed.set(key, name);
    return name;
  };
  const isComponentName = (text: string): boolean =>
    input.schema(appendPointer("#/components/schemas", text)) !== undefined;
  return {
    of: (pointer) => names.get(pointer) ?? claim(ideal(pointer), pointer),
    ideal,
    claim,
    isHashed: (name) => hashed.has(name),
    unused: () =>
      Object.keys(typeNames).filter((text) => !configured.has(text) && !names.has(text) && !isComponentName(text)),
  };
}

/** Other words for the same thing, for where a component has the name already: `CreateUserParams` beside a `CreateUserRequest`. */
function synonyms(name: string): readonly string[] {
  const endings: readonly (readonly [RegExp, readonly string[]])[] = [
    [/RequestBody$/, ["Payload", "RequestPayload"]],
    [/Request$/, ["Params", "RequestParams"]],
    [/Response$/, ["Result", "ResponseBody"]],
    [/Headers$/, ["ResponseHeaders", "HeaderValues"]],
    [/(Error\d\d\d)$/, ["$1Body"]],
  ];
  const found = endings.find(([ending]) => ending.test(name));
  return found === undefined ? [] : found[1].map((word) => name.replace(found[0], word));
}

/** Components that are no schemas, by what their types are called where a schema has the name: `StatusParameter`. */
const COMPONENT_WORDS: ReadonlyMap<string, string> = new Map([
  ["parameters", "Parameter"],
  ["headers", "Header"],
  ["requestBodies", "Body"],
  ["responses", "Response"],
]);

/**
 * The name that says where something stands. A word that says nothing of the place (`Type`) would go to who asks first, so that
 * names would depend on the order of the document.
 */
function placedNames(name: string, origin: JsonPointer | undefined): readonly string[] {
  const keys = origin === undefined ? [] : pointerKeys(origin);
  const word = keys.includes("components")
    ? COMPONENT_WORDS.get(keys[keys.indexOf("components") + 1] ?? "")
    : undefined;
  return word === undefined || name.endsWith(word) ? [] : [bounded(name + word, name + word)];
}

/** The ending of a type name for a part of a schema: `first_name` → `FirstName`. */
export function partName(text: string): string {
  return pascalCase(words(text));
}

/**
 * What a schema is called where another has its name: a component as it is spelled (`FileDTO` beside `FileDto`,
 * `Order_Cancelled`), a definition after the schema that holds it, else both after their kind (`status`, an enum, beside
 * `Status`: `StatusEnum`). All depend on nothing but the schema.
 */
function otherNames(keys: readonly string[], key: string, schema: JsonSchema | undefined): readonly string[] {
  const name = typeName(key);
  if (!isComponent(keys)) {
    const whole = typeName(pointerName(keys.filter((part) => part !== "$defs" && part !== "definitions")));
    return [...(whole.endsWith(name) ? [whole] : []), `${name}${kindWord(schema)}`];
  }
  const spelled = key.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "");
  const started = spelled.charAt(0).toUpperCase() + spelled.slice(1);
  return [...(isIdentifier(started) ? [bounded(started, key)] : []), `${name}${kindWord(schema)}`];
}

function kindWord(schema: JsonSchema | undefined): string {
  if (typeof schema !== "object") return "Type";
  const { type } = schema;
  if (schema.enum !== undefined) return "Enum";
  if (type === "object" || schema.properties !== undefined) return "Object";
  if (type === "array") return "List";
  return typeof type === "string" ? "Value" : "Type";
}

function isComponent(keys: readonly string[]): boolean {
  return keys.length === 3 && keys[0] === "components" && keys[1] === "schemas";
}

/** A name by hand, or what the naming function makes of the name that the schema would get. */
function ruledName(pointer: JsonPointer, keys: readonly string[], input: TypeNamesInput): string | undefined {
  const configured = configuredName(pointer, keys, input);
  const { typeNames } = input.options;
  const schema = isComponent(keys) ? (keys.at(-1) ?? "") : undefined;
  if (Object.hasOwn(typeNames, pointer) || (schema !== undefined && Object.hasOwn(typeNames, schema)))
    return configured;
  const proposed = configured ?? typeName(pointerName(keys));
  return (
    ruledType({ origin: pointer, ...(schema === undefined ? {} : { schema }) }, proposed, input.options) ?? configured
  );
}

function configuredName(pointer: JsonPointer, keys: readonly string[], input: TypeNamesInput): string | undefined {
  const { typeNames, schemaNameExtensions } = input.options;
  if (Object.hasOwn(typeNames, pointer)) return typeNames[pointer];
  const last = keys.at(-1) ?? "";
  if (isComponent(keys) && Object.hasOwn(typeNames, last)) return typeNames[last];
  const schema = input.schema(pointer);
  if (typeof schema !== "object") return undefined;
  for (const extension of schemaNameExtensions) {
    const name = textExtension(schema, extension);
    if (name !== undefined && words(name).length > 0) return name;
  }
  return undefined;
}

/** Whether a pointer leads to (or into) a schema that is a member of another file's root: `schemas.yaml#/User`. */
function isDefinitionOfFile([mount, , name, keyword]: readonly string[]): boolean {
  if (mount !== MOUNT_KEY || name === undefined || structural.has(name) || partWords.has(name)) return false;
  return (
    keyword === undefined ||
    partWords.has(keyword) ||
    /^(?:properties|patternProperties|allOf|anyOf|oneOf|\$defs)$/.test(keyword)
  );
}

/** Keys of a pointer that say where a schema stands, not what it is. */
const structural: ReadonlySet<string> = new Set([
  MOUNT_KEY,
  ..."components schemas properties patternProperties definitions $defs content schema paths responses requestBodies requestBody parameters headers allOf anyOf oneOf".split(
    " ",
  ),
]);

const partWords: ReadonlyMap<string, string> = new Map([
  ["items", "Item"],
  ["prefixItems", "Item"],
  ["additionalProperties", "Value"],
  ["unevaluatedProperties", "Value"],
  ["not", "Not"],
]);

/**
 * What a pointer calls its schema: `#/components/schemas/A/properties/b/items` → `ABItem`; a definition is called by its own
 * key, also one at the top of another file (`withFile`: after the file, where that name is taken); a whole file by its name
 * without the ending.
 */
function pointerName(keys: readonly string[], withFile = false): string {
  if (isComponent(keys)) return keys[2] ?? "";
  const ownKey = isDefinitionOfFile(keys) && !withFile ? 2 : -1;
  let parts: string[] = [];
  for (const [index, key] of keys.entries()) {
    const parent = keys[index - 1];
    const isName = parent !== undefined && /^(?:properties|patternProperties|schemas)$/.test(parent);
    if (parent === "$defs" || parent === "definitions" || index === ownKey) parts = [partName(key)];
    else if (isName) parts = parent === "schemas" ? [partName(key)] : [...parts, partName(key)];
    else if (parent === MOUNT_KEY) parts.push(partName(key.replace(/^.*\//, "").replace(/\.[a-z0-9]+$/i, "")));
    else if (partWords.has(key)) parts.push(partWords.get(key) ?? "");
    else if (parent === "content") parts.push(isJson(key) ? "" : partName(key));
    else if (!structural.has(key))
      parts.push(/^\d+$/.test(key) && parent !== "responses" ? `${Number(key) + 1}` : partName(key));
  }
  return parts.join("") || keys.at(-1) || "";
}
