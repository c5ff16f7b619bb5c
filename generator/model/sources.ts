import type { SpecDocument } from "../document/document.js";
import { fieldAt, follow, followSchema, membersAt, type Located } from "../document/located.js";
import type { HeaderObject, JsonSchema, ReferenceObject } from "../document/openapi.js";
import type { StringMap } from "../document/string-map.js";
import type { SourceOperation } from "./collect.js";
import { eventShapes, jsonContent } from "./operations/event-shapes.js";
import { readContent, type ContentHolder, type SourceMedia } from "./operations/media-types.js";
import type { Report } from "./report.js";
import type { Direction, SchemaSource } from "./schemas/builder.js";

/**
 * Every Schema Object that operations mention, with the direction its values travel in. Components that many operations share are
 * mentioned once.
 * @param inbound webhooks and callbacks: what the service sends, and we receive
 */
export function schemaSources(
  operations: readonly SourceOperation[],
  inbound: readonly SourceOperation[],
  spec: SpecDocument,
  report: Report,
): readonly SchemaSource[] {
  const seen = new Set<string>();
  const isNew = (direction: Direction, { origin }: Located<unknown>): boolean => {
    const known = seen.size;
    return seen.add(`${direction} ${origin}`).size > known;
  };
  const of = (operation: SourceOperation, sent: Direction, received: Direction): SchemaSource[] => [
    ...operation.parameters.flatMap((parameter) =>
      isNew(sent, parameter) ? [...plain(parameter, sent), ...content(parameter, sent, spec, report)] : [],
    ),
    ...(operation.requestBody !== undefined && isNew(sent, operation.requestBody)
      ? content(operation.requestBody, sent, spec, report)
      : []),
    ...operation.responses.flatMap((response) =>
      isNew(received, response)
        ? [
            ...headers(response, received, spec, report),
            ...content(response, received, spec, report),
            ...(received === "response" ? eventContents(response, spec, report) : []),
          ]
        : [],
    ),
  ];
  return [
    ...operations.flatMap((operation) => of(operation, "request", "response")),
    ...inbound.flatMap((operation) => of(operation, "response", "request")),
  ];
}

function plain(holder: Located<{ readonly schema?: JsonSchema }>, direction: Direction): SchemaSource[] {
  return asSource(fieldAt(holder, "schema"), direction);
}

function asSource(schema: Located<JsonSchema> | undefined, direction: Direction): SchemaSource[] {
  return schema === undefined ? [] : [{ schema: schema.value, origin: schema.origin, direction }];
}

function content(
  holder: Located<ContentHolder>,
  direction: Direction,
  spec: SpecDocument,
  report: Report,
): SchemaSource[] {
  return readContent(spec, holder, report).flatMap((media) => ofMedia(media, direction, spec, report));
}

function ofMedia(media: SourceMedia, direction: Direction, spec: SpecDocument, report: Report): SchemaSource[] {
  return [
    ...asSource(media.schema, direction),
    ...asSource(media.itemSchema, direction),
    ...membersAt(media, "encoding").flatMap(([, encoding]) => headers(encoding, direction, spec, report)),
  ];
}

/** The schemas of JSON in the data of events that calls give. */
function eventContents(holder: Located<ContentHolder>, spec: SpecDocument, report: Report): SchemaSource[] {
  const streams = readContent(spec, holder, report).filter(({ kind }) => kind === "eventStream");
  return streams.flatMap(({ itemSchema }) => {
    const shapes = itemSchema && eventShapes(spec, itemSchema);
    const parts = shapes === undefined || shapes === "tooMany" ? [] : shapes.flatMap(({ data }) => data);
    return parts.flatMap((part): SchemaSource[] => {
      const schema = followSchema(spec, part);
      return asSource(schema && jsonContent(schema), "response");
    });
  });
}

function headers(
  holder: Located<{ readonly headers?: StringMap<HeaderObject | ReferenceObject> }>,
  direction: Direction,
  spec: SpecDocument,
  report: Report,
): SchemaSource[] {
  return membersAt(holder, "headers").flatMap(([, source]) => {
    const header = follow<HeaderObject>(spec, source);
    return [...plain(header, direction), ...content(header, direction, spec, report)];
  });
}
