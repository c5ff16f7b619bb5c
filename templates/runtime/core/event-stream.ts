import { toStream } from "../internal/binary-data.js";
import { textOf } from "../internal/styled.js";
import { textBody } from "../internal/text-body.js";
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
 * cannot. A line break in `event` or `id`, which would start another field, is refused with a `TypeError`.
 * `undefined` and `null`: no body.
 */
export function eventStream(
  values: Iterable<OutgoingEvent> | AsyncIterable<OutgoingEvent> | null | undefined,
  mediaType: string = "text/event-stream",
): Body | undefined {
  if (values == null) return undefined;
  const streamed = async function* (): AsyncGenerator<string, void, undefined> {
    for await (const value of values) yield fieldsOf(value);
  };
  return Symbol.iterator in values
    ? textBody(mediaType, () => Array.from(values, fieldsOf).join(""))
    : { contentType: mediaType, data: () => toStream(streamed()), replayable: false };
}

function fieldsOf({ event, data, id, retry }: OutgoingEvent): string {
  const lines = Object.entries({ event, id, retry }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  if (lines.some((line) => /[\r\n]/.test(line))) throw new TypeError("A field of an event has a line break");
  const text = textOf(data)
    .split(/\r\n|[\r\n]/)
    .map((line) => `data: ${line}`);
  return `${[...lines, ...text].join("\n")}\n\n`;
}
