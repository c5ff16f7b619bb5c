import type { OperationInfo, OperationRequest } from "../core/types.js";

/** Which operation it is, for middlewares and hooks. */
export function infoOf({ id, method, path }: OperationRequest): OperationInfo {
  return { id, method, route: path.template ?? `${path}`.replace(/\?.*/, "") };
}

/** The request for messages, without values and query: `GET /items/{id}`. */
export function nameOf({ method, path }: OperationRequest): string {
  return `${method} ${path.template ?? (typeof path === "string" ? (path as string) : "")}`
    .replace(/[?#].*/, "")
    .trim();
}
