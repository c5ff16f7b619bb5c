import type { ApiPromise, RequestOptions, ResponseDecoder } from "../../../templates/typescript/runtime/core/types.js";
import { client } from "./client.js";

/** Asks a server for `GET /` and decodes the answer. */
export function ask<T>(origin: string, response: ResponseDecoder<T>, options: RequestOptions = {}): ApiPromise<T> {
  return client(origin).request({ method: "GET", path: "/", response }, options);
}

/** An HTTP response as text; the body has a length unless it is `open`, then it ends with the connection. */
export function answer(
  body: string,
  type?: string,
  { status = 200, open = false }: { readonly status?: number; readonly open?: boolean } = {},
): string {
  const lines = [
    `HTTP/1.1 ${status} Told`,
    ...(type === undefined ? [] : [`Content-Type: ${type}`]),
    "Connection: close",
  ];
  if (!open && status !== 204) lines.push(`Content-Length: ${body.length}`);
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
