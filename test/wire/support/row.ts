import type { OperationRequest } from "../../../templates/typescript/runtime/core/types.js";

/** What a row sends: an operation, of which only what matters is given; header parameters as values. */
export type Sent = Partial<Omit<OperationRequest, "response" | "headers">> & {
  readonly headers?: Readonly<Record<string, unknown>>;
};

/** One row of a wire table: arguments → request, as a server sees it. */
export interface WireRow {
  readonly name: string;
  /** Made anew for every run: streams can be read once. */
  readonly send: () => Sent;
  /** Request line, default `GET /`; the path and query exactly as they are on the wire. */
  readonly line?: string;
  /** Headers that must be there with this value; `null`: must not be there. Names in lower case. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>;
  /** The body, decoded from Latin-1 so that every byte is one character; default empty. `BOUNDARY` stands for the boundary. */
  readonly body?: string;
}

/** A row whose arguments are refused before anything is sent. */
export interface RefusedRow {
  readonly name: string;
  readonly send: () => Sent;
  readonly message: RegExp;
}

/** UTF-8 text as the bytes that stand in a recorded body. */
export function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
