import { jsonResponse } from "./core/json.js";
import { stringHeader } from "./core/response-headers.js";
import {
  type Answer,
  type Incoming,
  type WebhookHandler,
  type WebhookOptions,
  incomingHandler,
} from "./core/webhooks.js";
import type { ToStringWebhook } from "./types/shared.js";

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

/** Handlers of webhooks by their names. Requests of one without a handler are answered 404. */
export interface WebhookHandlers {
  readonly toString?: WebhookHandler<
    Incoming<ToStringWebhook | undefined, { valueOf: string }>,
    void | Answer<204>
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
export function createWebhookHandler(
  handlers: WebhookHandlers,
  options: WebhookOptions,
): (request: Request) => Promise<Response> {
  return incomingHandler(
    {
      toString: {
        method: "POST",
        body: { "application/json": jsonResponse },
        headers: { valueOf: ["valueOf", stringHeader, true] as const },
        status: 204,
      },
    },
    handlers,
    options,
  );
}
