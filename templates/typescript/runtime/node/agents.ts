import type { Agent, Builtins, ClientRequest, Message, Socket } from "./builtins.js";
import type { NodeFetchOptions } from "./options.js";
import type { Proxy } from "./proxy.js";

/** The number of bytes that a socket had read when it became idle, and for how long it may be. */
const IDLE: unique symbol = Symbol("idle");

type PooledSocket = Socket & { [IDLE]?: number };

/** How the connections to an origin are made. */
export interface Connecting {
  readonly agent: object;
  /** The proxy that requests are sent to in absolute form. */
  readonly proxy?: Proxy | undefined;
  /** Whether connections lead through a proxy; a {@link Tunnel} then goes to the agent. */
  readonly tunnel?: boolean;
}

/** Holds the request for a tunnel as long as there is no answer to it, so that it can be given up. */
export interface Tunnel {
  request?: ClientRequest | undefined;
}

/** Finds how to connect to an origin, directly or by a proxy. */
export type Agents = (secure: boolean, proxy: Proxy | undefined) => Connecting;

/** Whether the server closed an idle connection just as it was used again: nothing of an answer has come. */
export function isStale(request: ClientRequest): boolean {
  const socket = request.socket as PooledSocket | null;
  return request.reusedSocket && !!socket && (socket[IDLE] ?? socket.bytesRead) === socket.bytesRead;
}

/** Closes the idle connections to an origin: what happened to one of them has happened to all. */
export function closeIdle({ agent, host, port }: Connecting & { readonly host: string; readonly port: unknown }): void {
  const { freeSockets, getName } = agent as Partial<Agent>;
  const idle = freeSockets?.[getName?.call(agent, { host, port }) ?? ""]?.slice();
  idle?.forEach((socket) => socket.destroy());
}

export function makeAgents(modules: Builtins, options: NodeFetchOptions): Agents {
  const { agents = {}, keepAliveInMilliseconds = 4000, maxFreeSockets = 256, maxSockets = 256, tls } = options;
  const common = { keepAlive: keepAliveInMilliseconds > 0, maxFreeSockets, maxSockets, scheduling: "lifo" };
  const Http = pooled(modules.http.Agent, keepAliveInMilliseconds);
  const Https = pooled(modules.https.Agent, keepAliveInMilliseconds);
  // Authorities are those of proxies too; the client's certificate is for origins alone.
  const trust = { ca: tls?.ca, minVersion: tls?.minVersion, rejectUnauthorized: tls?.rejectUnauthorized };
  const made = new Map<string, object>();
  const once = (key: string, make: () => object): object => {
    const agent = made.get(key) ?? make();
    made.set(key, agent);
    return agent;
  };
  return (secure, proxy) => {
    const own = secure ? agents.https : agents.http;
    if (own) return { agent: own };
    if (!secure) {
      const agent = proxy?.secure
        ? once("proxy", () => new Https({ ...common, ...trust }))
        : once("http", () => new Http(common));
      return { agent, proxy };
    }
    const agent = once(proxy ? "tunnel" : "https", () => {
      const Class = proxy ? tunnelled(Https, { ...proxy, trust }, modules) : Https;
      return new Class({ ...common, ...tls });
    });
    return { agent, tunnel: !!proxy };
  };
}

type AgentClass = new (options: Readonly<Record<string, unknown>>) => Agent;

/** An agent that lets idle connections go in time, and whose names are short: TLS options are the same for all. */
function pooled(Base: AgentClass, milliseconds: number): AgentClass {
  return class extends Base {
    override getName(options: Readonly<Record<string, unknown>> = {}): string {
      return `${options["host"]}:${options["port"]}`;
    }

    override keepSocketAlive(socket: PooledSocket & { readonly _httpMessage?: { readonly res?: Message } }): boolean {
      const left = Math.min(milliseconds, announced(socket._httpMessage?.res));
      if (left <= 0) return false;
      socket[IDLE] = socket.bytesRead;
      socket.setTimeout(left);
      socket.unref();
      return true;
    }

    override reuseSocket(socket: Socket, request: ClientRequest): void {
      super.reuseSocket(socket, request);
      socket.setTimeout(0);
    }
  };
}

/** What `Keep-Alive: timeout=…` leaves, in milliseconds: the server may close by its own clock. */
function announced(message: Message | undefined): number {
  const raw = message?.rawHeaders ?? [];
  for (let index = 0; index < raw.length; index += 2) {
    if (raw[index]!.length === 10 && raw[index]!.toLowerCase() === "keep-alive") {
      const seconds = /timeout=(\d+)/i.exec(raw[index + 1]!)?.[1];
      if (seconds) return Number(seconds) * 1000 - 1000;
    }
  }
  return Infinity;
}

/** An agent for `https` whose connections lead through a proxy (`CONNECT`, RFC 9110 §9.3.6). */
function tunnelled(Base: AgentClass, proxy: Proxy & { readonly trust: object }, { http, https }: Builtins): AgentClass {
  return class extends Base {
    override createConnection(
      options: Readonly<Record<string, unknown>>,
      callback: (error: Error | null, socket?: Socket) => void,
    ): undefined {
      const host = `${options["host"]}`;
      const authority = `${host.includes(":") ? `[${host}]` : host}:${options["port"]}`;
      const headers = ["Host", authority];
      if (proxy.authorization) headers.push("Proxy-Authorization", proxy.authorization);
      const request = (proxy.secure ? https : http).request({
        ...proxy.trust,
        agent: false,
        headers,
        host: proxy.host,
        method: "CONNECT",
        path: authority,
        port: proxy.port,
      });
      const { tunnel = {} } = options as { readonly tunnel?: Tunnel };
      tunnel.request = request;
      request.on("connect", (message: Message, socket: Socket) => {
        tunnel.request = undefined;
        // RFC 9110 §9.3.6: any success.
        if (message.statusCode >= 200 && message.statusCode < 300)
          callback(null, super.createConnection({ ...options, socket }));
        else {
          socket.destroy();
          callback(failure(`The proxy answered CONNECT with ${message.statusCode}`));
        }
      });
      request.on("error", (error: Error) => callback(error));
      request.end();
    }
  };
}

function failure(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_PROXY_TUNNEL" });
}
