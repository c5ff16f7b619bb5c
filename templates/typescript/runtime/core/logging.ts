import { SdkError } from "./errors.js";
import type { Middleware, TransportOptions } from "./types.js";

/** `debug`: requests and all headers, too; `info`: responses; `warn`: those with status 400 and above; `error`: attempts without a response. */
export type LogLevel = "debug" | "info" | "warn" | "error";

/** Receives the log lines; `console` is one. */
export type Logger = Readonly<Record<LogLevel, (message: string, details?: unknown) => void>>;

/** Options for logging. Neither bodies nor the client's credentials are ever logged. */
export interface LoggingOptions {
  /** Default `info`. */
  readonly level?: LogLevel | undefined;
  /** Default `console`. */
  readonly logger?: Logger | undefined;
  /** Turns logging off. Default false. */
  readonly silent?: boolean | undefined;
  /** Further names of headers and query parameters whose values are hidden. */
  readonly redact?: RegExp | undefined;
}

const LEVELS = ["debug", "info", "warn", "error"] as const;

/**
 * What is left of a client's options for its transport: logging becomes the outermost middleware. Without the option the
 * environment variable counts, where there are any: a {@link LogLevel} logs to the console, everything else does nothing.
 * @param names names of the document's API keys
 * @param variable name of an environment variable, `ACME_LOG`
 */
export function withLogging<
  Options extends TransportOptions & { readonly logging?: LoggingOptions | undefined; readonly hooks?: unknown },
>(
  { logging: given, hooks: _hooks, ...options }: Options,
  names?: readonly string[],
  variable?: string,
): Omit<Options, "logging" | "hooks"> {
  const level = given || !variable ? undefined : LEVELS.find((each) => each === environment(variable));
  const lines = given ?? (level && { level });
  return lines ? { ...options, middleware: [logging(lines, names), ...(options.middleware ?? [])] } : options;
}

function environment(variable: string): string | undefined {
  try {
    const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string>> } };
    return process?.env?.[variable];
  } catch {
    // Deno, without the permission to read the environment.
    return undefined;
  }
}

/** Headers of answers that are shown at every level; the others may hold anything. */
const HARMLESS =
  /^(content-(type|length|encoding|language)|date|age|expires|last-modified|etag|vary|cache-control|retry-after|server-timing|(x-)?(request|correlation)-id|(x-)?ratelimit(-.*)?)$/;

/**
 * A middleware that logs every attempt: its number, method and address, then status and duration in milliseconds.
 *
 * Values of headers and of parameters in addresses whose names sound like a secret, match `redact` or are among `names`
 * are not shown; this holds for addresses inside headers too, and for users and passwords in them. At level `debug` all
 * other headers are, else only harmless ones of answers. Segments of paths are shown. Of an error that is none of the
 * package name, message and code are.
 */
export function logging(options: LoggingOptions | Logger, names: readonly string[] = []): Middleware {
  const given: LoggingOptions = "info" in options ? { logger: options } : options;
  const { level = "info", logger = console, silent, redact } = given;
  const shown = redaction(names, redact);
  const log = (at: LogLevel, message: string, headers?: Headers, error?: unknown): void => {
    if (silent || LEVELS.indexOf(at) < LEVELS.indexOf(level)) return;
    const details: Record<string, unknown> = {};
    headers?.forEach((value, name) => {
      if (level === "debug" || HARMLESS.test(name)) details[name] = shown(value, name);
    });
    logger[at](message, error ?? details);
  };
  return async (request, next) => {
    const { method, url, headers, attempt } = request;
    const line = `Attempt ${attempt}: ${method} ${shown(url)}`;
    const started = Date.now();
    const after = (): string => `after ${Date.now() - started} ms`;
    log("debug", line, headers);
    try {
      const response = await next(request);
      log(response.status < 400 ? "info" : "warn", `${line}: ${response.status} ${after()}`, response.headers);
      return response;
    } catch (error) {
      log(
        "error",
        `${line}: failed ${after()}`,
        undefined,
        error instanceof SdkError ? error : described(error, shown),
      );
      throw error;
    }
  };
}

function described(error: unknown, shown: Redaction): object {
  const { name, message, code } = Object(error) as Readonly<Record<string, unknown>>;
  return { name, message: shown(String(message ?? error)), code };
}

/** Parts of names in any place, words between what is no letter, and whole names or keys in brackets. */
const SECRET =
  /auth|cookie|token|secret|passw|passphrase|pwd|session|signature|credential|assertion|jwt|hmac|saml|bearer|api.?key|key$|(^|[^a-z])(sig|pass|otp|totp|pin|ssn|sid|sas|mac|cvv|cvc)([^a-z]|$)|^code$/i;

const HIDDEN = "[redacted]";

/** A text without its secrets; `name`: of the header whose value it is. */
type Redaction = (text: string, name?: string) => string;

function redaction(names: readonly string[], redact: RegExp | undefined): Redaction {
  const known = names.map((name) => name.toLowerCase());
  // With `g` or `y` an expression would begin where it found something the last time.
  const own = redact && new RegExp(redact.source, redact.flags.replace(/[gy]/g, ""));
  const isSecret = (encoded: string): boolean => {
    const name = decoded(encoded);
    return (
      known.includes(name.toLowerCase()) ||
      [name, ...name.split(/[[\].]+/)].some(
        (each) => own?.test(each) || SECRET.test(each.replace(/([a-z])([A-Z])/g, "$1_$2")),
      )
    );
  };
  const hidden = (whole: string, start: string, name: string, value: string): string =>
    isSecret(name) || holdsSecret(decoded(value)) ? `${start}${name}=${HIDDEN}` : whole;
  const holdsSecret = (value: string): boolean =>
    USER.test(value) || [...value.matchAll(INNER)].some(([, name = ""]) => isSecret(name));
  return (text, name) =>
    name !== undefined && isSecret(name)
      ? HIDDEN
      : text
          .replace(/\/\/[^/?#\s]*@/g, `//${HIDDEN}@`)
          .replace(PARAMETER, hidden)
          .replace(MATRIX_PARAMETER, hidden);
}

const USER = /\/\/[^/?#\s]*@/;

/** A parameter of a query, or of a fragment that is made like one. */
const PARAMETER = /(^|[?&#])([^=&;#?\s<>"]*)=([^&#\s<>"]*)/g;

/** A parameter of a segment of a path. */
const MATRIX_PARAMETER = /(;)([^=&;#?/\s<>"]*)=([^;&#?/\s<>"]*)/g;

/** The name of a parameter in an address that is itself the value of one. */
const INNER = /[?&#;]([^=&;#?]*)=/g;

/** ASCII characters of a percent-encoded text; unlike `decodeURIComponent` it takes every text. */
function decoded(text: string): string {
  return text.replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
