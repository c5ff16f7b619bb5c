import { sequence } from "../internal/sequence.js";
import { textOf } from "../internal/styled.js";
import type { Body } from "./types.js";

/** One event to send: text, or data of other types as JSON. */
export interface OutgoingEvent {
  readonly event?: string;
  readonly data: unknown;
  readonly id?: string;
  readonly retry?: number;
}

/**
 * A body of server-sent events (WHATWG HTML §9.2.5). Iterables can be sent again, async iterables are streamed and
 * cannot. An item without `data` is the data of an event. A line break in `event` or `id`, which would start another field, is refused with a `TypeError`.
 * `undefined` and `null`: no body.
 */
export function eventStream(values: unknown, mediaType: string = "text/event-stream"): Body | undefined {
  return sequence(values, mediaType, fieldsOf);
}

function fieldsOf(item: OutgoingEvent): string {
  const { event, data, id, retry } = "data" in Object(item) ? item : ({ data: item } as OutgoingEvent);
  const lines = Object.entries({ event, id, retry }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  if (lines.some((line) => /[\r\n]/.test(line))) throw new TypeError("Line break in event");
  const text = textOf(data)
    .split(/\r\n|[\r\n]/)
    .map((line) => `data: ${line}`);
  return `${[...lines, ...text].join("\n")}\n\n`;
}
