import { makeError, type CallOptions, type Client } from "../internal/call.js";
import { perform } from "../internal/perform.js";
import { apiPromise } from "./api-promise.js";
import type { ErrorClasses } from "./errors.js";
import { jsonResponse } from "./json.js";
import type { SecurityScheme } from "./security.js";
import type { Transport, TransportOptions } from "./types.js";

/** What a package says about itself, with its defaults of all options. */
export interface TransportConfig extends TransportOptions {
  readonly errors: ErrorClasses;
  /** Values of the variables in URLs of operations' own servers; `undefined`: each server's default. */
  readonly variables?: Readonly<Record<string, string | undefined>> | undefined;
  /** Security schemes by name; `undefined` is one without credentials. */
  readonly schemes?: Readonly<Record<string, SecurityScheme | undefined>> | undefined;
  /** The options that configure each scheme, for errors: `{ oauth: "token or clientId" }`. Default: the scheme's name. */
  readonly credentials?: Readonly<Record<string, string>> | undefined;
  /** Header of idempotency keys. Default `Idempotency-Key`. */
  readonly idempotencyHeader?: string | undefined;
  /** Makes a key for each call whose method is not idempotent, so that it can be tried again. */
  readonly makeIdempotencyKey?: (() => string) | undefined;
}

/** Sends operations with `fetch`. Calls share nothing but tokens. */
export class HttpTransport implements Transport {
  declare readonly request: Transport["request"];
  declare readonly withOptions: (options: TransportOptions) => HttpTransport;
  declare readonly error: Transport["error"];

  /** @param layers options of the client; the last that sets one wins, headers, middlewares and `fetchOptions` add up */
  constructor(config: TransportConfig, ...layers: readonly TransportOptions[]) {
    const all: readonly CallOptions[] = [config, ...layers];
    const options: Record<string, unknown> = {};
    for (const [name, value] of all.flatMap(Object.entries) as [string, unknown][]) {
      options[name] =
        name === "fetchOptions" ? { ...(options[name] as object), ...(value as object) } : (value ?? options[name]);
    }
    const client: Client = {
      transport: this,
      config,
      options,
      headers: all.map(({ headers }) => headers),
      middleware: all.flatMap(({ middleware = [] }) => middleware),
      decoder: jsonResponse,
    };
    this.request = (operation, options = {}) => apiPromise(perform(client, operation, options));
    this.withOptions = (options) => new HttpTransport(config, ...layers, options);
    this.error = (init) => makeError(config.errors, init);
  }
}
