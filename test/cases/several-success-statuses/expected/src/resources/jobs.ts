import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Job, Ticket } from "../types/jobs.js";

export function start(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job | Ticket | undefined> {
  return client.request(
    {
      id: "startJob",
      method: "POST",
      path: "/jobs",
      emptyBody: "undefined",
    },
    options,
  );
}

export function latest(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job> {
  return client.request(
    {
      id: "latestJob",
      method: "GET",
      path: "/jobs/latest",
    },
    options,
  );
}

export function default_(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job> {
  return client.request(
    {
      id: "defaultJob",
      method: "GET",
      path: "/jobs/default",
    },
    options,
  );
}

export class JobsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  start(options?: RequestOptions): ApiPromise<Job | Ticket | undefined> {
    return start(this.#transport, options);
  }

  latest(options?: RequestOptions): ApiPromise<Job> {
    return latest(this.#transport, options);
  }

  default(options?: RequestOptions): ApiPromise<Job> {
    return default_(this.#transport, options);
  }
}
