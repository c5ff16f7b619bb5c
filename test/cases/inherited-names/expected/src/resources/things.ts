import { headers } from "../core/headers.js";
import { json } from "../core/json.js";
import { multipart } from "../core/multipart.js";
import { path } from "../core/path.js";
import { numberHeader, withHeaders } from "../core/response-headers.js";
import { emptyResponse } from "../core/responses.js";
import { form } from "../core/styles.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
  WithHeaders,
} from "../core/types.js";
import { xml, xmlResponse } from "../core/xml.js";
import type { InheritedError } from "../errors.js";
import { ThingXml } from "../internal/xml-schemas/shared.js";
import type { Thing } from "../types/shared.js";
import type {
  PostThingRequest,
  PutThingHeaders,
  PutThingRequest,
} from "../types/things.js";

export function put(
  client: Transport,
  constructor: string,
  request: PutThingRequest,
  options?: RequestOptions,
): ApiPromise<Thing, InheritedError, WithHeaders<PutThingHeaders>> {
  return withHeaders(
    client.request(
      {
        id: "putThing",
        method: "PUT",
        path: path`/things/${{ constructor }}`,
        query: {
          toString: Object.hasOwn(request ?? {}, "toString")
            ? request.toString
            : undefined,
        },
        headers: headers({
          valueOf: Object.hasOwn(request ?? {}, "valueOf")
            ? request.valueOf
            : undefined,
        }),
        body: xml(request.body, undefined, {
          name: "Thing",
          ref: () => ThingXml,
        }),
        response: xmlResponse<Thing>({ name: "Thing", ref: () => ThingXml }),
      },
      options,
    ),
    { hasOwnProperty: ["hasOwnProperty", numberHeader] },
  );
}

export function post(
  client: Transport,
  constructor: string,
  request?: PostThingRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "postThing",
      method: "POST",
      path: path`/things/${{ constructor }}`,
      body: multipart(request, undefined, {
        valueOf: { style: (value: unknown) => form(value, { explode: false }) },
        toString: {
          body: (value: unknown) => json(value, "application/vnd.x+json"),
        },
      }),
      response: emptyResponse,
    },
    options,
  );
}

export class ThingsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  put(
    constructor: string,
    request: PutThingRequest,
    options?: RequestOptions,
  ): ApiPromise<Thing, InheritedError, WithHeaders<PutThingHeaders>> {
    return put(this.#transport, constructor, request, options);
  }

  post(
    constructor: string,
    request?: PostThingRequest,
    options?: RequestOptions,
  ): ApiPromise<void> {
    return post(this.#transport, constructor, request, options);
  }
}
