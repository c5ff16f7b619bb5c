/** What objects say about themselves. */
import type { SpecDocument } from "../document/document.js";
import { follow, membersAt, textExtension, type Located } from "../document/located.js";
import type {
  ExampleObject,
  Extensible,
  ExternalDocumentationObject,
  HeaderObject,
  MediaTypeObject,
  OperationObject,
  ParameterObject,
  PathItemObject,
} from "../document/openapi.js";
import type { Doc, Example, Json } from "./model.js";

/** The fields that documentation is made of. Callers pick them, since only some are fields of every object. */
export interface DocFields {
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  /** An object that is deprecated. */
  readonly deprecated?: Extensible | undefined;
  readonly externalDocs?: ExternalDocumentationObject | undefined;
  readonly examples?: readonly Example[];
}

/** The fields that say something, in the order of {@link Doc}; `undefined` when none does. */
export function docOf(fields: DocFields): Doc | undefined {
  const doc: { -readonly [K in keyof Doc]: Doc[K] } = {};
  const summary = written(fields.summary);
  if (summary !== undefined) doc.summary = summary;
  const description = written(fields.description);
  if (description !== undefined) doc.description = description;
  if (fields.deprecated !== undefined) {
    doc.deprecated = true;
    const message = deprecationMessage(fields.deprecated);
    if (message !== undefined) doc.deprecationMessage = message;
  }
  const externalDocs = externalDocsOf(fields.externalDocs);
  if (externalDocs !== undefined) doc.externalDocs = externalDocs;
  if (fields.examples !== undefined && fields.examples.length > 0) doc.examples = fields.examples;
  return Object.keys(doc).length === 0 ? undefined : doc;
}

/** `{ doc }` or nothing, to be spread into a node whose `doc` is optional. */
export function docPart(fields: DocFields): { readonly doc?: Doc } {
  const doc = docOf(fields);
  return doc === undefined ? {} : { doc };
}

/** What an operation says about itself; its path speaks for it when it has no words of its own (OpenAPI 3.2 §4.9.1). */
export function operationDoc(operation: OperationObject, pathItem?: PathItemObject): Doc | undefined {
  const { summary, description, externalDocs, deprecated } = operation;
  const speaker = pathItem === undefined || (written(summary) ?? written(description)) ? operation : pathItem;
  return docOf({
    summary: speaker.summary,
    description: speaker.description,
    deprecated: deprecated === true ? operation : undefined,
    externalDocs,
  });
}

/** What a parameter or a header says about itself. */
export function parameterDoc(
  spec: SpecDocument,
  parameter: Located<ParameterObject> | Located<HeaderObject>,
): { readonly doc?: Doc } {
  const { description, deprecated } = parameter.value;
  const examples = examplesOf(spec, parameter);
  return docPart({ description, deprecated: deprecated === true ? parameter.value : undefined, examples });
}

/**
 * The examples of a parameter, header or media type (`example`, or Example Objects under `examples`, OpenAPI 3.2 §4.19);
 * those that only name a URL have no value and are left out.
 */
export function examplesOf(
  spec: SpecDocument,
  object: Located<Pick<ParameterObject | HeaderObject | MediaTypeObject, "example" | "examples">>,
): readonly Example[] {
  const { example } = object.value;
  const list: Example[] = example === undefined ? [] : [{ value: example as Json }];
  for (const [name, source] of membersAt(object, "examples")) {
    const { value: stated } = follow<ExampleObject>(spec, source);
    const value = stated.value ?? stated.dataValue;
    const { summary, description } = stated;
    if (value !== undefined) list.push({ name, ...docOf({ summary, description }), value: value as Json });
  }
  return list;
}

/** Extensions that say what to use instead of something deprecated. */
const deprecationExtensions = ["x-deprecated-message", "x-deprecation-message", "x-deprecated-reason"];

function deprecationMessage(object: Extensible): string | undefined {
  return deprecationExtensions.map((key) => written(textExtension(object, key))).find((text) => text !== undefined);
}

/** Where more is written (OpenAPI 3.2 §4.11); `undefined` without a URL. */
export function externalDocsOf(docs: ExternalDocumentationObject | undefined): Doc["externalDocs"] {
  const url = written(docs?.url);
  if (url === undefined) return undefined;
  const description = written(docs?.description);
  return { url, ...(description === undefined ? {} : { description }) };
}

/** A text that holds more than blanks. */
export function written(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}
