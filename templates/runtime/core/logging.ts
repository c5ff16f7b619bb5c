import type { HttpRequest, Middleware } from "./types.js";

/** From most to least: `debug` adds every request with its headers, `info` every answer, `warn` only statuses from 400, `error` only failures without an answer. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Where lines go; `console` is one. */
export type Logger = Readonly<Record<LogLevel, (message: string, details?: unknown) => void>>;

/** What is logged. Bodies never are, nor credentials: middlewares do not see them. */
export interface LoggingOptions {
  /** Default `info`. */
  readonly level?: LogLevel | undefined;
  /** Default `console`. */
  readonly logger?: Logger | undefined;
  /** Turns logging off. Default false. */
  readonly silent?: boolean | undefined;
  /** Further names of headers and query parameters, in any case, whose values are not shown. */
  readonly redact?: readonly string[] | undefined;
}

const LEVELS: readonly LogLevel[] = ["debug", "info", "warn", "error"];
const SECRET = /auth|cookie|token|secret|passw|session|signature|credential|api-?_?key|^key$|^code$/i;

/**
 * A middleware that logs every attempt: its number, method, address, then status and duration in milliseconds. Values of
 * headers and query parameters whose names sound like a secret, or are in `redact`, are replaced.
 */
export function logging(options: LoggingOptions | Logger | undefined): Middleware {
  const given: LoggingOptions = options === undefined || isLogger(options) ? { logger: options } : options;
  const { level = "info", logger = console, redact = [], silent = options === undefined } = given;
  const hidden = redact.map((name) => name.toLowerCase());
  const isSecret = (name: string): boolean => SECRET.test(name) || hidden.includes(name.toLowerCase());
  const log = (at: LogLevel, message: string, details?: unknown): void => {
    if (!silent && LEVELS.indexOf(at) >= LEVELS.indexOf(level)) logger[at](message, details);
  };
  return async (request, next) => {
    const line = describe(request, isSecret);
    const started = Date.now();
    log("debug", line, { headers: shown(request.headers, isSecret) });
    try {
      const response = await next(request);
      const { status, headers } = response;
      log(status < 400 ? "info" : "warn", `${line}: ${status} after ${Date.now() - started} ms`, { headers: shown(headers, isSecret) });
      return response;
    } catch (error) {
      log("error", `${line}: failed after ${Date.now() - started} ms`, { error });
      throw error;
    }
  };
}

function isLogger(options: LoggingOptions | Logger): options is Logger {
  return "info" in options;
}

function describe({ method, url, attempt }: HttpRequest, isSecret: (name: string) => boolean): string {
  const bare = url.replace(/([?&])([^=&#]*)=[^&#]*/g, (pair, start: string, name: string) =>
    isSecret(decode(name)) ? `${start}${name}=[redacted]` : pair,
  );
  return `Attempt ${attempt}: ${method} ${bare}`;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function shown(headers: Headers, isSecret: (name: string) => boolean): Record<string, string> {
  const entries: [string, string][] = [];
  headers.forEach((value, name) => entries.push([name, isSecret(name) ? "[redacted]" : value]));
  return Object.fromEntries(entries);
}
