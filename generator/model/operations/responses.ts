/** Responses Object (OpenAPI 3.2 §4.16): what a call resolves to, and which errors it declares. */
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
import { pascalCase, words } from "../names/index.js";
import type { JsonSchema } from "../../document/openapi.js";
import type { Located } from "../../document/located.js";
import { mayNeedName } from "../schemas/keywords.js";
import { schemaFor } from "./request-body.js";
import {
  arrayItems,
  buildError,
  dataKey,
  isError,
  leadsToBytes,
  reconnection,
  reportOthers,
  saysLessThan,
  streamFlag,
  type Built,
} from "./response-choices.js";
import { isSuccess, successesOf } from "./success.js";

export interface BuiltResponses {
  readonly responses: readonly Response[];
  readonly result: Result;
  readonly errors: readonly ErrorResponse[];
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
    .filter(isSuccess)
    .sort();
  const built = operation.responses.map((source) => buildResponse(source, base, first, context));
  const success = successesOf(built, ({ response }) => response.status);
  const redirect = success.length === 0 && leadsToBytes(operation, built);
  if (success.length === 0 && !redirect)
    context.report.add("response-without-success", `${operation.key} declares no successful response.`, {
      pointer: operation.origin,
    });
  return {
    responses: built.map(({ response }) => response),
    result: redirect ? redirected : withChoices(operation, success, { base, body }, context),
    errors: built.filter((item) => isError(item, success)).map(({ response }) => buildError(response)),
  };
}

function buildResponse(source: SourceResponse, base: string, first: string | undefined, context: ModelContext): Built {
  return shared(context, `response ${source.status}`, source.origin, () => readResponse(source, base, first, context));
}

/** @param first status of the operation's first success: the types of others have their status in the name */
function readResponse(source: SourceResponse, base: string, first: string | undefined, context: ModelContext): Built {
  const { status } = source;
  const { summary, description } = source.value;
  const success = isSuccess(status) ? `Response${status === first ? "" : pascalCase(words(status))}` : undefined;
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
      doc: docOf({ summary, description }) ?? {},
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
  const build = ({ value, origin }: Located<JsonSchema>, ending: string): Schema =>
    buildAlike(known, value, () => {
      const named = mayNeedName(value) ? { extractAs: name() + ending } : {};
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

/** What lies behind a redirect is not described: it is given as bytes. The headers of the redirect are not those of the answer. */
const redirected: Result = { kind: "binary", optional: false, accept: ["*/*"], statuses: [], alternatives: [] };

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
