/** The operation half of the model: what is sent and what comes back. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Pagination } from "./pagination-model.js";
import type { MediaKind, Parameter, RequestContent, ResponseContent, ResponseHeader } from "./message-model.js";
import type { Doc, Schema } from "./schema-model.js";
import type { SecurityRequirement, Server } from "./service-model.js";
import type { Webhook } from "./webhook-model.js";

export interface Operation {
  readonly origin: JsonPointer;
  readonly doc: Doc;
  readonly tags: readonly string[];
  /** HTTP method in capitals: `PATCH`, `QUERY`, or the name under `additionalOperations`. */
  readonly method: string;
  /** Path template as the document has it: `/actions/triggers/{triggerId}/bindings`. */
  readonly path: string;
  readonly operationId?: string;
  /** Words of the resources that it belongs to, the outermost first: `[["actions"], ["triggers"]]`; empty: to none. */
  readonly resource: readonly (readonly string[])[];
  /** The words of its name, apart from all others of the resource: `["update", "many"]`. */
  readonly name: readonly string[];
  /** What is sent beside the path parameters, as one value; absent: nothing. */
  readonly request?: RequestValue;
  /** The template cut at its expressions. */
  readonly pathParts: readonly PathPart[];
  /** Every parameter that is sent, path parameters included, in document order. */
  readonly parameters: readonly Parameter[];
  readonly requestBody?: RequestBody;
  /** Every declared response, in document order. */
  readonly responses: readonly Response[];
  readonly result: Result;
  /** The headers that success declares; absent: none. */
  readonly resultHeaders?: ResultHeaders;
  /** Declared error statuses with their body. */
  readonly errors: readonly ErrorResponse[];
  /** Effective requirements (operation, else document); empty list: no security is declared. */
  readonly security: readonly SecurityRequirement[];
  /** Own or path servers, when they override the document's. */
  readonly servers: readonly Server[];
  readonly pagination?: Pagination;
  /** Safe to repeat: by method (RFC 9110 §9.2.2) or because the document marks it. */
  readonly idempotent: boolean;
  readonly callbacks: readonly Webhook[];
  /** Media types of requests and of the success response, in the order of preference. */
  readonly mediaTypes: { readonly request: readonly string[]; readonly response: readonly string[] };
}

/** What is sent beside the path parameters: how one value is spread over query, headers, cookies and body. */
export interface RequestValue {
  readonly type: Schema;
  readonly required: boolean;
  /** What is sent without a value: an empty object, or nothing. Meaningless when `required`. */
  readonly absent: "empty" | "none";
  /** Properties of the value that are parameters. */
  readonly members: readonly RequestMember[];
  /** What of the value is the body: nothing; the whole value; what is left after the members; or one property. */
  readonly body:
    | { readonly kind: "none" }
    | { readonly kind: "whole" }
    | { readonly kind: "rest" }
    | { readonly kind: "property"; readonly name: string };
}

export interface RequestMember {
  /** Property of the value. */
  readonly name: string;
  readonly in: "query" | "header" | "cookie" | "querystring";
  /** Name on the wire. */
  readonly parameter: string;
  readonly required: boolean;
}

export type PathPart =
  { readonly kind: "literal"; readonly text: string } | { readonly kind: "parameter"; readonly parameter: string };

export interface RequestBody {
  readonly origin: JsonPointer;
  readonly required: boolean;
  readonly doc?: Doc;
  /** In the order of preference; the first is sent unless the call asks for another. */
  readonly content: readonly RequestContent[];
  /** Whether a value may be one of two media types that describe different data, so that it does not say which of them it is. */
  readonly ambiguous?: true;
}

export interface Response {
  readonly origin: JsonPointer;
  /** `200`, `4XX`, `default`. */
  readonly status: string;
  readonly doc: Doc;
  readonly headers: readonly ResponseHeader[];
  readonly content: readonly ResponseContent[];
}

/** Headers of an answer as one object (OpenAPI 3.2 §4.21). */
export interface ResultHeaders {
  /** A reference to the declared type of the object; its properties are those of `members`. */
  readonly type: Schema;
  readonly members: readonly {
    /** Name in code: `xRateLimit`. */
    readonly property: string;
    readonly header: ResponseHeader;
  }[];
}

/** Another answer than the preferred one, which a call has to ask for. */
export interface ResultChoice {
  readonly mediaType: string;
  readonly kind: MediaKind;
  /** Type of the data (of one item for streams). */
  readonly schema?: Schema;
  readonly events?: Result["events"];
}

/** What a call resolves to. */
export interface Result {
  readonly kind: "void" | MediaKind;
  /** Type of the data (of one item for streams); absent for `void`. */
  readonly schema?: Schema;
  /** Whether a success status without content exists beside one with (`T | undefined`). */
  readonly optional: boolean;
  /** Value of the `Accept` header, media types in order of preference; empty for `void`. */
  readonly accept: readonly string[];
  /** Success statuses declared: `["200", "204"]`. */
  readonly statuses: readonly string[];
  /**
   * How an event stream reads, for `eventStream` only. `events`: items are whole events with name, id and data
   * (`itemSchema` of OpenAPI 3.2, `schema` being that of its `data`); `data`: items are the data alone (`schema` of older
   * documents). `text`: data is a string, not JSON. `typeProperty`: property that takes the event's name where the data has none of
   * its own (a discriminator that the protocol carries). `reconnect`: when a stream that ended is opened again. `terminator`: data that ends the stream. `variants`: data by the name of
   * the event, at least two, where it is not the same for all; the one without names is for all other names. An event without a name
   * is called `message` (WHATWG HTML §9.2.6).
   */
  readonly events?: {
    readonly items: "events" | "data";
    readonly text: boolean;
    readonly typeProperty?: string;
    readonly terminator?: string;
    readonly reconnect?: "resumable" | "always";
    readonly variants?: readonly {
      readonly names: readonly string[];
      readonly schema: Schema;
      readonly text: boolean;
    }[];
  };
  /** When success statuses or media types need different decoding: one row each; empty when one decoder serves. */
  readonly alternatives: readonly {
    readonly status: string;
    readonly mediaType: string;
    readonly kind: MediaKind | "void";
    readonly schema?: Schema;
  }[];
  /** Every answer that the option `accept` may ask for, the preferred first, at least two; absent: there is nothing to choose. */
  readonly choices?: readonly ResultChoice[];
  /** The stream that a boolean property of the body asks for by `true`. */
  readonly streamed?: { readonly flag: string; readonly nullable: boolean; readonly choice: ResultChoice };
}

export interface ErrorResponse {
  readonly status: string;
  readonly schema?: Schema;
}
