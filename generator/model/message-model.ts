/** What requests and responses are made of: parameters, headers and contents. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Doc, Example, Json, Schema } from "./schema-model.js";

export interface Parameter {
  readonly origin: JsonPointer;
  /** Name on the wire. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly required: boolean;
  readonly schema: Schema;
  readonly doc?: Doc;
  /** OpenAPI 3.2 §4.12.2.2; the defaults by `in` are filled in. */
  readonly style:
    | "matrix"
    | "label"
    | "simple"
    | "form"
    | "spaceDelimited"
    | "pipeDelimited"
    | "deepObject"
    | "cookie"
    // `collectionFormat: tsv` of Swagger 2.0.
    | "tabDelimited";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  /** A parameter with `content` instead of a schema: the media type that serializes it. */
  readonly contentType?: string;
  /** Sent when the caller gives nothing; from pagination configuration, never from `schema.default`. */
  readonly sendDefault?: Json;
}

/** How a body or a response is put on the wire. */
export type MediaKind = "json" | "urlencoded" | "multipart" | "text" | "binary" | "jsonLines" | "eventStream" | "xml";

export interface RequestContent {
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** Encoding Object by property (OpenAPI 3.2 §4.14.5), only what differs from the defaults. */
  readonly encoding: readonly PropertyEncoding[];
  readonly examples: readonly Example[];
}

export interface PropertyEncoding {
  readonly property: string;
  readonly contentType?: string;
  readonly style?: Parameter["style"];
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly headers: readonly ResponseHeader[];
}

export interface ResponseHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly doc?: Doc;
  readonly explode: boolean;
  /** What stands between items, where it is no comma (Swagger 2.0). */
  readonly separator?: " " | "\t" | "|";
  /** A header with `content` instead of a schema: its media type. */
  readonly contentType?: string;
}

export interface ResponseContent {
  readonly mediaType: string;
  readonly kind: MediaKind;
  readonly schema: Schema;
  /** `itemSchema` of OpenAPI 3.2, or the schema itself for streams of older documents: one item, one event. */
  readonly itemSchema?: Schema;
  readonly examples: readonly Example[];
}
