/** What npm takes as name and version of a package: https://docs.npmjs.com/cli/configuring-npm/package-json. */

/** A scope or a name: lower-case characters that a URL holds as they are; neither hidden nor an option. */
const NAME = /^(?:@[a-z0-9~][a-z0-9._~-]*\/)?[a-z0-9~][a-z0-9._~-]*$/u;

/** Names of folders, and modules of Node, which `import` finds before packages. */
const TAKEN: ReadonlySet<string> = new Set(
  `node_modules favicon.ico assert async_hooks buffer child_process cluster console constants crypto dgram
  diagnostics_channel dns domain events fs http http2 https inspector module net os path perf_hooks process punycode
  querystring readline repl stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads
  zlib`.split(/\s+/u),
);

const IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)";
const TAIL = `(?:-${IDENTIFIER}(?:\\.${IDENTIFIER})*)?(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?`;

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string, numbers as safe integers. */
const VERSION = new RegExp(`^(?:0|[1-9]\\d{0,14})(?:\\.(?:0|[1-9]\\d{0,14})){2}${TAIL}$`, "u");

/** One to three numbers, as people write versions; what follows needs at least two, as `2025-01-31` is a date. */
const LOOSE = new RegExp(`^[vV]?\\s*(\\d{1,15})(?:\\.(\\d{1,15})(?:\\.(\\d{1,15}))?(${TAIL}))?$`, "u");

/** Whether npm lets a new package be published under this name. */
export function isPackageName(text: string): boolean {
  return text.length <= 214 && NAME.test(text) && !TAKEN.has(text);
}

/** Whether npm takes this as a version (Semantic Versioning 2.0.0). */
export function isPackageVersion(text: string): boolean {
  return text.length <= 256 && VERSION.test(text);
}

/**
 * The version that a text stands for: `1.0` is 1.0.0, `v2.3` is 2.3.0, `2024.01.15` is 2024.1.15. `undefined` where that
 * would be a guess.
 */
export function packageVersionFrom(text: string): string | undefined {
  const trimmed = text.trim();
  if (isPackageVersion(trimmed)) return trimmed;
  const match = LOOSE.exec(trimmed);
  if (match === null) return undefined;
  const [, major, minor = "0", patch = "0", tail = ""] = match;
  const version = `${[major, minor, patch].map(Number).join(".")}${tail}`;
  return isPackageVersion(version) ? version : undefined;
}
