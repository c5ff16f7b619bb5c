import type { SdkError } from "../core/errors.js";
import type {
  OperationRequest,
  RequestOptions,
  ResponseContext,
  Transport,
  WithRawResponse,
} from "../core/types.js";
import { onAbort } from "./abort.js";
import type { Call } from "./call.js";
import { exchange } from "./exchange.js";
import { LONGEST } from "./pause.js";

type Timer = ReturnType<typeof setTimeout>;

/**
 * One attempt of a call: its limits in time, and what decoders may ask. When a limit strikes, the attempt rejects at once,
 * even when the work under way ignores its signal. When it settles, no timer and no listener is left, unless a streaming
 * decoder holds it.
 */
export class Attempt<T = unknown> implements ResponseContext {
  readonly call: Call<T>;
  /** 1 for the first. */
  readonly attempt: number;
  /** Whether a request was handed to the network that may have arrived. */
  sent: boolean = false;
  /** Whether it is settled that there is no other attempt. */
  final: boolean = false;
  /** Milliseconds before the next attempt, once there is one. */
  pause: number = 0;
  /** The address that was asked last, without credentials. */
  url: string = "";
  /** The answer, once there is one. */
  response: Response | undefined;
  readonly #controller: AbortController = new AbortController();
  #reject: (error: unknown) => void = () => {};
  #detach: (() => void) | undefined;
  #timer: Timer | undefined;
  #total: Timer | undefined;
  /** Milliseconds left of the attempt's time-out, and since when they run. */
  #left: number;
  #since: number = 0;
  #held: boolean = false;
  #over: boolean = false;

  constructor(call: Call<T>, attempt: number) {
    this.call = call;
    this.attempt = attempt;
    this.#left = call.option("timeoutInSeconds", 60) * 1000 || Infinity;
  }

  /** Aborted with the error that ended the attempt. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get transport(): Transport {
    return this.call.client.transport;
  }

  get operation(): OperationRequest {
    return this.call.operation;
  }

  get own(): RequestOptions {
    return this.call.own;
  }

  get maxResponseBytes(): number {
    return this.call.option("maxResponseBytes", 2 ** 25);
  }

  get maxEventBytes(): number {
    return this.call.option("maxEventBytes", 1e7);
  }

  option(name: "timeoutInSeconds" | "idleTimeoutInSeconds" | "maxReconnects", fallback: number): number {
    return this.call.option(name, fallback);
  }

  /** Sends the request; resolves to nothing when there is another attempt. */
  run(): Promise<WithRawResponse<T> | void> {
    return new Promise((resolve, reject) => {
      const { call } = this;
      this.#reject = reject;
      const caller = call.option("abortSignal");
      if (caller) {
        const abort = (): void => this.#stop(call.error({ kind: "abort", cause: caller.reason }));
        if (caller.aborted) return abort();
        this.#detach = onAbort(caller, abort);
      }
      this.#total = this.#strikeAfter(call.deadline - performance.now());
      this.resume();
      exchange(this).then(
        (outcome) => {
          if (!this.#held) this.release();
          resolve(outcome);
        },
        (cause) => this.#stop(cause),
      );
    });
  }

  /** Lets the time-out of the attempt run on. */
  resume(): void {
    if (this.#over) return;
    this.#since = performance.now();
    this.#timer = this.#strikeAfter(this.#left);
  }

  /** Stops the time-out of the attempt: what follows is not the server's time. */
  suspend(): void {
    clearTimeout(this.#timer);
    this.#left -= performance.now() - this.#since;
  }

  /** Stops all time-outs; the caller's signal stays connected. */
  stopTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#total);
  }

  hold(): void {
    this.#held = this.#over = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#over = true;
    this.stopTimers();
    this.#detach?.();
  }

  decodingError(message: string, body?: unknown, cause?: unknown): SdkError {
    const { response } = this;
    return this.call.error({ kind: "decoding", statusCode: response?.status, rawResponse: response, message, body, cause });
  }

  failure(cause: unknown): SdkError {
    return this.call.wrap("connection", cause);
  }

  #strikeAfter(milliseconds: number): Timer | undefined {
    if (milliseconds > LONGEST) return undefined;
    const strike = (): void =>
      this.#stop(this.call.error({ kind: "timeout", message: `No answer in ${Math.round(milliseconds)} ms` }));
    return setTimeout(strike, milliseconds);
  }

  #stop(error: unknown): void {
    this.release();
    this.#reject(error);
    // Ends what still goes on, a body that nobody reads among it.
    this.#controller.abort(error);
  }
}
