import {
  page,
  type PageOptions,
  type PagePromise,
  type PageStrategy,
} from "../../../templates/typescript/runtime/core/pagination.js";
import type { Body, OperationRequest } from "../../../templates/typescript/runtime/core/types.js";
import { client, get } from "./client.js";
import type { Exchange, FaultServer } from "./fault-server.js";

export type Call = Omit<OperationRequest<unknown>, "method" | "path">;

export function jsonBody(value: unknown): Body {
  return { contentType: "application/json", data: () => JSON.stringify(value), replayable: true };
}

/** Lists what a server has by a strategy. */
export function list(
  server: FaultServer,
  strategy: PageStrategy,
  operation: Call = {},
  options?: PageOptions,
): PagePromise<number, unknown> {
  return page<number, unknown>(client(server), { ...get, ...operation }, strategy, options);
}

export async function all(pages: AsyncIterable<number>): Promise<number[]> {
  const items: number[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

export function parametersOf({ request }: Exchange): URLSearchParams {
  return new URL(request.url, "http://x").searchParams;
}

export function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
