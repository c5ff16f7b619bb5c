import type { ErrorInit, ErrorKind, SdkError } from "../core/errors.js";
import type { SecurityScheme } from "../core/security.js";
import type {
  HeaderValues,
  HttpRequest,
  Middleware,
  OperationRequest,
  RequestOptions,
  ResponseDecoder,
  Supplier,
  TransportOptions,
  WithRawResponse,
} from "../core/types.js";
import { decode, readError } from "./answer.js";
import { discard, dispatch } from "./dispatch.js";
import { limited, type Limit } from "./limit.js";
import { prepare } from "./prepare.js";
import { pauseBeforeRetry } from "./retry.js";
import { sleep } from "./sleep.js";

/** A call with everything it needs, the same for all its attempts. */
export interface Call<T = unknown> {
  readonly operation: OperationRequest<T>;
  /** Those of the client with those of the call over them; `headers` are those of the call alone. */
  readonly options: RequestOptions & TransportOptions;
  /** Default headers: of the package, of the client. */
  readonly defaults: readonly (HeaderValues | undefined)[];
  /** Base URL of the client, or of this call. */
  readonly baseUrl: Supplier<string> | undefined;
  /** The operation's own server, resolved against the base URL, unless this call has a base URL. */
  readonly server: string | undefined;
  readonly fetch: typeof fetch;
  readonly schemes: Readonly<Record<string, SecurityScheme | undefined>>;
  readonly middleware: readonly Middleware[];
  readonly decoder: ResponseDecoder<T>;
  /** Whether the request may reach the server twice. */
  readonly repeatable: boolean;
  /** When the call must be over, in milliseconds since 1970. */
  readonly deadline: number;
  /** Makes an error of the package. */
  error(init: ErrorInit): SdkError;
  /** What is no error of the package becomes the cause of one. */
  wrap(kind: ErrorKind, cause: unknown, init?: ErrorInit): SdkError;
  /** Sends the operation once more, as a call of its own. */
  again<U>(headers: Readonly<Record<string, string>>, decoder: ResponseDecoder<U>): Promise<WithRawResponse<U>>;
}

/** One attempt, and what it has found out so far. */
export interface Attempt {
  /** 1 for the first. */
  readonly number: number;
  /** Whether the request was handed to the network. */
  sent: boolean;
  /** Address of the last request sent, without credentials. */
  url: string;
}

/** Sends an operation until there is an answer that counts, or an error. */
export async function perform<T>(call: Call<T>): Promise<WithRawResponse<T>> {
  const { abortSignal, timeoutInSeconds } = call.options;
  const aborted = (cause: unknown): Error => call.error({ kind: "abort", message: "The call was aborted", cause });
  for (let number = 1; ; number++) {
    const attempt: Attempt = { number, sent: false, url: "" };
    const milliseconds = Math.min(timeoutInSeconds! * 1000 || Infinity, Math.max(1, call.deadline - Date.now()));
    const timedOut = (): Error =>
      call.error({ kind: "timeout", message: `No complete answer within ${milliseconds / 1000} s` });
    const outcome = await limited(abortSignal, milliseconds, timedOut, aborted, (limit) => send(call, attempt, limit)).catch(
      (error: SdkError) => {
        const pause = pauseBeforeRetry(call, attempt, error);
        if (pause === undefined) throw error;
        return pause;
      },
    );
    if (typeof outcome !== "number") return outcome;
    await sleep(outcome, abortSignal, aborted);
  }
}

/** Sends one attempt through the middlewares: what it brings, or the pause in milliseconds before the next. */
async function send<T>(call: Call<T>, attempt: Attempt, limit: Limit): Promise<WithRawResponse<T> | number> {
  const prepared = await prepare(call, attempt, limit.signal);
  const pass = (request: HttpRequest, index: number): Promise<Response> => {
    const middleware = call.middleware[index];
    return middleware
      ? middleware(request, (changed) => pass(changed, index + 1))
      : dispatch(call, attempt, request, prepared);
  };
  attempt.url = prepared.request.url;
  const response = await pass(prepared.request, 0);
  if (response.ok) return decode(call, response, attempt, limit);
  const pause = pauseBeforeRetry(call, attempt, response);
  if (pause === undefined) throw await readError(call, response, attempt, limit);
  discard(response);
  return pause;
}
