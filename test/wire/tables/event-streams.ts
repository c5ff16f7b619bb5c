/** Event streams → events (WHATWG HTML §9.2.6, with the examples of §9.2.5 and of OpenAPI 3.2). */
import type { RawEvent } from "../../../templates/typescript/runtime/internal/server-sent-events.js";

export interface EventStreamRow {
  readonly name: string;
  readonly text: string;
  readonly events: readonly RawEvent[];
}

export const eventStreams: readonly EventStreamRow[] = [
  { name: "data over several lines", text: "data: YHOO\ndata: +2\ndata: 10\n\n", events: [{ data: "YHOO\n+2\n10" }] },
  {
    name: "comments, and an id without a value",
    text: ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n",
    events: [{ data: "first event", id: "1" }, { data: "second event" }, { data: " third event" }],
  },
  {
    name: "empty data, and an event without its end",
    text: "data\n\ndata\ndata\n\ndata:",
    events: [{ data: "" }, { data: "\n" }],
  },
  { name: "one space is removed", text: "data:test\n\ndata: test\n\n", events: [{ data: "test" }, { data: "test" }] },
  {
    name: "the example of OpenAPI",
    text: 'event: addString\ndata: This data is formatted\ndata: across two lines\nretry: 5\n\nevent: addInt64\ndata: 1234\nunknownField: this is ignored\n\n: This is a comment\nevent: addJSON\ndata: {"foo": 42}\n\n',
    events: [
      { event: "addString", data: "This data is formatted\nacross two lines", retry: 5 },
      { event: "addInt64", data: "1234" },
      { event: "addJSON", data: '{"foo": 42}' },
    ],
  },
  { name: "carriage returns", text: "data: a\rdata: b\r\rdata: c\r\r", events: [{ data: "a\nb" }, { data: "c" }] },
  {
    name: "carriage returns with line feeds",
    text: "event: x\r\ndata: a\r\n\r\ndata: b\r\n\r\n",
    events: [{ event: "x", data: "a" }, { data: "b" }],
  },
  {
    name: "all line ends mixed",
    text: "data: a\r\ndata: b\ndata: c\r\n\rdata: d\n\r\n",
    events: [{ data: "a\nb\nc" }, { data: "d" }],
  },
  {
    name: "a byte order mark at the start only",
    text: "\ufeffdata: a\n\n\ufeffdata: b\n\ndata: \ufeffc\n\n",
    events: [{ data: "a" }, { data: "\ufeffc" }],
  },
  { name: "beyond ASCII", text: "data: é€😀\n\n", events: [{ data: "é€😀" }] },
  {
    name: "an event without data changes nothing but the id",
    text: "event: ping\nid: 7\n\ndata: a\n\n",
    events: [{ data: "a", id: "7" }],
  },
  {
    name: "an id with NUL and a pause that is no number are ignored",
    text: "id: a\0b\nretry: 5s\ndata: a\n\n",
    events: [{ data: "a" }],
  },
  { name: "fields in capitals are unknown", text: "DATA: a\nData: b\ndata : c\n\n", events: [] },
  { name: "colons in values", text: "data: a: b\ndata::c\n\n", events: [{ data: "a: b\n:c" }] },
  {
    name: "lines that only Unicode breaks",
    text: "data: a\u2028b\u0085c\x0bd\n\n",
    events: [{ data: "a\u2028b\u0085c\x0bd" }],
  },
];
