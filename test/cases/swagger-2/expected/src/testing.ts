/** For tests: calls without a network. No other module imports this one. */
import {
  mockFetch,
  type MockCall,
  type MockRoutes,
} from "./core/mock-fetch.js";
import type { Transport } from "./core/types.js";
import { createTransport, type CreateTransportOptions } from "./transport.js";

export {
  mockFetch,
  type MockAnswer,
  type MockCall,
  type MockFetch,
  type MockHandler,
  type MockRoute,
  type MockRoutes,
} from "./core/mock-fetch.js";

export interface MockTransport extends Transport {
  /** Requests that matched a route, in order. */
  readonly calls: readonly MockCall[];
}

/**
 * A transport that answers by method and path, `{ "GET /things/{id}": ({ params }) => ({ id: params.id }) }`. Calls work as
 * with a server, but without a network and without pauses before retries. Required options have values. If you set
 * `baseUrl`, its path is part of the routes.
 */
export function mockTransport(
  routes: MockRoutes,
  options: Partial<Omit<CreateTransportOptions, "fetch">> = {},
): MockTransport {
  const fetch = mockFetch(routes);
  const transport = createTransport({
    baseUrl: "http://mock.test",
    initialRetryDelayInSeconds: 0,
    apiKey: "mock",
    ...options,
    fetch,
  });
  return Object.assign(transport, { calls: fetch.calls });
}
