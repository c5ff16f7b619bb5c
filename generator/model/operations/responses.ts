/** Responses Object (OpenAPI 3.2 §4.16): what a call resolves to, and which errors it declares. */
import { isObject, quoted } from "../../spec/json-value.js";
import type { SourceOperation, SourceResponse } from "../collect.js";
import { buildAlike, shared, type ModelContext } from "../context.js";
import { docOf, examplesOf } from "../doc.js";
import { readEvents, type EventReading } from "./events.js";
import { buildHeaders } from "./headers.js";
import { mediaNames, readReceived, type SourceMedia } from "./media-types.js";
import type {
  ErrorResponse,
  MediaKind,
  RequestBody,
  Response,
  ResponseContent,
  Result,
  ResultChoice,
  Schema,
} from "../model.js";
import { pascalCase, words } from "../names.js";
import { mayNeedName, objectOf, textOf } from "../raw.js";
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

/**
 * All responses of an operation.
 *
 * @param base starts the names of inline types
 * @param body of the operation, in which a flag may ask for a stream
 */
export function buildResponses(
  operation: SourceOperation,
  base: string,
  body: RequestBody | undefined,
  context: ModelContext,
): BuiltResponses {
  const [first] = operation.responses
    .map(({ status }) => status)
    .filter((status) => status.startsWith("2"))
    .sort();
  const built = operation.responses.map((source) => buildResponse(source, base, first, context));
  const success = successes(operation, built);
  const redirect = success.length === 0 && leadsToBytes(operation, built);
  if (success.length === 0 && !redirect)
    context.report.add("response-without-success", `${operation.key} declares no response for success.`, {
      pointer: operation.origin,
    });
  return {
    responses: built.map(({ response }) => response),
    result: redirect ? redirected : withChoices(operation, success, { base, body }, context),
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

/** Whether an operation succeeds only by leading elsewhere: a `GET` whose redirects declare their `Location`. */
function leadsToBytes({ method }: SourceOperation, built: readonly Built[]): boolean {
  const redirects = built.filter(isRedirect);
  return (
    method === "GET" &&
    redirects.some(({ response }) => response.headers.some(({ name }) => name.toLowerCase() === "location"))
  );
}

function isRedirect({ response }: Built): boolean {
  return /^30[12378]$/.test(response.status);
}

/** What lies behind a redirect is not described: it is given as bytes. The headers of the redirect are not those of the answer. */
const redirected: Result = { kind: "binary", optional: false, accept: ["*/*"], statuses: [], alternatives: [] };

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
  operation: SourceOperation,
  base: string,
  context: ModelContext,
): EventReading {
  const itemSchema = media[0]?.itemSchema;
  const source = { key: operation.key, base, ...(itemSchema && { itemSchema }), ...(schema && { schema }) };
  const reading = readEvents(source, context);
  const reconnect = reconnection(operation, context);
  return reconnect === undefined ? reading : { ...reading, events: { ...reading.events, reconnect } };
}

/** When a stream is opened again: as its operation says, or for `GET`, which changes nothing on the server, as the options say. */
function reconnection(operation: SourceOperation, { options }: ModelContext): "resumable" | "always" | undefined {
  const rule =
    textOf(operation.value, "x-event-reconnect") ?? (operation.method === "GET" ? options.eventReconnect : "never");
  return rule === "resumable" || rule === "always" ? rule : undefined;
}

function outcomeOf(operation: SourceOperation, { response, media }: Built): Outcome {
  const [preferred] = response.content;
  if (preferred === undefined || operation.method === "HEAD" || response.status === "204" || response.status === "205")
    return { status: response.status, kind: "void", media: [] };
  const same = media.filter((item) => dataKey(item) === dataKey(media[0]!));
  return {
    status: response.status,
    kind: preferred.kind,
    media: same,
    schema: preferred.itemSchema ?? preferred.schema,
  };
}

/** Media types with the same key give the same data: JSON, XML and streams by what is written of them, the others by their kind. */
function dataKey({ kind, schema, itemSchema }: SourceMedia): string {
  const structured = kind === "json" || kind === "xml" || kind === "jsonLines" || kind === "eventStream";
  const written = JSON.stringify([schema?.value ?? null, itemSchema?.value ?? null]);
  return structured ? `${kind} ${written}` : kind;
}

/** The media types of a response that give other data than those that are asked for. XML of the same schema is the same data. */
function othersOf({ media }: Built, { media: chosen }: Outcome): readonly SourceMedia[] {
  const [first] = chosen;
  if (first === undefined) return [];
  const written = (item: SourceMedia): string => JSON.stringify(item.schema?.value ?? null);
  const isSame = (item: SourceMedia): boolean =>
    chosen.includes(item) ||
    (first.kind === "json" && item.kind === "xml" && written(item) === written(first)) ||
    saysLessThan(item, first);
  return media.filter((item) => !isSame(item));
}

/** JSON of which nothing is said is no answer that one could ask for. */
function saysLessThan(item: SourceMedia, chosen: SourceMedia): boolean {
  const value = item.schema?.value;
  const open = value === undefined || (isObject(value) && Object.keys(value).every((key) => key === "title"));
  return item.kind === "json" && chosen.kind !== "json" && open;
}

/** The result with the answers that a call can ask for by `accept` or by a flag of its body. */
function withChoices(
  operation: SourceOperation,
  success: readonly Built[],
  { base, body }: { readonly base: string; readonly body: RequestBody | undefined },
  context: ModelContext,
): Result {
  const result = buildResult(operation, success, base, context);
  const outcomes = success.map((item) => outcomeOf(operation, item));
  const withData = success.filter((_, index) => outcomes[index]!.kind !== "void");
  const [only] = withData;
  if (only === undefined || withData.length > 1 || result.alternatives.length > 0) {
    for (const [index, built] of success.entries()) {
      const outcome = outcomes[index]!;
      const accept = outcome.media.map(({ mediaType }) => mediaType);
      reportOthers(built.response, accept, othersOf(built, outcome), operation, context);
    }
    return result;
  }
  const chosen = outcomes.find(({ kind }) => kind !== "void")!;
  const others = othersOf(only, chosen);
  if (others.length === 0) return result;
  const choices = others.map((item) => choiceOf(item, only, operation, base, context));
  const flag = streamFlag(operation, body, result.kind, context);
  const stream = flag && choices.find(({ kind }) => kind === "eventStream" || kind === "jsonLines");
  if (stream !== undefined && choices.length === 1) return { ...result, streamed: { ...flag!, choice: stream } };
  const own = chosen.media.map(({ mediaType }): ResultChoice => {
    const { kind, schema, events } = result;
    return {
      mediaType,
      kind: kind as MediaKind,
      ...(schema === undefined ? {} : { schema }),
      ...(events === undefined ? {} : { events }),
    };
  });
  return { ...result, choices: [...own, ...choices] };
}

function choiceOf(
  item: SourceMedia,
  { response, media }: Built,
  operation: SourceOperation,
  base: string,
  context: ModelContext,
): ResultChoice {
  const content = response.content[media.indexOf(item)]!;
  const stated = content.itemSchema ?? content.schema;
  const { mediaType, kind } = item;
  if (kind !== "eventStream") return { mediaType, kind, schema: stated };
  const { schema, events } = readStream(
    { status: response.status, kind, media: [item], schema: stated },
    operation,
    base,
    context,
  );
  return { mediaType, kind, events, ...(schema === undefined ? {} : { schema }) };
}

/**
 * The boolean property of a JSON body that asks for a stream instead of the whole answer: the one that `x-fern-streaming` names
 * (`stream-condition: $request.stream`), else `stream`, as in documents like OpenAI's.
 */
function streamFlag(
  operation: SourceOperation,
  body: RequestBody | undefined,
  kind: Result["kind"],
  { schemas }: ModelContext,
): { readonly flag: string; readonly nullable: boolean } | undefined {
  const content = body?.content.find((each) => each.kind === "json");
  if (content === undefined || kind === "eventStream" || kind === "jsonLines") return undefined;
  const condition = textOf(objectOf(operation, "x-fern-streaming")?.value ?? {}, "stream-condition");
  const flag = condition?.replace(/^\$request\./, "") ?? "stream";
  const property = schemas.properties(content.schema)?.find(({ name }) => name === flag);
  if (property === undefined) return undefined;
  const resolved = schemas.resolve(schemas.withoutNull(property.schema));
  const isFlag = resolved.kind === "primitive" && resolved.type === "boolean";
  return isFlag ? { flag: property.name, nullable: schemas.nullable(property.schema) } : undefined;
}

/** Media types that cannot be asked for are noted. */
export function reportOthers(
  { status, origin }: Pick<SourceResponse, "status" | "origin">,
  accept: readonly string[],
  left: readonly Pick<SourceMedia, "mediaType">[],
  { key }: Pick<SourceOperation, "key">,
  { report }: ModelContext,
): void {
  const [chosen] = accept;
  if (chosen === undefined || left.length === 0) return;
  const types = left.map(({ mediaType }) => quoted(mediaType)).join(", ");
  report.add(
    "response-media-type-unused",
    `${key} returns ${quoted(chosen)}; nothing returns ${types}, which status ${status} offers too.`,
    { pointer: origin },
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
