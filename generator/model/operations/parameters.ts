/** Parameter Objects (OpenAPI 3.2 §4.12): what is sent where. */
import { keptCollectionStyle } from "../../document/collection-format.js";
import { isToken } from "../../document/http.js";
import { quoted } from "../../document/json/value.js";
import { parameterStyles } from "../../document/parameter-styles.js";
import { expressionName } from "../../document/path-template.js";
import type { SourceOperation, SourceParameter } from "../collect.js";
import { shared, type ModelContext } from "../context.js";
import { parameterDoc } from "../doc.js";
import { readContent } from "./media-types.js";
import type { Parameter, PathPart, Schema } from "../model.js";
import { assignNames, pascalCase, words } from "../names/index.js";
import { ruledProperty } from "../names/rules.js";
import type { Direction } from "../schemas/builder.js";
import { mayNeedName } from "../schemas/keywords.js";

export interface BuiltParameters {
  /** All that are sent, in document order. */
  readonly all: readonly Parameter[];
  /** Those of the path, in the order of the template; each once. */
  readonly path: readonly Parameter[];
  readonly pathParts: readonly PathPart[];
  /** What all others are called in the request, by {@link parameterKey}. */
  readonly members: ReadonlyMap<string, string>;
}

/** A template expression: `{id}`, `{+name}`, `{list*}`. */
interface Expression {
  /** As it stands between the braces. */
  readonly text: string;
  /** Name of the parameter that it stands for. */
  readonly name: string;
  readonly reserved: boolean;
}

/** What tells a parameter of an operation from all others (OpenAPI 3.2 §4.12.1). */
export function parameterKey({ in: place, name }: Pick<SourceParameter, "in" | "name">): string {
  return `${place} ${name}`;
}

/** The parameters of an operation. */
export function buildParameters(operation: SourceOperation, context: ModelContext): BuiltParameters {
  const sources = operation.parameters.filter((source) => isSent(source, operation, context));
  const declared = new Set(sources.filter((source) => source.in === "path").map(({ name }) => name));
  const { parts, expressions } = cutTemplate(withoutRepetitions(operation.path, declared, sources), declared);
  const used = new Set(expressions.map(({ name }) => name));
  const sent = sources.filter(
    (source) => source.in !== "path" || used.has(source.name) || reportUnused(source, context),
  );
  const reserved = new Set(expressions.filter((expression) => expression.reserved).map(({ name }) => name));
  const all = sent.map((source) =>
    buildParameter(source, reserved.has(source.name) && source.in === "path", operation, context),
  );
  const undeclared = [...used].filter((name) => !declared.has(name)).map((name) => textParameter(name, operation));
  const everything = [...all, ...undeclared];
  const path = [...used].map((name) =>
    everything.find((parameter) => parameter.in === "path" && parameter.name === name)!,
  );
  const members = memberNames(
    sent.filter((source) => source.in !== "path"),
    context,
  );
  return { all: everything, path, pathParts: parts, members };
}

/** Whether a parameter takes part at all; what OpenAPI says to ignore, and what it does not know, is reported. */
function isSent(source: SourceParameter, operation: SourceOperation, { isIgnored, report }: ModelContext): boolean {
  const { name, origin } = source;
  switch (source.in) {
    case "path":
      if (isIgnored(source))
        report.add("parameter-must-stay", `The path parameter ${quoted(name)} cannot be ignored.`, { pointer: origin });
      return true;
    case "query":
      if (operation.parameters.some((other) => other.in === "querystring" && !isIgnored(other))) {
        report.add(
          "querystring-not-alone",
          `The query parameter ${quoted(name)} stands beside a querystring parameter and is left out.`,
          { pointer: origin },
        );
        return false;
      }
      return !isIgnored(source);
    case "querystring":
      if (operation.parameters.find((other) => other.in === "querystring") !== source) {
        report.add("querystring-not-alone", `${quoted(name)} is a second querystring parameter and is left out.`, {
          pointer: origin,
        });
        return false;
      }
      return !isIgnored(source);
    case "header":
    case "cookie":
      if (isIgnored(source)) return false;
      if (source.in === "header" && /^(?:accept|content-type|authorization)$/i.test(name)) {
        report.add(
          "parameter-ignored",
          `The header parameter ${quoted(name)} is ignored: media types and security describe it.`,
          { pointer: origin },
        );
        return false;
      }
      if (!isToken(name)) {
        report.add("field-name-invalid", `${quoted(name)} cannot be the name of a ${source.in}; it is left out.`, {
          pointer: origin,
        });
        return false;
      }
      return true;
    default:
      report.add(
        "parameter-place-unknown",
        `The parameter ${quoted(name)} is in ${quoted(source.in)}, which OpenAPI does not know.`,
        { pointer: origin },
      );
      return false;
  }
}

function reportUnused(source: SourceParameter, { report }: ModelContext): false {
  report.add("parameter-not-in-path", `The path has no ${quoted(`{${source.name}}`)}; the parameter is left out.`, {
    pointer: source.origin,
  });
  return false;
}

/** The template without the pairs of its query that only repeat query parameters: `/search?q={q}`. */
function withoutRepetitions(path: string, declared: ReadonlySet<string>, sources: readonly SourceParameter[]): string {
  const [plain = "", ...rest] = path.split("?");
  const repeats = (pair: string): boolean => {
    const name = /=\{([^{}]*)\}$/.exec(pair)?.[1];
    return (
      name !== undefined && !declared.has(name) && sources.some((each) => each.in === "query" && each.name === name)
    );
  };
  const pairs = rest.join("?").split("&");
  const kept = pairs.filter((pair) => pair !== "" && !repeats(pair));
  return kept.length === pairs.length || rest.length === 0 ? path : [plain, kept.join("&")].filter(Boolean).join("?");
}

