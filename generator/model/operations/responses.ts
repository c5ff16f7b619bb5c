/** Responses Object (OpenAPI 3.2 §4.16): what a call resolves to, and which errors it declares. */
import { quoted } from "../../spec/json-value.js";
import type { SourceOperation, SourceResponse } from "../collect.js";
import { buildAlike, shared, type ModelContext } from "../context.js";
import { docOf, examplesOf } from "../doc.js";
import { readEvents, type EventReading } from "./events.js";
import { buildHeaders } from "./headers.js";
import { mediaNames, readReceived, type SourceMedia } from "./media-types.js";
import type { ErrorResponse, MediaKind, Response, ResponseContent, Result, Schema } from "../model.js";
import { pascalCase, words } from "../names.js";
import { mayNeedName } from "../raw.js";
import { schemaFor } from "./request-body.js";

export interface BuiltResponses {
  readonly responses: readonly Response[];
  readonly result: Result;
  readonly errors: readonly ErrorResponse[];
}

/** A declared response with its raw media types beside what was built of them. */
interface Built {
  readonly response: Response;
  readonly media: readonly SourceMedia[];
}

/** All responses of an operation; `base` starts the names of inline types. */
export function buildResponses(operation: SourceOperation, base: string, context: ModelContext): BuiltResponses {
  const [first] = operation.responses
    .map(({ status }) => status)
    .filter((status) => status.startsWith("2"))
    .sort();
  const built = operation.responses.map((source) => buildResponse(source, base, first, context));
  const success = successes(operation, built);
  if (success.length === 0)
    context.report.add("response-without-success", `${operation.key} declares no response for success.`, {
      pointer: operation.origin,
    });
  return {
    responses: built.map(({ response }) => response),
    result: buildResult(operation, success, base, context),
    errors: built.filter((item) => isError(item, success)).map(({ response }) => buildError(response, context)),
  };
}

function buildResponse(source: SourceResponse, base: string, first: string | undefined, context: ModelContext): Built {
  return shared(context, `response ${source.status}`, source.origin, () => readResponse(source, base, first, context));
}

/** @param first status of the operation's first success: the types of others have their status in the name */
function readResponse(source: SourceResponse, base: string, first: string | undefined, context: ModelContext): Built {
  const { status } = source;
  const success = status.startsWith("2") ? `Response${status === first ? "" : pascalCase(words(status))}` : undefined;
  const ending =
    success ??
    (status === "default" ? (first === undefined ? "Response" : "ErrorResponse") : `Error${pascalCase(words(status))}`);
  const media = readReceived(context.spec, source, context.report);
  const known = media.length > 1 ? new Map<string, Schema>() : undefined;
  const name = (): string => context.names.inline(source.origin, ending, base + ending);
  const content = media.map((item, index) =>
    buildContent(item, () => mediaNames(media, name())[index]!, known, context),
  );
  return {
    response: {
      origin: source.origin,
      status,
      doc: docOf(context.spec, source) ?? {},
      headers: buildHeaders(source, context, "response"),
      content,
    },
    media,
  };
}

/** @param known schemas of the response's other media types */
function buildContent(
  media: SourceMedia,
  name: () => string,
  known: Map<string, Schema> | undefined,
  context: ModelContext,
): ResponseContent {
  const build = ({ value, origin }: NonNullable<SourceMedia["schema"]>, ending: string): Schema =>
    buildAlike(known, value, () => {
      const named = mayNeedName(value) ? { hoistAs: name() + ending } : {};
      return context.schemas.build(value, origin, { direction: "response", ...named, position: "body" });
    });
  const whole = media.schema === undefined ? undefined : build(media.schema, "");
  const item = media.itemSchema === undefined ? undefined : build(media.itemSchema, "Item");
  const streamed = media.kind === "jsonLines" || media.kind === "eventStream";
  const ofArray = streamed && whole !== undefined ? arrayItems(whole, context) : undefined;
  const itemSchema = item ?? ofArray ?? (streamed ? whole : undefined);
  return {
    mediaType: media.mediaType,
    kind: media.kind,
    schema: schemaFor(media, whole ?? item),
    ...(itemSchema === undefined ? {} : { itemSchema }),
    examples: examplesOf(context.spec, media),
  };
}

function arrayItems(schema: Schema, { schemas }: ModelContext): Schema | undefined {
  const resolved = schemas.resolve(schema);
  return resolved.kind === "array" ? resolved.items : undefined;
}

/** The 2xx responses by status, ranges last; `default` when there is none. */
function successes(operation: SourceOperation, built: readonly Built[]): readonly Built[] {
  const declared = built
    .filter(({ response }) => response.status.startsWith("2"))
    .sort((a, b) => (a.response.status < b.response.status ? -1 : 1));
  if (declared.length > 0) return declared;
  // With a redirect declared as the way to succeed, `default` is what it mostly is: the error.
  const redirects = operation.responses.some(({ status }) => status.startsWith("3"));
  return redirects ? [] : built.filter(({ response }) => response.status === "default");
}

function isError({ response }: Built, success: readonly Built[]): boolean {
  return (
    /^[45]/.test(response.status) ||
    (response.status === "default" && !success.some((item) => item.response === response))
  );
}

