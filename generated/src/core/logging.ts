import type { Middleware, TransportOptions } from "./types.js";

/** `debug` adds requests with their headers, `info` answers, `warn` answers from status 400, `error` attempts without one. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where lines go; `console` is one. */
export type Logger = Readonly<Record<LogLevel, (message: string, details?: unknown) => void>>;

/** What is logged. Bodies never are, nor credentials of the package: middlewares do not see them. */
export interface LoggingOptions {
  /** Default `info`. */
  readonly level?: LogLevel | undefined;
  /** Default `console`. */
  readonly logger?: Logger | undefined;
  /** Turns logging off. Default false. */
  readonly silent?: boolean | undefined;
  /** Names of further headers and query parameters whose values are not shown. */
  readonly redact?: RegExp | undefined;
}

/** What is left of a client's options for its transport: logging becomes the outermost middleware. */
export function withLogging<Options extends TransportOptions & { readonly logging?: LoggingOptions | undefined }>({
  logging: lines,
  ...options
}: Options): Omit<Options, "logging"> {
  return lines ? { ...options, middleware: [logging(lines), ...(options.middleware ?? [])] } : options;
}

const SECRET = /auth|cookie|token|secret|passw|session|signature|credential|api.?key|^key$|^code$/i;

/**
 * A middleware that logs every attempt: its number, method and address, then status and duration in milliseconds. Values
 * of headers and query parameters whose names sound like a secret, or match `redact`, are not shown.
 */
export function logging(options: LoggingOptions | Logger): Middleware {
  const given: LoggingOptions = "info" in options ? { logger: options } : options;
  const { level = "info", logger = console, silent, redact } = given;
  const shown = (name: string, value: string): string =>
    SECRET.test(name) || redact?.test(name) ? "[redacted]" : value;
  const levels = ["debug", "info", "warn", "error"] as const;
  const log = (at: LogLevel, message: string, headers: Headers | undefined, error?: unknown): void => {
    if (silent || levels.indexOf(at) < levels.indexOf(level)) return;
    const details: Record<string, unknown> = {};
    headers?.forEach((value, name) => (details[name] = shown(name, value)));
    logger[at](message, error ?? details);
  };
  return async (request, next) => {
    const { method, url, headers, attempt } = request;
    const query = (_: string, name: string, value: string): string => name + shown(name, value);
    const line = `Attempt ${attempt}: ${method} ${url.replace(/([^?&]*=)([^&]*)/g, query)}`;
    const started = Date.now();
    const after = (): string => `after ${Date.now() - started} ms`;
    log("debug", line, headers);
    try {
      const response = await next(request);
      log(response.status < 400 ? "info" : "warn", `${line}: ${response.status} ${after()}`, response.headers);
      return response;
    } catch (error) {
      log("error", `${line}: failed ${after()}`, undefined, error);
      throw error;
    }
  };
}
