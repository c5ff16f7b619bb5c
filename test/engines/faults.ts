/** Faults of a server → the error and the number of attempts: those that can be played from another process or a page. */
import type {
  OperationRequest,
  RequestOptions,
  TransportOptions,
} from "../../templates/typescript/runtime/core/types.js";
import { json } from "../../templates/typescript/runtime/core/json.js";
import { emptyResponse } from "../../templates/typescript/runtime/core/responses.js";
import { answer } from "../wire/support/answers.js";
import type { Turn } from "./wire-server.js";

export interface FaultRow {
  readonly name: string;
  /** How connections are answered, the last again and again. */
  readonly turns: readonly Turn[];
  /** Default `GET /thing`. */
  readonly operation?: OperationRequest;
  readonly options?: TransportOptions;
  /** Made anew for every run. */
  readonly request?: () => RequestOptions;
  readonly outcome: { readonly data: unknown } | { readonly error: string; readonly status: number | undefined };
  readonly attempts: number;
}

const good: Turn = { text: answer('{"ok":true}', "application/json") };
const unavailable: Turn = { text: answer("", undefined, { status: 503 }) };
const reset: Turn = { text: "", then: "reset" };
const stall: Turn = { text: "", then: "stay" };
const head = (length: number): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`;
const limited = (header: string): Turn => ({
  text: `HTTP/1.1 429 Slow\r\n${header}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
});
const post: OperationRequest = { method: "POST", path: "/thing", body: json({ a: 1 }) };
const ok = { data: { ok: true } };
const twice = { maxRetries: 2 };
const soon = { totalTimeoutInSeconds: 5, timeoutInSeconds: 0.3, maxRetries: 0 };

export const faults: readonly FaultRow[] = [
  { name: "503 is retried", turns: [unavailable, unavailable, good], options: twice, outcome: ok, attempts: 3 },
  {
    name: "503 again and again",
    turns: [unavailable],
    options: twice,
    outcome: { error: "api", status: 503 },
    attempts: 3,
  },
  {
    name: "503 after POST without Retry-After",
    turns: [unavailable, good],
    operation: post,
    options: twice,
    outcome: { error: "api", status: 503 },
    attempts: 1,
  },
  { name: "Retry-After: 0", turns: [limited("Retry-After: 0"), good], options: twice, outcome: ok, attempts: 2 },
  {
    name: "Retry-After-Ms, after POST",
    turns: [limited("Retry-After-Ms: 5"), good],
    operation: post,
    options: twice,
    outcome: ok,
    attempts: 2,
  },
  { name: "reset before the answer", turns: [reset, good], options: twice, outcome: ok, attempts: 2 },
  {
    name: "reset before the answer to POST",
    turns: [reset],
    operation: post,
    options: twice,
    outcome: { error: "connection", status: undefined },
    attempts: 1,
  },
  {
    name: "reset in the body",
    turns: [{ text: `${head(100)}{"a":`, then: "reset" }, good],
    options: twice,
    outcome: ok,
    attempts: 2,
  },
  {
    name: "a body shorter than its length",
    turns: [{ text: `${head(100)}{"a":1}` }],
    options: { maxRetries: 0 },
    outcome: { error: "connection", status: 200 },
    attempts: 1,
  },
  {
    name: "no answer in time",
    turns: [stall],
    options: soon,
    outcome: { error: "timeout", status: undefined },
    attempts: 1,
  },
  {
    name: "a body that stalls",
    turns: [{ text: `${head(100)}{"a":`, then: "stay" }],
    options: soon,
    outcome: { error: "timeout", status: 200 },
    attempts: 1,
  },
  {
    name: "the caller aborts",
    turns: [stall],
    options: twice,
    request: () => ({ abortSignal: AbortSignal.timeout(200) }),
    outcome: { error: "abort", status: undefined },
    attempts: 1,
  },
  {
    name: "a page of HTML for JSON",
    turns: [{ text: answer("<html>", "text/html") }],
    options: twice,
    outcome: { error: "decoding", status: 200 },
    attempts: 1,
  },
  {
    name: "a body beyond the limit",
    turns: [{ text: answer(`"${"x".repeat(5000)}"`, "application/json") }],
    options: { maxRetries: 0, maxResponseBytes: 1000 },
    outcome: { error: "decoding", status: 200 },
    attempts: 1,
  },
  {
    name: "HEAD",
    turns: [{ text: head(100) }],
    operation: { method: "HEAD", path: "/thing", response: emptyResponse },
    outcome: { data: undefined },
    attempts: 1,
  },
  {
    name: "204 that claims to be JSON",
    turns: [{ text: answer("", "application/json", { status: 204 }) }],
    outcome: { data: undefined },
    attempts: 1,
  },
  {
    name: "404",
    turns: [{ text: answer('{"code":"none"}', "application/json", { status: 404 }) }],
    options: twice,
    outcome: { error: "api", status: 404 },
    attempts: 1,
  },
];
