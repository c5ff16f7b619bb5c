import { SdkError } from "../../../templates/typescript/runtime/core/errors.js";
import { HttpTransport } from "../../../templates/typescript/runtime/core/transport.js";
import type { Transport, TransportOptions } from "../../../templates/typescript/runtime/core/types.js";

/** A transport for an origin, without credentials and without retries. */
export function client(origin: string, options: TransportOptions = {}): Transport {
  return new HttpTransport({ errors: { base: SdkError }, baseUrl: origin, maxRetries: 0 }, options);
}
