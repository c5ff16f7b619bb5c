/** Plays the wire tables in whatever engine this module runs in: web standards only, no test framework. */
import { parseEvents } from "../../templates/typescript/runtime/internal/server-sent-events.js";
import { parseXml } from "../../templates/typescript/runtime/internal/xml-parse.js";
import { readXml } from "../../templates/typescript/runtime/internal/xml-read.js";
import { writeXml } from "../../templates/typescript/runtime/internal/xml-write.js";
import { headers } from "../../templates/typescript/runtime/core/headers.js";
import { streamResponse } from "../../templates/typescript/runtime/core/binary-response.js";
import type { OperationRequest } from "../../templates/typescript/runtime/core/types.js";
import { answer, ask } from "../wire/support/answers.js";
import { client } from "../wire/support/client.js";
import { utf8, type RefusedRow, type Sent, type WireRow } from "../wire/support/row.js";
import { bodies, refusedBodies } from "../wire/tables/bodies.js";
import { eventStreams, type EventStreamRow } from "../wire/tables/event-streams.js";
import { formBodies } from "../wire/tables/form-bodies.js";
import { parameters, refusedParameters } from "../wire/tables/parameters.js";
import { responses, type ResponseRow } from "../wire/tables/responses.js";
import { styleTable, undefinedInPath } from "../wire/tables/style-table.js";
import { xmlDocuments, type XmlRow } from "../wire/tables/xml-documents.js";
import { malformed, xmlTexts } from "../wire/tables/xml-texts.js";
import { difference } from "./difference.js";
import { faults, type FaultRow } from "./faults.js";
import type { Outcome, Report, TableReport } from "./report.js";
import { Wire } from "./wire.js";

/** Rows that an engine cannot send by its own rules: the reason, `undefined` where it can. */
export type Exclude = (row: WireRow) => string | undefined;

/** Plays all tables against a wire server. */
export async function playAll(engine: string, origin: string, exclude: Exclude = () => undefined): Promise<Report> {
  const wire = new Wire(origin);
  const sends = (table: string, rows: readonly WireRow[]): Promise<TableReport> =>
    playTable(table, rows, (row) => playSent(wire, row), exclude);
  const refuses = (table: string, rows: readonly RefusedRow[]): Promise<TableReport> =>
    playTable(table, rows, playRefused);
  return {
    engine,
    tables: [
      await sends("style table", styleTable),
      await sends("parameters", parameters),
      await sends("bodies", bodies),
      await sends("form bodies", formBodies),
      await refuses("refused paths", undefinedInPath),
      await refuses("refused parameters", refusedParameters),
      await refuses("refused bodies", refusedBodies),
      await playTable("responses", responses, (row) => playResponse(wire, row)),
      await playTable("event streams", eventStreams, (row) => playEvents(wire, row)),
      await playTable("XML documents", xmlDocuments, playXml),
      await playTable(
        "XML texts",
        xmlTexts.map(([name, schema, xml, value]) => ({ name, schema, xml, value })),
        ({ schema, xml, value }) => difference(readXml(schema, parseXml(xml)), value),
      ),
      await playTable(
        "malformed XML",
        malformed.map((xml) => ({ name: xml.slice(0, 60), xml })),
        ({ xml }) => (throws(() => parseXml(xml)) ? undefined : "was read"),
      ),
      await playTable("faults", faults, (row) => playFault(wire, row)),
    ],
  };
}

/** What this engine makes of the type of a file: Bun adds a charset. */
const blobType = new Blob([], { type: "text/plain" }).type;

async function playTable<Row extends { readonly name: string }>(
  table: string,
  rows: readonly Row[],
  run: (row: Row) => string | undefined | Promise<string | undefined>,
  exclude: (row: Row) => string | undefined = () => undefined,
): Promise<TableReport> {
  const excluded: Outcome[] = [];
  const failed: Outcome[] = [];
  for (const row of rows) {
    const barred = exclude(row);
    if (barred !== undefined) {
      excluded.push({ row: row.name, reason: barred });
      continue;
    }
    let reason: string | undefined;
    try {
      reason = await run(row);
    } catch (error) {
      reason = `threw ${String(error)}${error instanceof Error && error.cause ? `, caused by ${String(error.cause)}` : ""}`;
    }
    if (reason !== undefined) failed.push({ row: row.name, reason });
  }
  return { table, passed: rows.length - failed.length - excluded.length, excluded, failed };
}

