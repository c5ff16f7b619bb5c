import { isObject, own } from "../spec/json-value.js";
import type { SpecDocument } from "../spec/document.js";
import type { SourceOperation } from "./collect.js";
import { readContent, type SourceMedia } from "./media-types.js";
import { follow, membersOf, type Located } from "./raw.js";
import type { Report } from "./report.js";
import { eventData } from "./responses.js";
import type { Direction, SchemaSource } from "./schema-builder.js";

/** Every Schema Object that an operation mentions, with the direction its values travel in; `incoming` for webhooks, whose bodies we receive. */
export function schemaSources(operation: SourceOperation, spec: SpecDocument, report: Report, incoming = false): readonly SchemaSource[] {
  const sent: Direction = incoming ? "response" : "request";
  const received: Direction = incoming ? "request" : "response";
  return [
    ...operation.parameters.flatMap((parameter) => [...plain(parameter, sent), ...content(parameter, sent, spec, report)]),
    ...(operation.requestBody === undefined ? [] : content(operation.requestBody, sent, spec, report)),
    ...operation.responses.flatMap((response) => [...headers(response, received, spec, report), ...content(response, received, spec, report)]),
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
  const parts = [media.schema, media.itemSchema].flatMap((part) => (part === undefined ? [] : [{ schema: part.value, origin: part.origin, direction }]));
  const data = media.kind !== "eventStream" || media.itemSchema === undefined ? undefined : eventData({ spec }, media.itemSchema.value, media.itemSchema.origin);
  const inside = data === undefined ? undefined : own(data.value, "contentSchema");
  const encoded = membersOf(media, "encoding").flatMap(([, value, origin]) => {
    const encoding = follow(spec, value, origin);
    return encoding === undefined ? [] : headers(encoding, direction, spec, report);
  });
  return [...parts, ...(data === undefined || inside === undefined ? [] : [{ schema: inside, origin: `${data.origin}/contentSchema`, direction }]), ...encoded];
}

function headers(holder: Located, direction: Direction, spec: SpecDocument, report: Report): SchemaSource[] {
  return membersOf(holder, "headers").flatMap(([, value, origin]) => {
    const header = follow(spec, value, origin);
    return header === undefined ? [] : [...plain(header, direction), ...content(header, direction, spec, report)];
  });
}