/** The template cut at its expressions; a declared name wins over reading operators of RFC 6570 into it. */
function cutTemplate(path: string, declared: ReadonlySet<string>): { parts: PathPart[]; expressions: Expression[] } {
  const parts: PathPart[] = [];
  const expressions: Expression[] = [];
  let end = 0;
  for (const match of path.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > end) parts.push({ kind: "literal", text: path.slice(end, match.index) });
    const expression = readExpression(match[1]!, declared);
    parts.push({ kind: "parameter", parameter: expression.name });
    expressions.push(expression);
    end = match.index + match[0].length;
  }
  if (end < path.length) parts.push({ kind: "literal", text: path.slice(end) });
  return { parts, expressions };
}

/** `{+name}` and `{name*}` of RFC 6570; `{name=projects/*}` of Google's HTTP rules, whose values are paths themselves. */
function readExpression(text: string, declared: ReadonlySet<string>): Expression {
  const plain = expressionName(text);
  if (declared.has(text) || !declared.has(plain)) return { text, name: text, reserved: false };
  return { text, name: plain, reserved: /^[+#]|=.*[/*]/.test(text) };
}

/**
 * Property names in `request`: those of the wire. Where parameters of several places share a name, the query keeps it,
 * and the others say where they go: `id`, `idHeader`, `idCookie`.
 */
function memberNames(
  sources: readonly SourceParameter[],
  { options }: Pick<ModelContext, "options">,
): ReadonlyMap<string, string> {
  const wanted = (source: SourceParameter): string =>
    ruledProperty({ name: source.name, in: source.in }, source.name, options);
  if (new Set(sources.map(wanted)).size === sources.length)
    return new Map(sources.map((source) => [parameterKey(source), wanted(source)]));
  const places = ["query", "querystring", "header", "cookie"];
  const claims = sources.map((source) => ({
    key: parameterKey(source),
    candidates: [wanted(source), wanted(source) + pascalCase(words(source.in))],
    rank: String(places.indexOf(source.in)),
  }));
  return assignNames(claims);
}

function buildParameter(
  source: SourceParameter,
  reserved: boolean,
  operation: SourceOperation,
  context: ModelContext,
): Parameter {
  return shared(context, `parameter ${reserved}`, source.origin, () => {
    const read = readParameter(source, operation, "request", context);
    return reserved ? { ...read, allowReserved: true } : read;
  });
}

/** Parameters of a request that the service sends: those of headers, then those of the query. */
export function buildIncomingParameters(operation: SourceOperation, context: ModelContext): readonly Parameter[] {
  const sources = operation.parameters.filter((source) => {
    if (source.in === "header" || source.in === "query") return isSent(source, operation, context);
    context.report.add(
      "webhook-parameter-unread",
      `Handlers do not get the ${source.in} parameter ${quoted(source.name)}.`,
      {
        pointer: source.origin,
      },
    );
    return false;
  });
  return ["header", "query"].flatMap((place) =>
    sources
      .filter((source) => source.in === place)
      .map((source) => readParameter(source, operation, "response", context)),
  );
}

function readParameter(
  source: SourceParameter,
  operation: SourceOperation,
  direction: Direction,
  context: ModelContext,
): Parameter {
  const place = source.in as Parameter["in"];
  const { value: parameter } = source;
  const [media] = readContent(context.spec, source, context.report);
  const stated =
    media === undefined
      ? { value: parameter.schema ?? {}, origin: `${source.origin}/schema` }
      : (media.schema ?? { value: {}, origin: media.origin });
  const inlineName = (): string =>
    context.names.inline(source.origin, "", context.names.base(operation.key) + pascalCase(words(source.name)));
  const named = mayNeedName(stated.value) ? { extractAs: inlineName() } : {};
  const schema = context.schemas.build(stated.value, stated.origin, {
    direction,
    ...named,
    position: "parameter",
  });
  const style = styleOf(source, schema, context);
  return {
    origin: source.origin,
    name: source.name,
    in: place,
    required: parameter.required === true,
    schema,
    ...parameterDoc(context.spec, source),
    style,
    explode: parameter.explode ?? (style === "form" || style === "cookie" || style === "deepObject"),
    allowReserved: parameter.allowReserved === true,
    allowEmptyValue: place === "query" && parameter.allowEmptyValue === true,
    ...(media === undefined ? {} : { contentType: media.mediaType }),
  };
}

/** The style that is stated, else the default of the location (OpenAPI 3.2 §4.12.2.2). */
function styleOf(source: SourceParameter, schema: Schema, { options, schemas }: ModelContext): Parameter["style"] {
  const kept = keptCollectionStyle(source.value);
  if (kept !== undefined) return kept;
  const { style } = source.value;
  if (style !== undefined && source.in !== "querystring") return style;
  const brackets = source.in === "query" && options.queryObjects === "brackets";
  const [initial] = parameterStyles[source.in as Parameter["in"]];
  return brackets && schemas.resolve(schemas.withoutNull(schema)).kind === "object" ? "deepObject" : initial;
}

/** A template expression that nothing declares: text. The document stage has reported it. */
function textParameter(name: string, operation: SourceOperation): Parameter {
  const schema: Schema = { kind: "primitive", type: "string", value: "text", origin: operation.origin };
  return {
    origin: operation.origin,
    name,
    in: "path",
    required: true,
    schema,
    style: "simple",
    explode: false,
    allowReserved: false,
    allowEmptyValue: false,
  };
}