async function playSent(wire: Wire, row: WireRow): Promise<string | undefined> {
  const { send, line = "GET /", headers: expected = {}, body = "" } = row;
  await wire.script();
  await client(wire.origin).request(operationOf(send()));
  const seen = await wire.requests();
  const [request] = seen;
  if (request === undefined || seen.length !== 1) return `${seen.length} requests`;
  if (request.line !== line) return `line ${request.line}, not ${line}`;
  const boundary = /boundary=([^;]+)/.exec(request.headers["content-type"] ?? "")?.[1];
  const whole = boundary === undefined ? request.body : request.body.replaceAll(boundary, "BOUNDARY");
  const text = whole.replaceAll(blobType, "text/plain");
  if (text !== body) return `body ${JSON.stringify(text)}, not ${JSON.stringify(body)}`;
  const measured =
    expected["transfer-encoding"] === "chunked" && request.headers["content-length"] === `${text.length}`;
  for (const [name, value] of Object.entries(expected)) {
    const found = request.headers[name] ?? null;
    // Bun waits for short streams and sends their length: the same body to any server (RFC 9112 §6).
    if (measured && /^(content-length|transfer-encoding)$/.test(name)) continue;
    const fits = value instanceof RegExp ? found !== null && value.test(found) : found === value;
    if (!fits) return `header ${name}: ${String(found)}, not ${String(value)}`;
  }
  return undefined;
}

async function playRefused({ send, message }: RefusedRow): Promise<string | undefined> {
  let count = 0;
  const fetch = (): never => {
    count++;
    throw new Error("Not to be called");
  };
  const { error } = await client("http://127.0.0.1", { maxRetries: 2, fetch }).request(operationOf(send())).result();
  if (error?.kind !== "configuration") return `ended with ${String(error)}`;
  if (!message.test(error.message)) return `says ${error.message}, not ${String(message)}`;
  return count > 0 ? "was sent" : undefined;
}

async function playResponse(wire: Wire, row: ResponseRow): Promise<string | undefined> {
  const { decoder, status = 200, type, body = "", data, kept } = row;
  await wire.script({ text: answer(body, type, { status }) });
  const result = await ask(wire.origin, decoder).result();
  if (kept === undefined) {
    if (!result.ok) return `rejected: ${result.error.message}`;
    return difference(result.data instanceof Blob ? await result.data.text() : result.data, data);
  }
  if (result.ok) return `resolved to ${String(result.data)}`;
  return difference([result.error.kind, result.error.statusCode, result.error.body ?? ""], ["decoding", status, kept]);
}

async function playEvents(wire: Wire, { text, events }: EventStreamRow): Promise<string | undefined> {
  await wire.script({ text: answer(utf8(text), "text/event-stream", { open: true }) });
  const stream = await ask(wire.origin, streamResponse);
  const seen: unknown[] = [];
  const context = { maxEventBytes: 10_000, decodingError: (message: string) => new Error(message) };
  for await (const event of parseEvents(chunksOf(stream), { id: "", delay: undefined }, context)) seen.push(event);
  return difference(seen, events);
}

/** Not every engine can iterate over a stream. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function playXml({ schema, value, xml, read = value }: XmlRow): string | undefined {
  return difference(writeXml(schema, value), xml) ?? difference(readXml(schema, parseXml(xml)), read);
}

async function playFault(wire: Wire, row: FaultRow): Promise<string | undefined> {
  await wire.script(...row.turns);
  const transport = client(wire.origin, { initialRetryDelayInSeconds: 0.01, ...row.options });
  const result = await transport.request(row.operation ?? { method: "GET", path: "/thing" }, row.request?.()).result();
  const outcome = result.ok ? { data: result.data } : { error: result.error.kind, status: result.error.statusCode };
  const { length: attempts } = await wire.requests();
  return difference({ ...outcome, attempts }, { ...row.outcome, attempts: row.attempts });
}

function operationOf({ headers: own, ...rest }: Sent): OperationRequest {
  return { method: "GET", path: "/", ...rest, ...(own && { headers: headers(own) }) };
}

function throws(run: () => unknown): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}
