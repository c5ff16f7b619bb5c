import { isObject, own } from "../spec/json-value.js";
import type { SpecDocument } from "../spec/document.js";
import type { SourceOperation } from "./collect.js";
import { readContent, type SourceMedia } from "./operations/media-types.js";
import { follow, membersOf, type Located } from "./raw.js";
import type { Report } from "./report.js";
import { eventShapes, jsonContent } from "./operations/event-shapes.js";
import type { Direction, SchemaSource } from "./schemas/builder.js";

/**
 * Every Schema Object that operations mention, with the direction its values travel in. Components that many operations share are
 * mentioned once.
 * @param incoming webhooks and callbacks: what the service sends, and we receive
 */
export function schemaSources(
  operations: readonly SourceOperation[],
  incoming: readonly SourceOperation[],
  spec: SpecDocument,
  report: Report,
): readonly SchemaSource[] {
  const seen = new Set<string>();
  const isNew = (direction: Direction, { origin }: Located): boolean => {
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
    ...incoming.flatMap((operation) => of(operation, "response", "request")),
  ];
}

function plain(holder: Located, direction: Direction): SchemaSource[] {
  const schema = own(holder.value, "schema");
  return schema === undefined ? [] : [{ schema, origin: `${holder.origin}/schema`, direction }];
}

function content(holder: Located, direction: Direction, spec: SpecDocument, report: Report): SchemaSource[] {
  if (!isObject(own(holder.value, "content"))) return [];
  return readContent(spec, holder, report).flatMap((media) => ofMedia(media, direction, spec, report));
}

function ofMedia(media: SourceMedia, direction: Direction, spec: SpecDocument, report: Report): SchemaSource[] {
  const parts = [media.schema, media.itemSchema].flatMap((part) =>
    part === undefined ? [] : [{ schema: part.value, origin: part.origin, direction }],
  );
  const encoded = membersOf(media, "encoding").flatMap(([, value, origin]) => {
    const encoding = follow(spec, value, origin);
    return encoding === undefined ? [] : headers(encoding, direction, spec, report);
  });
  return [...parts, ...encoded];
}

/** The schemas of JSON in the data of events that calls give. */
function eventContents(holder: Located, spec: SpecDocument, report: Report): SchemaSource[] {
  if (!isObject(own(holder.value, "content"))) return [];
  const streams = readContent(spec, holder, report).filter(({ kind }) => kind === "eventStream");
  return streams.flatMap(({ itemSchema }) => {
    const shapes = itemSchema && eventShapes(spec, itemSchema.value, itemSchema.origin);
    const parts = shapes === undefined || shapes === "tooMany" ? [] : shapes.flatMap(({ data }) => data);
    return parts.flatMap(({ value, origin }): SchemaSource[] => {
      const schema = follow(spec, value, origin);
      const inside = schema && jsonContent(schema);
      return inside ? [{ schema: inside.value, origin: inside.origin, direction: "response" }] : [];
    });
  });
}

function headers(holder: Located, direction: Direction, spec: SpecDocument, report: Report): SchemaSource[] {
  return membersOf(holder, "headers").flatMap(([, value, origin]) => {
    const header = follow(spec, value, origin);
    return header === undefined ? [] : [...plain(header, direction), ...content(header, direction, spec, report)];
  });
}
