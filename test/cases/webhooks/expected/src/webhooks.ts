import { decode, encode, reader } from "./core/codecs.js";
import { json, jsonResponse, jsonWith } from "./core/json.js";
import {
  arrayHeader,
  numberHeader,
  stringHeader,
} from "./core/response-headers.js";
import { blobResponse, urlencodedResponse } from "./core/responses.js";
import { text } from "./core/text.js";
import {
  type Answer,
  type Incoming,
  type WebhookHandler,
  type WebhookOptions,
  incomingHandler,
} from "./core/webhooks.js";
import { xmlResponse } from "./core/xml.js";
import { OrderCodec, PriceCodec } from "./internal/codecs/shared.js";
import { OrderXml } from "./internal/xml-schemas/shared.js";
import type {
  OnOrderCreatedWebhook,
  Order,
  OrderDeletedWebhook,
  Price,
  QuoteWebhook,
} from "./types/shared.js";

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
  /** Sent when an order was placed. */
  readonly "order.created"?: WebhookHandler<
    Incoming<OnOrderCreatedWebhook>,
    void | Answer<200>
  >;
  readonly "order.deleted"?: WebhookHandler<
    Incoming<OrderDeletedWebhook | undefined>,
    void | Answer<200>
  >;
  /** Asks for a price. */
  readonly "POST quote"?: WebhookHandler<
    Incoming<
      QuoteWebhook | Record<string, string | string[]>,
      { xSignature: string; xAttempt?: number },
      { tags?: string[]; ids?: number[] }
    >,
    Answer<201, Price> | Answer<422, string> | Answer<number>
  >;
  readonly "PUT quote"?: WebhookHandler<
    Incoming<
      undefined,
      { xSignature: string; xAttempt?: number },
      { tags?: string[]; ids?: number[] }
    >,
    void | Answer<204>
  >;
  /** @deprecated */
  readonly picture?: WebhookHandler<Incoming<Blob>, void | Answer<number>>;
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
      "order.created": {
        method: "POST",
        body: { "application/json": jsonWith(reader(() => OrderCodec)) },
        required: true,
        status: 200,
      },
      "order.deleted": {
        method: "POST",
        body: { "application/json": jsonResponse },
        status: 200,
      },
      "POST quote": {
        name: "quote",
        method: "POST",
        body: {
          "application/json": jsonWith(reader(() => OrderCodec)),
          "application/x-www-form-urlencoded": urlencodedResponse,
          "application/xml": xmlResponse<Order>(
            { name: "Order", ref: () => OrderXml },
            (value) => decode(() => OrderCodec, value),
          ),
        },
        required: true,
        headers: {
          xSignature: ["X-Signature", stringHeader, true],
          xAttempt: ["X-Attempt", numberHeader],
        },
        query: {
          tags: ["tags", arrayHeader(stringHeader, "\u0000")],
          ids: ["ids", arrayHeader(numberHeader)],
        },
        status: 201,
        answers: {
          201: (body: Price) => json(encode(() => PriceCodec, body)),
          422: text,
        },
      },
      "PUT quote": {
        name: "quote",
        method: "PUT",
        headers: {
          xSignature: ["X-Signature", stringHeader, true],
          xAttempt: ["X-Attempt", numberHeader],
        },
        query: {
          tags: ["tags", arrayHeader(stringHeader, "\u0000")],
          ids: ["ids", arrayHeader(numberHeader)],
        },
        status: 204,
      },
      picture: {
        method: "POST",
        body: { "image/*": blobResponse },
        required: true,
        status: 204,
      },
    },
    handlers,
    options,
  );
}
