/** Names of the client, its namespace and its error classes, and of the package: from the title, where the options say nothing. */
import { bounded, pascalCase, typeName, words } from "../../../model/names/index.js";
import type { Options } from "../../../options/index.js";
import type { ErrorClasses } from "./sdk-model.js";

/** The class and namespace of the client, and what `title` gives where the options say nothing. */
export function clientNames(
  title: string,
  options: Options,
): { readonly className: string; readonly namespace: string } {
  const className = options.clientName === undefined ? `${titleName(title)}Client` : typeName(options.clientName);
  const stem = className.replace(/Client$/, "");
  const namespace =
    options.namespace === undefined ? (stem === className ? `${stem}Api` : stem) : typeName(options.namespace);
  // The package exports both under their names.
  return { className, namespace: namespace === className || namespace === "" ? `${namespace}Api` : namespace };
}

/** The name of a package whose document has this title: `auth0-management-sdk`. */
export function packageNameFrom(title: string): string {
  const ascii = titleTokens(title).map((token) =>
    token
      .normalize("NFKD")
      .replace(/[^0-9A-Za-z]/g, "")
      .toLowerCase(),
  );
  const name = ascii
    .filter((token) => token !== "")
    .join("-")
    .slice(0, 100)
    .replace(/-$/, "");
  return /^(?:.*-)?sdk$/.test(name) ? name : `${name}-sdk`.replace(/^-/, "");
}

/** Error classes: the namespace before those of the client, RFC 9110's words for those by status. */
export function errorClassesFor(
  namespace: string,
  statuses: ReadonlySet<number>,
  undeclared: ErrorClasses["undeclared"],
): ErrorClasses {
  return {
    base: `${namespace}Error`,
    timeout: `${namespace}TimeoutError`,
    abort: `${namespace}AbortError`,
    connection: `${namespace}ConnectionError`,
    decoding: `${namespace}DecodingError`,
    configuration: `${namespace}ConfigurationError`,
    middleware: `${namespace}MiddlewareError`,
    status: `${namespace}StatusError`,
    call: `${namespace}CallError`,
    byStatus: [...statusWords]
      .filter(([status]) => statuses.has(status))
      .map(([status, name]) => ({ status, className: `${name}Error` })),
    undeclared,
  };
}

/** Reason phrases of RFC 9110 §15.5, RFC 6585 and RFC 7725 as class names; other statuses raise the base class. */
const statusWords: ReadonlyMap<number, string> = new Map([
  [400, "BadRequest"],
  [401, "Unauthorized"],
  [402, "PaymentRequired"],
  [403, "Forbidden"],
  [404, "NotFound"],
  [405, "MethodNotAllowed"],
  [406, "NotAcceptable"],
  [408, "RequestTimeout"],
  [409, "Conflict"],
  [410, "Gone"],
  [412, "PreconditionFailed"],
  [413, "ContentTooLarge"],
  [415, "UnsupportedMediaType"],
  [422, "UnprocessableEntity"],
  [423, "Locked"],
  [424, "FailedDependency"],
  [428, "PreconditionRequired"],
  [429, "TooManyRequests"],
  [451, "UnavailableForLegalReasons"],
  [500, "InternalServer"],
  [501, "NotImplemented"],
  [502, "BadGateway"],
  [503, "ServiceUnavailable"],
  [504, "GatewayTimeout"],
]);

/** The words of a title that name the service, as one: `The GitHub v3 REST API (beta)` → `GitHub`; `Api` without any (`API V1`). */
function titleName(title: string): string {
  const tokens = titleTokens(title).filter((token, _, all) => all.length === 1 || !titleNoise.test(token));
  const name = bounded(pascalCase(tokens.flatMap((token) => words(token))), "");
  return name === "" ? "Api" : /^\p{L}/u.test(name) ? name : `_${name}`;
}

const titleNoise =
  /^(?:the|an?|official|public|apis?|open|openapi|swagger|rest|restful|http|json|spec|specification|documentation|docs|reference|definition|of|for|v?\d+|version)$/i;

/** The telling words of a title's first part, four at most, repetitions once; all of its words when none tells anything. */
function titleTokens(title: string): readonly string[] {
  const plain = title.replace(/['’]s?\b/g, "");
  const [start = ""] = plain.split(/\s[-–—|+]\s|[(:,/]/, 1);
  const all = (words(start).length > 0 ? start : plain).split(/[^\p{L}\p{N}\p{M}]+/u).filter((token) => token !== "");
  const telling = all.filter((token) => !titleNoise.test(token));
  const once = (telling.length > 0 ? telling : all).filter(
    (token, index, tokens) => token.toLowerCase() !== tokens[index - 1]?.toLowerCase(),
  );
  return once.slice(0, 4);
}
