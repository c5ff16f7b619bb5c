import { jsonText } from "../internal/json-text.js";
import type { ErrorInit } from "./errors.js";

/** Longest part of a body that is repeated in a message, in characters. */
const LENGTH = 4000;

/** The long form of an error's message: the class name, then `Status code: 404`, then the body, each on a line of its own. */
export function fullMessage(name: string, { message, statusCode, body, text = textOf(body) }: ErrorInit): string {
  const lines = [
    message ? `${name}: ${message}` : name,
    statusCode && `Status code: ${statusCode}`,
    // Only the message is cut: a page of HTML stays whole in `body`.
    text && `Body: ${text.slice(0, LENGTH)}`,
  ];
  return lines.filter(Boolean).join("\n");
}

function textOf(body: unknown): string | undefined {
  return typeof body === "string" ? body : jsonText(body, 2);
}
