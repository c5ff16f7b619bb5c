import type { ApiPromise, RequestOptions, Transport } from "../core/types.js";
import type { Job, Ticket } from "../types/jobs.js";

export function start(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job | Ticket | undefined> {
  return client.request(
    {
      method: "POST",
      path: "/jobs",
      emptyBody: "undefined",
    },
    options,
  );
}

export function latestJob(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job> {
  return client.request(
    {
      method: "GET",
      path: "/jobs/latest",
    },
    options,
  );
}

export function defaultJob(
  client: Transport,
  options?: RequestOptions,
): ApiPromise<Job> {
  return client.request(
    {
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

  latestJob(options?: RequestOptions): ApiPromise<Job> {
    return latestJob(this.#transport, options);
  }

  defaultJob(options?: RequestOptions): ApiPromise<Job> {
    return defaultJob(this.#transport, options);
  }
}
