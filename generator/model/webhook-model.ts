/** Requests that the service sends: webhooks and callbacks. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Parameter, RequestContent, ResponseContent } from "./message-model.js";
import type { Doc, Schema } from "./schema-model.js";

/** A webhook, or a callback of an operation (OpenAPI 3.2 §4.1, §4.20). */
export interface Webhook {
  readonly origin: JsonPointer;
  /** Name in the document (webhooks) or runtime expression (callbacks). */
  readonly name: string;
  readonly method: string;
  readonly doc: Doc;
  readonly body?: Schema;
  readonly mediaType?: string;
  /** Whether the body must be there. */
  readonly bodyRequired: boolean;
  /** Media types that the body may have, the preferred first. */
  readonly content: readonly ResponseContent[];
  /** Parameters that are read: those of `header` and `query`. */
  readonly parameters: readonly Parameter[];
  /** Declared answers in document order, with the media type that is sent. */
  readonly answers: readonly {
    /** `200`, `4XX`, `default`. */
    readonly status: string;
    readonly content?: RequestContent;
  }[];
}
