import { emptyResponse } from "../core/responses.js";
import {
  deepObject,
  form,
  jsonValue,
  pipeDelimited,
  reserved,
  spaceDelimited,
} from "../core/styles.js";
import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { SearchRequest } from "../types/shared.js";

export function search(
  client: Transport,
  request: SearchRequest,
  options?: RequestOptions,
): ApiPromise<void> {
  return client.request(
    {
      id: "search",
      method: "GET",
      path: "/search",
      query: {
        q: request.q,
        ids: request.ids,
        fields: form(request.fields, { explode: false }),
        spaced: spaceDelimited(request.spaced),
        piped: pipeDelimited(request.piped),
        filter: deepObject(request.filter),
        next: reserved(request.next),
        where: jsonValue(request.where),
        "list[]": request["list[]"],
      },
      response: emptyResponse,
    },
    options,
  );
}
