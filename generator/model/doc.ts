import type { SpecDocument } from "../spec/document.js";
import { isObject, own } from "../spec/json-value.js";
import type { Doc, Example, Json } from "./model.js";
import { flagOf, follow, membersOf, objectOf, textOf, type Located } from "./raw.js";

/** Extensions that say what to use instead of something deprecated. */
const deprecationExtensions = ["x-deprecated-message", "x-deprecation-message", "x-deprecated-reason"];

/**
 * What an object says about itself: `summary`, `description`, `deprecated`, `externalDocs` and its examples
 * (`example`, or Example Objects under `examples`, OpenAPI 3.2 §4.19). `undefined` when it says nothing.
 */
export function docOf(spec: SpecDocument, object: Located): Doc | undefined {
  const doc: { -readonly [K in keyof Doc]: Doc[K] } = {};
  const summary = written(object, "summary");
  if (summary !== undefined) doc.summary = summary;
  const description = written(object, "description");
  if (description !== undefined) doc.description = description;
  if (flagOf(object.value, "deprecated") === true) {
    doc.deprecated = true;
    const message = deprecationExtensions.map((key) => written(object, key)).find((text) => text !== undefined);
    if (message !== undefined) doc.deprecationMessage = message;
  }
  const externalDocs = externalDocsOf(object);
  if (externalDocs !== undefined) doc.externalDocs = externalDocs;
  const examples = examplesOf(spec, object);
  if (examples.length > 0) doc.examples = examples;
  return Object.keys(doc).length === 0 ? undefined : doc;
}

/** What an operation says about itself; its path speaks for it when it has no words of its own (OpenAPI 3.2 §4.9.1). */
export function operationDoc(spec: SpecDocument, operation: Located, pathItem: Located): Doc {
  const doc = docOf(spec, operation) ?? {};
  if (doc.summary !== undefined || doc.description !== undefined) return doc;
  const summary = written(pathItem, "summary");
  const description = written(pathItem, "description");
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...doc,
  };
}

/** `{ doc }` or nothing, to be spread into a node whose `doc` is optional. */
export function docPart(spec: SpecDocument, object: Located): { readonly doc?: Doc } {
  const doc = docOf(spec, object);
  return doc === undefined ? {} : { doc };
}

/** The examples of a parameter, header or media type; those that only name a URL have no value and are left out. */
export function examplesOf(spec: SpecDocument, object: Located): readonly Example[] {
  const single = own(object.value, "example");
  const list: Example[] = single === undefined ? [] : [{ value: single as Json }];
  for (const [name, value, origin] of membersOf(object, "examples")) {
    const example = follow(spec, value, origin);
    const content =
      example === undefined ? undefined : (own(example.value, "value") ?? own(example.value, "dataValue"));
    if (example === undefined || content === undefined) continue;
    const summary = written(example, "summary");
    const description = written(example, "description");
    list.push({
      name,
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      value: content as Json,
    });
  }
  return list;
}

function externalDocsOf(object: Located): Doc["externalDocs"] {
  const docs = objectOf(object, "externalDocs");
  const url = docs === undefined ? undefined : textOf(docs.value, "url");
  if (docs === undefined || url === undefined || !isObject(docs.value)) return undefined;
  const description = written(docs, "description");
  return { url, ...(description === undefined ? {} : { description }) };
}

/** A text that holds more than blanks. */
function written(object: Located, key: string): string | undefined {
  const text = textOf(object.value, key);
  return text === undefined || text.trim() === "" ? undefined : text;
}
