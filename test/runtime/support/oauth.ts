import {
  clientCredentials,
  type ClientCredentialsOptions,
} from "../../../templates/typescript/runtime/core/auth-client-credentials.js";
import type { HttpTransport } from "../../../templates/typescript/runtime/core/transport.js";
import type { OperationRequest, TransportOptions } from "../../../templates/typescript/runtime/core/types.js";
import { client, get } from "./client.js";
import { json, serve, type Exchange, type FaultServer, type Seen } from "./fault-server.js";

export const secured = (...scopes: string[]): OperationRequest => ({ ...get, security: [{ oauth: scopes }] });

export interface Fixture extends AsyncDisposable {
  readonly server: FaultServer;
  readonly transport: HttpTransport;
  readonly tokenRequests: () => readonly Seen[];
  readonly calls: () => readonly Seen[];
}

/** A server with a token endpoint at `/oauth/token` that gives `token 1`, `token 2`, …, and a client of it. */
export async function fixture(
  options: Partial<ClientCredentialsOptions> = {},
  answers: { token?: (exchange: Exchange, count: number) => void; call?: (exchange: Exchange) => void } = {},
  transportOptions: TransportOptions = {},
): Promise<Fixture> {
  const { token = ({ response }, count) => json(response, 200, { access_token: `token ${count}`, expires_in: 3600 }) } =
    answers;
  const { call = ({ request, response }) => json(response, 200, request.headers["authorization"]) } = answers;
  let count = 0;
  const server = await serve((exchange) =>
    exchange.request.url === "/oauth/token" ? token(exchange, ++count) : call(exchange),
  );
  const scheme = clientCredentials({
    tokenUrl: "/oauth/token",
    clientId: "id",
    clientSecret: "the secret",
    ...options,
  });
  return {
    server,
    transport: client(`${server.origin}/api/v2`, transportOptions, { schemes: { oauth: scheme } }),
    tokenRequests: () => server.seen.filter(({ url }) => url === "/oauth/token"),
    calls: () => server.seen.filter(({ url }) => url !== "/oauth/token"),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

export const form = (request: Seen | undefined): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(request?.body));
