import type { RawResponse } from "../core/types.js";

/**
 * A response of any status from 200 on. The constructor knows none above 599, which servers send all the same, and takes
 * no body with those that have none (fetch §2.2.3).
 */
export function makeResponse(
  body: BodyInit | null,
  { status, statusText = "", headers }: Pick<RawResponse, "status" | "headers"> & Partial<RawResponse>,
): Response {
  const content = /^(20[45]|304)$/.test(`${status}`) ? null : body;
  const response = new Response(content, { status: Math.min(status, 599), statusText, headers });
  return Object.defineProperty(response, "status", { value: status, configurable: true });
}