function buildError(response: Response, { errorClasses }: ModelContext): ErrorResponse {
  const className =
    errorClasses.byStatus.find(({ status }) => String(status) === response.status)?.className ?? errorClasses.base;
  const [content] = response.content;
  return {
    status: response.status,
    className,
    ...(content === undefined || content.kind === "binary" ? {} : { schema: content.schema }),
  };
}

/** One success status with the media types that are asked for: those of the preferred kind. */
interface Outcome {
  readonly status: string;
  readonly kind: MediaKind | "void";
  readonly media: readonly SourceMedia[];
  readonly schema?: Schema;
}

/**
 * The data of a call. Of several media types of a status the preferred kind is asked for; of several statuses with data the type is
 * their union; a status without data beside one with data makes it optional. 204, 205 (RFC 9110 §15.3.5, §15.3.6) and `HEAD`
 * never have data.
 */
function buildResult(
  operation: SourceOperation,
  success: readonly Built[],
  base: string,
  context: ModelContext,
): Result {
  const outcomes = success.map((item) => outcomeOf(operation, item));
  for (const [index, { media }] of outcomes.entries()) reportOthers(success[index]!, media, operation, context);
  const withData = outcomes.filter(({ kind }) => kind !== "void");
  const statuses = outcomes.map(({ status }) => status);
  const [first] = withData;
  if (first === undefined) return { kind: "void", optional: false, accept: [], statuses, alternatives: [] };
  const streams = first.kind === "eventStream" || first.kind === "jsonLines";
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  const mixed = kinds.size > 1 && !(kinds.size === 2 && kinds.has("json") && kinds.has("void"));
  const alike = withData.filter(({ kind }) => streams === (kind === "eventStream" || kind === "jsonLines"));
  const schema = alike.length === 1 ? first.schema : unionOf(distinctSchemas(alike), first);
  const streaming = withData.find(({ kind }) => kind === "eventStream");
  const reading = streaming && readStream(streaming, operation, base, context);
  const dataSchema = first === streaming ? reading?.schema : schema;
  return {
    kind: first.kind as MediaKind,
    ...(dataSchema === undefined ? {} : { schema: dataSchema }),
    optional: outcomes.length > withData.length,
    accept: [...new Set(withData.flatMap(({ media }) => media.map(({ mediaType }) => mediaType)))],
    statuses,
    ...(reading === undefined ? {} : { events: reading.events }),
    alternatives: mixed
      ? outcomes.map(({ status, kind, media, schema: stated }) => {
          const data = kind === "eventStream" ? reading?.schema : stated;
          return {
            status,
            mediaType: media[0]?.mediaType ?? "",
            kind,
            ...(data === undefined ? {} : { schema: data }),
          };
        })
      : [],
  };
}

function readStream(
  { media, schema }: Outcome,
  { key }: SourceOperation,
  base: string,
  context: ModelContext,
): EventReading {
  const itemSchema = media[0]?.itemSchema;
  const source = { key, base, ...(itemSchema && { itemSchema }), ...(schema && { schema }) };
  return readEvents(source, context);
}

function outcomeOf(operation: SourceOperation, { response, media }: Built): Outcome {
  const [preferred] = response.content;
  if (preferred === undefined || operation.method === "HEAD" || response.status === "204" || response.status === "205")
    return { status: response.status, kind: "void", media: [] };
  const same = media.filter(({ kind }) => kind === preferred.kind);
  return {
    status: response.status,
    kind: preferred.kind,
    media: same,
    schema: preferred.itemSchema ?? preferred.schema,
  };
}

/** Media types that are not asked for are noted, unless they only write the same data in another way. */
function reportOthers(
  { media, response }: Built,
  chosen: readonly SourceMedia[],
  { key }: SourceOperation,
  { report }: ModelContext,
): void {
  const written = (item: SourceMedia): string => JSON.stringify(item.schema?.value ?? null);
  const known = new Set(chosen.map(written));
  const left = media.filter((item) => !chosen.includes(item) && !known.has(written(item)));
  if (chosen.length === 0 || left.length === 0) return;
  const types = left.map(({ mediaType }) => quoted(mediaType)).join(", ");
  report.add(
    "response-media-type-unused",
    `${key} returns ${quoted(chosen[0]!.mediaType)}; nothing returns ${types}, which status ${response.status} offers too.`,
    { pointer: response.origin },
  );
}

/** The schemas of outcomes without those that the document writes like one before. */
function distinctSchemas(outcomes: readonly Outcome[]): readonly Schema[] {
  const distinct = new Map<string, Schema>();
  for (const { media, schema } of outcomes) {
    const text = JSON.stringify(media[0]?.itemSchema?.value ?? media[0]?.schema?.value ?? null);
    if (schema !== undefined && !distinct.has(text)) distinct.set(text, schema);
  }
  return [...distinct.values()];
}

function unionOf(schemas: readonly Schema[], first: Outcome): Schema {
  const [only] = schemas;
  if (only !== undefined && schemas.length === 1) return only;
  return { kind: "union", origin: first.media[0]?.origin ?? "#", variants: schemas };
}
