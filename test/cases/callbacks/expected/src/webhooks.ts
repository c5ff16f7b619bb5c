import { json, jsonResponse } from "./core/json.js";
import {
  type Answer,
  type Incoming,
  type WebhookHandler,
  type WebhookOptions,
  incomingHandler,
} from "./core/webhooks.js";
import type { StartExportOnReadyCallback } from "./types/exports.js";
import type { Next } from "./types/imports.js";
import type { JobFailedCallback } from "./types/shared.js";

export {
  ed25519Signature,
  hmacSignature,
  type Ed25519PublicKey,
  type Ed25519SignatureOptions,
  type HmacSignatureOptions,
} from "./core/webhook-signature.js";
export {
  standardWebhooks,
  type StandardWebhooksOptions,
} from "./core/webhook-standard.js";
export {
  WebhookSignatureError,
  type SignatureFault,
  type WebhookVerifier,
} from "./core/webhook-verifier.js";

/** Handlers by operation and name of the callbacks. A request without a handler gets a 404. */
export interface CallbackHandlers {
  readonly startExportOnReady?: WebhookHandler<
    Incoming<StartExportOnReadyCallback>,
    void | Answer<204>
  >;
  /** Sent when a job came to nothing. */
  readonly jobFailed?: WebhookHandler<
    Incoming<JobFailedCallback | undefined>,
    void | Answer<204> | Answer<410>
  >;
  readonly startImportOnReady?: WebhookHandler<
    Incoming<undefined>,
    Answer<200, Next>
  >;
}

/**
 * Creates a function that passes each request to its handler and returns the response: status and body, a `Response`, or
 * nothing if success has no body.
 *
 * The last segment of the request's path is the key of the handler, unless the option `name` selects one. A request with
 * another method gets a 405, with another media type a 415, and one that does not match its description a 400. The option
 * `verify` checks signatures: `standardWebhooks({ … })`, `hmacSignature({ … })`, `ed25519Signature({ … })`, a function of
 * your own, or `"unsigned"` to accept requests from anyone.
 */
export function createCallbackHandler(
  handlers: CallbackHandlers,
  options: WebhookOptions,
): (request: Request) => Promise<Response> {
  return incomingHandler(
    {
      startExportOnReady: {
        method: "POST",
        body: { "application/json": jsonResponse },
        required: true,
        status: 204,
      },
      jobFailed: {
        method: "POST",
        body: { "application/json": jsonResponse },
        status: 204,
      },
      startImportOnReady: {
        method: "POST",
        status: 200,
        answers: { 200: json },
      },
    },
    handlers,
    options,
  );
}
