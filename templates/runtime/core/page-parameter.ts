import type { Body, OperationRequest } from "./types.js";

/** Where a moving value is sent. */
export interface PageParameter {
  /** Wire name of the query parameter, or of the property of the body. */
  readonly parameter: string;
  /** The value goes into the body, made from the first page's. */
  readonly body?: { readonly value: unknown; readonly encode: (value: unknown) => Body | undefined } | undefined;
  /** Property names from the response to the array of items; default: the response is the array. */
  readonly items?: readonly string[] | undefined;
}

/** What the first request sends under a name; `undefined` for nothing and `null`. */
export function sentValue(operation: OperationRequest, { body }: PageParameter, name: string | undefined): unknown {
  const values = (body ? body.value : operation.query) as Readonly<Record<string, unknown>> | null | undefined;
  return (name === undefined ? undefined : values?.[name]) ?? undefined;
}

/** The first request with another value. */
export function withValue(operation: OperationRequest, { parameter, body }: PageParameter, value: unknown): OperationRequest {
  return body
    ? { ...operation, body: body.encode({ ...(body.value as object | null | undefined), [parameter]: value }) }
    : { ...operation, query: { ...operation.query, [parameter]: value } };
}
