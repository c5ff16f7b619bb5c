import type { Operation } from "../../generator/model/model.js";
import { isRaw, raw, type Raw, type RawDocument, type RawOperation, type RawParameter } from "./raw-document.js";
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

/** Derives the arguments of a call from the raw schemas; `mediaType` is that of the body, if there is one. */
export function planCall(
  document: RawDocument,
  operation: RawOperation,
  model: Operation,
  mediaType: string | undefined,
  options: Raw,
): PlannedCall {
  const given = new Map<RawParameter, unknown>();
  const left: RawParameter[] = [];
  const request = model.arguments.find((argument) => argument.kind === "request");
  const members: Record<string, unknown> = {};
  const positional = new Map<string, unknown>();
  for (const parameter of operation.parameters) {
    const value = valueOf(document, parameter, model);
    const member = request?.members.find((each) => each.in === parameter.in && each.parameter === parameter.name);
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
      : { mediaType, media, value: bodyOf(document, mediaType, media) };
  const values = model.arguments.map((argument) => {
    if (argument.kind === "path") return positional.get(argument.parameter);
    if (argument.kind === "options")
      return { ...options, ...(argument.contentTypes.length > 1 && { contentType: mediaType }) };
    if (body === undefined || argument.body.kind === "none") return members;
    if (argument.body.kind === "property") return { ...members, [argument.body.name]: body.value };
    return isRaw(body.value) && !(body.value instanceof Blob) ? { ...body.value, ...members } : body.value;
  });
  return { arguments: values, given, left, body };
}

/** Pages begin at 3 and have two items, so that the next one can be told from the first. */
function valueOf(document: RawDocument, parameter: RawParameter, { pagination }: Operation): unknown {
  if (pagination?.in === "query" && parameter.in === "query") {
    const size = "size" in pagination ? pagination.size : undefined;
    if (parameter.name === size) return 2;
    const numbered = pagination.kind === "page" || pagination.kind === "offset";
    if (numbered && parameter.name === pagination.parameter) return 3;
  }
  const [content] = Object.values(raw(parameter.node["content"]));
  const value = sample(document, raw(content ?? parameter.node)["schema"], "request");
  // A header carries bytes, and a value of one line.
  return parameter.in === "header" && typeof value === "string" ? value.replace("ü", "u") : (value ?? "anything");
}

function bodyOf(document: RawDocument, mediaType: string, media: Raw): unknown {
  const value = sample(document, media["schema"] ?? media["itemSchema"] ?? {}, "request");
  if (/json|urlencoded|multipart/i.test(mediaType)) return value;
  if (mediaType.startsWith("text/")) return typeof value === "string" ? value : "some text";
  return new Blob(["bytes of a body"], { type: mediaType.includes("*") ? "" : mediaType });
}
