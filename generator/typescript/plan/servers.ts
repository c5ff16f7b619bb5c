/** Servers that an operation or its path item states for itself (OpenAPI 3.2 §4.9, §4.10). */
import type { SdkOperation, SdkServer } from "./names/sdk-model.js";
import { docParagraphs, type DocText } from "./doc.js";
import {
  call,
  literalOf,
  member,
  object,
  undefinedType,
  union,
  variable,
  type Expression,
  type TypeExpression,
} from "./expression.js";

/** The constant that holds the servers of an operation with several: `UploadServers`. */
export interface ServersConstant {
  readonly name: string;
  /** Name of the function that it is for, as callers know it. */
  readonly of: string;
  /** In document order; the first is the default. */
  readonly servers: readonly { readonly key: string; readonly value: Expression; readonly doc: DocText }[];
}

/** Name of the constant of an operation's servers; `undefined` where there is no choice. */
export function serversName({
  servers,
  function: own,
}: Pick<SdkOperation, "servers" | "function">): string | undefined {
  const called = own.exportedAs ?? own.name;
  return servers.length < 2 ? undefined : `${called.charAt(0).toUpperCase()}${called.slice(1)}Servers`;
}

/**
 * The base URL of an operation's own server, the first of several: a string, or with variables a function of what the
 * client's options say about them:
 * `(variables) => filledUrl("https://{zone}.example.com", { zone: variables.zone ?? "a" }, { zone: ["a", "b"] })`.
 * `undefined` without one.
 */
export function ownServer(operation: SdkOperation): Expression | undefined {
  const [server] = operation.servers;
  if (server === undefined) return undefined;
  const name = serversName(operation);
  if (name !== undefined) return member({ kind: "local", name }, server.name);
  return server.variables.length === 0
    ? literalOf(server.url)
    : { kind: "function", parameters: [{ name: "variables" }], body: filledUrl(server, false) };
}

/** The constant with the servers of an operation; `undefined` where there is no choice. */
export function serversConstant(operation: SdkOperation): ServersConstant | undefined {
  const name = serversName(operation);
  if (name === undefined) return undefined;
  return {
    name,
    of: operation.function.exportedAs ?? operation.function.name,
    servers: operation.servers.map((server) => ({
      key: server.name,
      value: serverValue(server),
      doc: { paragraphs: docParagraphs(server.doc) },
    })),
  };
}

function serverValue(server: SdkServer): Expression {
  if (server.variables.length === 0) return literalOf(server.url);
  const string: TypeExpression = { kind: "keyword", name: "string" };
  const type: TypeExpression = {
    kind: "object",
    members: server.variables.map(({ name }) => ({
      name,
      type: union([string, undefinedType]),
      readonly: true,
      optional: true,
    })),
  };
  const parameters = [{ name: "variables", type, optional: true }] as const;
  return { kind: "function", parameters, returns: string, body: filledUrl(server, true) };
}

/** @param optional whether the variables may be missing */
function filledUrl(server: SdkServer, optional: boolean): Expression {
  const given = server.variables.map((each) => ({
    ...each,
    value: orDefault(member(variable("variables"), each.name, optional), each.default),
  }));
  return call("filledUrl", [literalOf(server.url), ...serverArguments(given)]);
}

/** `value ?? "default"` */
export function orDefault(value: Expression, fallback: string): Expression {
  return { kind: "coalesce", values: [value, literalOf(fallback)] };
}

/**
 * What follows the template in a call of `serverUrl` or `filledUrl`: the values of the variables, the enums of those that
 * have one, the names of the others whose defaults have several segments.
 */
export function serverArguments(
  variables: readonly (Pick<SdkServer["variables"][number], "name" | "default"> & {
    readonly value: Expression;
    readonly enum?: readonly string[] | undefined;
  })[],
): readonly Expression[] {
  const values = variables.map(({ name, value }) => [name, value] as const);
  const enums = variables.flatMap(({ name, enum: allowed }) =>
    allowed === undefined ? [] : [[name, literalOf(allowed)] as const],
  );
  const paths = variables.flatMap(({ name, default: fallback, enum: allowed }) =>
    allowed === undefined && isPath(fallback) ? [name] : [],
  );
  return [
    object(values),
    ...(enums.length + paths.length === 0 ? [] : [object(enums)]),
    ...(paths.length === 0 ? [] : [literalOf(paths)]),
  ];
}

/** Whether a default has slashes, and none of a whole URL. */
function isPath(value: string): boolean {
  return value.includes("/") && !/^https?:/i.test(value);
}
