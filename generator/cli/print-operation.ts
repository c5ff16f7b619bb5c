import type { CredentialOption, RequestArgument, SdkModel, SdkOperation } from "../typescript/plan/names/sdk-model.js";
import { argumentText, resultText } from "./print-tree.js";
import type { PrintStyle } from "./print-tree.js";
import { printable, schemaText } from "./print-schema.js";

/** A line of a section: a term and what there is to say about it. */
type Row = readonly [term: string, text: string];

/**
 * Everything about one operation as text for people, ending with a line break: route, arguments and what each carries, bodies,
 * pagination, responses, errors, credentials, and the file with its code.
 * @param sources Folder of the generated sources, as the user would write it: `sdk/src`.
 */
export function printOperation(model: SdkModel, operation: SdkOperation, style: PrintStyle, sources: string): string {
  const { doc } = operation;
  const call = ["client", ...operation.accessor, operation.methodName].join(".");
  const signature = `${call}(${operation.arguments.map(argumentText).join(", ")}): ${resultText(operation)}`;
  const summary = doc.summary ?? doc.description?.split("\n")[0];
  const sections: readonly (readonly [string, readonly Row[]])[] = [
    ["SdkOperation", identity(operation, sources)],
    ["Arguments", operation.arguments.flatMap((argument) => argumentRows(argument, operation))],
    ["Request body", requestRows(operation)],
    ["Responses", responseRows(operation)],
    ["Errors", errorRows(model, operation)],
    ["Pagination", paginationRows(operation)],
    ["Credentials", credentialRows(model, operation)],
  ];
  return [
    style.bold(signature),
    ...(summary === undefined ? [] : [printable(summary)]),
    ...(doc.deprecated === true ? [style.yellow("Deprecated.")] : []),
    ...sections.filter(([, rows]) => rows.length > 0).flatMap(([heading, rows]) => section(heading, rows, style)),
    "",
  ].join("\n");
}

function section(heading: string, rows: readonly Row[], style: PrintStyle): string[] {
  const width = Math.min(40, Math.max(...rows.map(([term]) => term.length)));
  return [
    "",
    style.bold(heading),
    ...rows.map(([term, text]) => `  ${style.cyan(term)}${" ".repeat(Math.max(0, width - term.length))}  ${text}`),
  ];
}

function identity(operation: SdkOperation, sources: string): Row[] {
  const { module, name, exportedAs } = operation.function;
  return [
    ["route", `${operation.method} ${printable(operation.path)}`],
    ...(operation.operationId === undefined ? [] : [["operationId", printable(operation.operationId)] as const]),
    ...(operation.tags.length === 0 ? [] : [["tags", operation.tags.map(printable).join(", ")] as const]),
    ...(operation.servers.length === 0
      ? []
      : [["servers", operation.servers.map(({ url }) => printable(url)).join(", ")] as const]),
    ["file", `${sources}/${module}.ts, function ${exportedAs ?? name}`],
    ["repeatable", operation.idempotent ? "yes: failed calls are retried" : "no: retried only where it is safe"],
    ["document", printable(operation.origin)],
  ];
}

function argumentRows(argument: SdkOperation["arguments"][number], operation: SdkOperation): Row[] {
  switch (argument.kind) {
    case "path":
      return [[argumentText(argument), `{${printable(argument.parameter)}} of the path`]];
    case "options":
      return [[argumentText(argument), "time-out, retries, headers and other options of this call"]];
    case "request":
      return [[argumentText(argument), bodyText(argument)], ...memberRows(argument, operation)];
  }
}

function bodyText({ body, members }: RequestArgument): string {
  switch (body.kind) {
    case "none":
      return "the parameters below";
    case "whole":
      return "the body";
    case "rest":
      return members.length === 0 ? "the body" : "the parameters below; the other properties are the body";
    case "property":
      return `the parameters below; the property ${body.name} is the body`;
  }
}

