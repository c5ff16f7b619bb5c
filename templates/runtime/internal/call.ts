import type { ErrorInit, SdkError } from "../core/errors.js";
import type { SecurityScheme } from "../core/security.js";
import type {
  HttpRequest,
  Middleware,
  OperationRequest,
  RawResponse,
  RequestOptions,
  ResponseContext,
  ResponseDecoder,
  SecurityRequirement,
  Supplier,
  TransportOptions,
} from "../core/types.js";
import { dispatch, discard } from "./dispatch.js";
import { applyHeaders, setHeader } from "./headers.js";
import { serializeHeader } from "./header.js";
import { limited, type Limit } from "./limit.js";
import { serializeQuery } from "./query.js";
import { readText } from "./read-body.js";
import { pauseBeforeRetry } from "./retry.js";
import { sleep } from "./sleep.js";
import { supplied } from "./supplier.js";
import { parseUrl, withQuery } from "./url.js";

/** A call with everything it needs, the same for all its attempts. */
export interface Call<T = unknown> {
  readonly operation: OperationRequest<T>;
  readonly options: RequestOptions & TransportOptions;
  readonly baseUrl: Supplier<string> | undefined;
  readonly schemes: Readonly<Record<string, SecurityScheme | undefined>>;
  readonly middleware: readonly Middleware[];
  readonly idempotencyKey: readonly [header: string, key: string] | undefined;
  readonly decoder: ResponseDecoder<T>;
  /** When the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Makes an error of the package; a cause that is one already is returned as it is. */
  error(init: ErrorInit): SdkError;
  /** Starts a call with extra headers. */
  repeat<U>(headers: Readonly<Record<string, string>>, decoder: ResponseDecoder<U>): Promise<Outcome<U>>;
}

/** What one attempt finds out on its way. */
export interface Progress {
  /** Whether the request was handed to the network. */
  sent: boolean;
  /** Address of the last request, without credentials. */
  url: string;
}

export interface Outcome<T> {
  readonly data: T;
  readonly rawResponse: RawResponse;
}

const IDEMPOTENT = /^(GET|HEAD|PUT|DELETE|OPTIONS|TRACE|QUERY)$/;

/** Sends an operation until there is an answer that counts, or an error. */
export async function perform<T>(call: Call<T>): Promise<Outcome<T>> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(call, attempt);
    if (typeof outcome !== "number") return outcome;
    await sleep(outcome, call.options.abortSignal, (cause) => call.error({ kind: "abort", message: ABORTED, cause }));
  }
}
