import { describe, expectTypeOf, it } from "vitest";
import {
  eventData,
  events,
  eventsByName,
  type ItemStream,
  type ServerSentEvent,
} from "../../templates/typescript/runtime/core/events.js";
import { jsonLinesResponse } from "../../templates/typescript/runtime/core/json-lines.js";
import { json, jsonResponse, jsonWith } from "../../templates/typescript/runtime/core/json.js";
import { part } from "../../templates/typescript/runtime/core/multipart.js";
import { arrayHeader, numberHeader, readHeaders } from "../../templates/typescript/runtime/core/response-headers.js";
import {
  blobResponse,
  byContentType,
  byStatus,
  emptyResponse,
  textResponse,
} from "../../templates/typescript/runtime/core/responses.js";
import { select } from "../../templates/typescript/runtime/core/select.js";
import type { Body, RequestOptions, ResponseDecoder } from "../../templates/typescript/runtime/core/types.js";
import { urlencoded } from "../../templates/typescript/runtime/core/urlencoded.js";

interface Pet {
  readonly name: string;
}

/** What a decoder gives. */
type Data<D> = D extends ResponseDecoder<infer T> ? T : never;

describe("types", () => {
  it("of tables are unions of what their decoders give", () => {
    const byCode = byStatus({ 200: textResponse, 204: emptyResponse });
    expectTypeOf<Data<typeof byCode>>().toEqualTypeOf<string | undefined>();
    const byType = byContentType({ "application/json": jsonResponse as ResponseDecoder<Pet>, "image/*": blobResponse });
    expectTypeOf<Data<typeof byType>>().toEqualTypeOf<Pet | Blob>();
    const nested = byStatus({ 200: byType, default: jsonWith<number>(JSON.parse) });
    expectTypeOf<Data<typeof nested>>().toEqualTypeOf<Pet | Blob | number>();
  });

  it("of streams are their items", () => {
    expectTypeOf(eventData<Pet>()).toEqualTypeOf<ResponseDecoder<ItemStream<Pet>>>();
    expectTypeOf(events<Pet>()).toEqualTypeOf<ResponseDecoder<ItemStream<ServerSentEvent<Pet>>>>();
    type Named = ServerSentEvent<Pet, "pet"> | ServerSentEvent<string, "message" | undefined>;
    expectTypeOf(eventsByName<Named>({ pet: JSON.parse })).toEqualTypeOf<ResponseDecoder<ItemStream<Named>>>();
    expectTypeOf<Extract<Named, { event: "pet" }>["data"]>().toEqualTypeOf<Pet>();
    expectTypeOf(jsonLinesResponse<Pet>()).toEqualTypeOf<ResponseDecoder<ItemStream<Pet>>>();
  });

  it("of a choice between media types are those of the option", () => {
    type Types = "application/json" | "application/x-www-form-urlencoded";
    const make = (options: RequestOptions<Types> | undefined, pet: Pet): Body | undefined =>
      select(options, pet, { "application/json": json, "application/x-www-form-urlencoded": urlencoded });
    expectTypeOf(make).parameter(0).toEqualTypeOf<RequestOptions<Types> | undefined>();
    // @ts-expect-error no such type
    make({ contentType: "text/plain" }, { name: "a" });
  });

  it("of headers and parts are those of their values", () => {
    const headers = readHeaders(
      { headers: new Headers() },
      { "X-Total": numberHeader, "X-Ids": arrayHeader(numberHeader) },
    );
    expectTypeOf(headers["X-Total"]).toEqualTypeOf<number | undefined>();
    expectTypeOf(headers["X-Ids"]).toEqualTypeOf<number[] | undefined>();
    expectTypeOf(part(new Blob(), { filename: "a" })).toEqualTypeOf<Blob>();
  });
});
