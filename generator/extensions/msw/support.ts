/** `src/mock-handler.ts`: what makes a handler of an operation. */
import { code, external, type Code } from "../../typescript/text/text.js";

/** Below `src/`. */
export const SUPPORT_MODULE = "mock-handler";

export const httpHandler = external("msw", "HttpHandler", { typeOnly: true });

export function printSupport(): Code {
  const http = external("msw", "http");
  return code`/** A request that a handler is asked to answer. */
export interface MockRequest<Params> {
  readonly request: Request;
  /** Values of the path's parameters, decoded. */
  readonly params: Params;
}

/** Gives data, which the handler answers as the document describes, or a whole response: an error, a delay, other headers. */
export type MockResolver<Data, Params> = (given: MockRequest<Params>) => Data | Response | Promise<Data | Response>;

/** One operation, as requests to it look. */
export interface MockOperation {
  /** Of the service; without a scheme (\`/api\`, or empty) it holds for every origin. */
  readonly baseUrl: string;
  readonly method: string;
  /** Text and names of parameters in turn, beginning with text. */
  readonly path: readonly string[];
  readonly status: number;
  /** Media type of the data; absent: there is none. */
  readonly type?: string;
}

/** A handler for requests to an operation. */
export function mockHandler<Data, Params>(
  operation: MockOperation,
  resolver: MockResolver<Data, Params>,
): ${httpHandler} {
  const { method, path } = operation;
  const pattern = patternOf(operation);
  const names = path.filter((_, index) => index % 2 === 1);
  const own = method.toLowerCase();
  const register = isMethod(own) ? ${http}[own] : ${http}.all;
  return register(pattern, async ({ request }) => {
    if (request.method !== method) return undefined;
    const values = pattern.exec(request.url)?.slice(1) ?? [];
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]));
    return responseOf(await resolver({ request, params: params as Params }), operation);
  });
}

function patternOf({ baseUrl, path }: MockOperation): RegExp {
  const escaped = (text: string): string => text.replace(/[\\\\^$.*+?()[\\]{}|]/g, "\\\\$&");
  const base = baseUrl.replace(/\\/+$/, "");
  const start = /^[a-z][a-z0-9+.-]*:\\/\\//i.test(base) ? escaped(base) : "[a-z]+://[^/]+" + escaped(base);
  const rest = path.map((part, index) => (index % 2 === 0 ? escaped(part) : "([^/?#]+)")).join("");
  return new RegExp("^" + start + rest + "(?:[?#].*)?$", "i");
}

function isMethod(name: string): name is "get" | "head" | "post" | "put" | "patch" | "delete" | "options" {
  return ["get", "head", "post", "put", "patch", "delete", "options"].includes(name);
}

function responseOf(data: unknown, { status, type }: MockOperation): Response {
  if (data instanceof Response) return data;
  if (type === undefined || data === undefined) return new Response(null, { status });
  const headers = { "content-type": type };
  const isText = typeof data === "string" && !/[/+]json\\b/i.test(type);
  return new Response(isText ? data : JSON.stringify(data), { status, headers });
}
`;
}
