import { SdkError } from "../../../templates/runtime/core/errors.js";
import { HttpTransport } from "../../../templates/runtime/core/transport.js";
import type { Transport, TransportOptions } from "../../../templates/runtime/core/types.js";

/** A transport for an origin, without credentials and without retries. */
export function client(origin: string, options: TransportOptions = {}): Transport {
  return new HttpTransport({ errors: { base: SdkError }, baseUrl: origin, maxRetries: 0 }, options);
}
