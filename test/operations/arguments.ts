import type { RequestContent, RequestMember } from "../../generator/model/model.js";
import type { SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { isRaw, raw, type Raw, type RawDocument, type RawOperation, type RawParameter } from "./raw-document.js";
import { xmlSample } from "./expected-xml.js";
import { sample } from "./sample.js";

/** One call of an operation, as the model lays its arguments out and as the document says they are sent. */
export interface PlannedCall {
  readonly arguments: readonly unknown[];
  /** Parameters that are given, with their values; for pages with those of the first page. */
  readonly given: ReadonlyMap<RawParameter, unknown>;
  /** Parameters that the call has no place for. */
  readonly left: readonly RawParameter[];
  readonly body: { readonly mediaType: string; readonly media: Raw; readonly value: unknown } | undefined;
}

/** Parameters that OpenAPI leaves to other objects (§4.12.2.2). */
const reserved = /^(accept|content-type|authorization)$/i;

/** Headers of which only the platform knows the right value. */
const ofPlatform = /^(connection|content-length|expect|host|te|trailer|transfer-encoding|upgrade)$/i;

/** Derives the arguments of a call from the raw schemas; `mediaType` is that of the body, if there is one. */
export function planCall(
  document: RawDocument,
  operation: RawOperation,
  model: SdkOperation,
  mediaType: string | undefined,
  options: Raw,
): PlannedCall {
  const given = new Map<RawParameter, unknown>();
  const left: RawParameter[] = [];
  const request = model.arguments.find((argument) => argument.kind === "request");
  const members: Record<string, unknown> = {};
  const positional = new Map<string, unknown>();
  for (const parameter of operation.parameters) {
    if (parameter.in === "header" && ofPlatform.test(parameter.name)) continue;
    const value = valueOf(document, parameter, model);
    const member = request?.members.find((each) => each.in === parameter.in && isNamed(each, parameter));
    const inPath =
      parameter.in === "path" &&
      model.arguments.some((each) => each.kind === "path" && each.parameter === parameter.name);
    if (inPath) positional.set(parameter.name, value);
    else if (member !== undefined) members[member.name] = value;
    else if (!(parameter.in === "header" && reserved.test(parameter.name))) left.push(parameter);
    if (inPath || member !== undefined) given.set(parameter, value);
  }
  const media = operation.requestBody.get(mediaType ?? "");
  const body =
    mediaType === undefined || media === undefined || model.requestBody === undefined
      ? undefined
      : { mediaType, media, value: bodyOf(document, media, contentOf(model, mediaType)) };
  const values = model.arguments.map((argument) => {
    // What only the path names is no parameter of the document.
    if (argument.kind === "path") return positional.get(argument.parameter) ?? `{${argument.parameter}}`;
    if (argument.kind === "options")
      return { ...options, ...(argument.contentTypes.length > 1 && { contentType: mediaType }) };
    if (body === undefined || argument.body.kind === "none") return members;
    if (argument.body.kind === "property") return { ...members, [argument.body.name]: body.value };
    return isRaw(body.value) && !(body.value instanceof Blob) ? { ...body.value, ...members } : body.value;
  });
  return { arguments: values, given, left, body };
}

function isNamed(member: RequestMember, { name, in: place }: RawParameter): boolean {
  return place === "header" ? member.parameter.toLowerCase() === name.toLowerCase() : member.parameter === name;
}

/** Pages begin at 3 and have two items, so that the next one can be told from the first. */
function valueOf(document: RawDocument, parameter: RawParameter, { pagination }: SdkOperation): unknown {
  if (pagination?.in === "query" && parameter.in === "query") {
    const size = "size" in pagination ? pagination.size : undefined;
    if (parameter.name === size) return 2;
    const numbered = pagination.kind === "page" || pagination.kind === "offset";
    if (numbered && parameter.name === pagination.parameter) return 3;
  }
  const [content] = Object.values(raw(parameter.node["content"]));
  const value = sample(document, raw(content ?? parameter.node)["schema"], "request") ?? "anything";
  // Nothing is no segment, so that it is refused.
  if (value === "" && parameter.in === "path") return "anything";
  const bytes = parameter.in === "header" || (parameter.in === "cookie" && parameter.node["style"] === "cookie");
  return bytes ? withBytes(value) : value;
}

function contentOf({ requestBody }: SdkOperation, mediaType: string): RequestContent | undefined {
  return requestBody?.content.find((content) => content.mediaType === mediaType);
}

/** A body in the form that the package takes it in: values, text or bytes. */
function bodyOf(document: RawDocument, media: Raw, content: RequestContent | undefined): unknown {
  const value = sample(document, media["schema"] ?? {}, "request");
  switch (content?.kind) {
    case "binary":
      return new Blob(["bytes of a body"], { type: content.mediaType.includes("*") ? "" : content.mediaType });
    case "text":
      return typeof value === "string" ? value : "some text";
    case "xml":
      return xmlSample(value);
    case "jsonLines":
    case "eventStream":
      return itemsOf(document, media, value);
    default:
      return value;
  }
}

/** Items of a sequence: of an array of OpenAPI 3.2, or several of what older documents describe once. */
function itemsOf(document: RawDocument, { itemSchema }: Raw, value: unknown): readonly unknown[] {
  if (itemSchema === undefined && Array.isArray(value)) return value;
  const item = itemSchema === undefined ? value : sample(document, itemSchema, "request");
  return [item, item];
}

/** A header carries bytes. */
function withBytes(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("ü", "u");
  if (Array.isArray(value)) return value.map(withBytes);
  return isRaw(value)
    ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withBytes(member)]))
    : value;
}