function memberRows({ members }: RequestArgument, { parameters }: SdkOperation): Row[] {
  return members.map((member) => {
    const schema = parameters.find((each) => each.in === member.in && each.name === member.parameter)?.schema;
    const type = schema === undefined ? "" : `: ${schemaText(schema)}`;
    return [
      `  .${member.name}${member.required ? "" : "?"}${type}`,
      `${member.in === "querystring" ? "query" : member.in} ${printable(member.parameter)}`,
    ];
  });
}

function requestRows({ requestBody }: SdkOperation): Row[] {
  const required = requestBody?.required === true ? "required" : "optional";
  return (requestBody?.content ?? []).map(({ mediaType, schema }, index) => [
    printable(mediaType),
    `${schemaText(schema)}${index === 0 ? ` (${required})` : ""}`,
  ]);
}

function responseRows({ responses }: SdkOperation): Row[] {
  return responses.flatMap(({ status, content, headers }): Row[] => {
    const sent = headers.length === 0 ? "" : `; headers ${headers.map(({ name }) => printable(name)).join(", ")}`;
    if (content.length === 0) return [[status, `no content${sent}`]];
    return content.map(({ mediaType, schema, itemSchema }) => [
      status,
      `${printable(mediaType)} ${itemSchema === undefined ? schemaText(schema) : `stream of ${schemaText(itemSchema)}`}${sent}`,
    ]);
  });
}

function errorRows({ client }: SdkModel, { errors }: SdkOperation): Row[] {
  const { timeout, connection } = client.errors;
  return [
    ...errors.map(({ status, className, schema }): Row => [
      status,
      `${className}${schema === undefined ? "" : ` with body ${schemaText(schema)}`}`,
    ]),
    ["other", `${client.errors.base}; without an answer ${timeout} or ${connection}`],
  ];
}

function paginationRows({ pagination }: SdkOperation): Row[] {
  if (pagination === undefined) return [];
  const path = (names: readonly string[]): string => names.map(printable).join(".");
  const items = pagination.items.length === 0 ? "the body" : path(pagination.items);
  const place = pagination.in === "query" ? "query parameter" : "body property";
  const rows: Row[] = [["items", items]];
  switch (pagination.kind) {
    case "cursor":
      return [
        ...rows,
        ["next page", `${path(pagination.next)} becomes the ${place} ${printable(pagination.parameter)}`],
      ];
    case "header":
      return [
        ...rows,
        ["next page", `header ${printable(pagination.header)} becomes the ${place} ${printable(pagination.parameter)}`],
      ];
    case "lastItem":
      return [
        ...rows,
        [
          "next page",
          `${printable(pagination.property)} of the last item becomes the ${place} ${printable(pagination.parameter)}`,
        ],
      ];
    case "page":
      return [
        ...rows,
        ["next page", `the ${place} ${printable(pagination.parameter)} goes up by one, from ${pagination.first}`],
      ];
    case "offset":
      return [...rows, ["next page", `the ${place} ${printable(pagination.parameter)} counts the items so far`]];
    case "nextUrl":
      return [...rows, ["next page", `${path(pagination.next)} is its URL`]];
    case "link":
      return [...rows, ["next page", 'the header Link with rel="next" is its URL']];
  }
}

/** Constructor options that are given together; the others only shape the token request. */
const CREDENTIALS: readonly (readonly CredentialOption["kind"][])[] = [
  ["token"],
  ["apiKey"],
  ["username", "password"],
  ["clientId", "clientSecret"],
];

function credentialRows({ client }: SdkModel, { security }: SdkOperation): Row[] {
  return security.map((requirement, index): Row => {
    const schemes = requirement.map(({ scheme, scopes }) => {
      const ways = CREDENTIALS.map((kinds) =>
        client.credentials.filter((option) => option.schemes.includes(scheme) && kinds.includes(option.kind)),
      ).filter((options) => options.length > 0);
      const how = ways.map((options) => options.map(({ name }) => name).join(" and ")).join(", or ");
      const scoped = scopes.length === 0 ? "" : `, scopes ${scopes.map(printable).join(" ")}`;
      return `${how === "" ? "a header of your own" : how} (${printable(scheme)}${scoped})`;
    });
    return [index === 0 ? "pass" : "or", schemes.length === 0 ? "nothing" : schemes.join("; and ")];
  });
}
