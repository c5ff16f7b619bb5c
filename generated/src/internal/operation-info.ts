import type { OperationInfo, OperationRequest } from "../core/types.js";

/** Which operation it is, for middlewares and hooks. */
export function infoOf({ id, method, path }: OperationRequest): OperationInfo {
  return { id, method, route: path.template ?? `${path}`.replace(/\?.*/, "") };
}
