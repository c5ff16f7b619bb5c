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

/** Handlers by the names of the webhooks. A request without a handler gets a 404. */
export interface WebhookHandlers {
  readonly toString?: WebhookHandler<
    Incoming<ToStringWebhook | undefined, { valueOf: string }>,
    void | Answer<204>
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
