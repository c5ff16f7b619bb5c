import { json } from "../../core/json.js";
import { cursor } from "../../core/page-cursor.js";
import {
  type PageOptions,
  type PagePromise,
  page,
} from "../../core/pagination.js";
import { path } from "../../core/path.js";
import type {
  ApiPromise,
  RequestOptions,
  Transport,
} from "../../core/types.js";
import type {
  ListScimConfigurationsCheckpoint,
  ListScimConfigurationsRequestParameters,
  ScimConfiguration,
  ScimConfigurationCreateRequest,
} from "../../types/connections.js";

export function list(
  client: Transport,
  id: string,
  request: ListScimConfigurationsRequestParameters = {},
  options?: PageOptions,
): PagePromise<ScimConfiguration, ListScimConfigurationsCheckpoint> {
  return page(
    client,
    {
      id: "get_scim",
      method: "GET",
      path: path`/scim/${{ id }}/configurations`,
      errors: [404],
      query: {
        fields: request.fields,
        from: request.from,
        take: request.take ?? 50,
      },
    },
    cursor({ parameter: "from", next: ["next"], items: ["configurations"] }),
    options,
  );
}

export function create(
  client: Transport,
  id: string,
  request?: ScimConfigurationCreateRequest | null,
  options?: RequestOptions,
): ApiPromise<ScimConfiguration> {
  return client.request(
    {
      id: "post_scim",
      method: "POST",
      path: path`/scim/${{ id }}/configurations`,
      body: json(request),
    },
    options,
  );
}

export class ConnectionsScimConfigurationResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(
    id: string,
    request?: ListScimConfigurationsRequestParameters,
    options?: PageOptions,
  ): PagePromise<ScimConfiguration, ListScimConfigurationsCheckpoint> {
    return list(this.#transport, id, request, options);
  }

  create(
    id: string,
    request?: ScimConfigurationCreateRequest | null,
    options?: RequestOptions,
  ): ApiPromise<ScimConfiguration> {
    return create(this.#transport, id, request, options);
  }
}
