/**
 * Names that a place of the generated package cannot have, each list with its reason.
 * A name on a list gets `_` at its end; see {@link available}.
 */

/** ECMAScript reserved words, and what strict mode and modules reserve: no function, variable or argument can be called so. */
export const reservedWords: ReadonlySet<string> = new Set(
  (
    "arguments as async await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for from function get if implements import in instanceof interface let new null of package private protected " +
    "public return set static super switch this throw true try type typeof undefined var void while with yield NaN Infinity"
  )
    .split(" ")
    // Contextual keywords are ordinary names in every position we print.
    .filter((word) => !["as", "async", "from", "get", "of", "set", "type"].includes(word)),
);

/** Names that mean something else among the exports of a module: `default`, and what makes a module look like a promise or like CommonJS. */
export const reservedExports: ReadonlySet<string> = new Set([
  "default",
  "then",
  "exports",
  "module",
  "require",
  "__esModule",
]);

/** Values of the standard library that generated modules or their readers expect under these names. */
export const globalValues: ReadonlySet<string> = new Set(
  (
    "AbortController AbortSignal Array ArrayBuffer BigInt Blob Boolean Date Error File FormData Function Headers JSON Map Math " +
    "Number Object Promise Proxy ReadableStream Reflect RegExp Request Response Set String Symbol TypeError URL URLSearchParams " +
    "Uint8Array WeakMap globalThis encodeURIComponent decodeURIComponent exports module require window"
  ).split(" "),
);

/**
 * Members that a class cannot offer as methods or getters: `constructor` is syntax, `then` would make the object a
 * promise to `await`, the others are what the language, `JSON.stringify`, template literals and consoles call on any object.
 */
export const reservedMembers: ReadonlySet<string> = new Set(
  (
    "constructor then catch finally prototype __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ " +
    "hasOwnProperty isPrototypeOf propertyIsEnumerable toJSON toLocaleString toString valueOf inspect"
  ).split(" "),
);

/** Members of the client class that are not resources. */
export const clientMembers: ReadonlySet<string> = new Set(["withOptions"]);

/**
 * Arguments and local variables of every operation function: no path argument and no function can be called so.
 * Imports from the runtime are not here: an import gives way and takes another local name.
 */
export const operationLocals: ReadonlySet<string> = new Set(["client", "request", "options", "body"]);

/**
 * Types of TypeScript and the web that generated modules use under their own names, and classes that nobody should hide by an
 * import. A schema named so is called `…Model`: `Error` → `ErrorModel`. Types of the runtime are not here: where a module
 * needs both, the import of the runtime gets another local name.
 */
export const reservedTypes: ReadonlySet<string> = new Set(
  (
    "AbortSignal Array ArrayBuffer AsyncGenerator AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Date Error Exclude " +
    "Extract FormData Function Generator Headers Infinity Iterable Iterator JSON Map Math NaN NonNullable Number Object Omit " +
    "Partial Pick Promise PromiseLike Proxy Readonly ReadonlyArray ReadableStream Record RegExp Required Response Set String " +
    "Symbol TypeError URL URLSearchParams Uint8Array WeakMap"
  ).split(" "),
);

/** Options of every client: no credential and no server variable can be called so. */
export const clientOptions: ReadonlySet<string> = new Set(
  (
    "appInfo baseUrl environment headers queryParams timeoutInSeconds totalTimeoutInSeconds idleTimeoutInSeconds errorTimeoutInSeconds " +
    "maxRetries fetch fetchOptions middleware hooks shouldRetry logging logger initialRetryDelayInSeconds maxRetryDelayInSeconds " +
    "maxRedirects maxReconnects maxResponseBytes maxErrorBytes maxEventBytes allowedOrigins dangerouslyAllowBrowser abortSignal " +
    "contentType idempotencyKey emptyBody requireCredentials"
  ).split(" "),
);

/** `name`, or `name_` when one of the lists has it. */
export function available(name: string, ...lists: readonly ReadonlySet<string>[]): string {
  return lists.some((list) => list.has(name)) ? `${name}_` : name;
}
