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

/** Handlers of callbacks by operation and name. Requests of one without a handler are answered 404. */
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
 * A function that gives every request to its handler and answers with what that returns: status and body, a `Response`,
 * or nothing, where success has no body.
 *
 * The last segment of a request's path is the key of its handler, unless the option `name` says which one it is. Another
 * method is answered 405, another media type 415, and 400 what is not as the document says. The document cannot describe
 * signatures: the option `verify` checks them. It is `standardWebhooks({ … })`, `hmacSignature({ … })`,
 * `ed25519Signature({ … })`, a function of your own, or `"unsigned"` to take what anybody sends.
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
