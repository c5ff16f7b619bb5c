/** Servers that an operation or its path item states for itself (OpenAPI 3.2 §4.9, §4.10). */
import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import type { Operation, Server } from "../../model/model.js";
import type { CodeScope } from "../context.js";
import { docParagraphs, indentedDoc } from "../doc-view.js";
import type { Slots } from "../print.js";
import { identifier, literal, memberAccess, propertyKey, trusted, type Code } from "../text/text.js";

/** Name of the constant that holds the servers of an operation with several: `UploadServers`. */
export function serversName({ servers, function: own }: Pick<Operation, "servers" | "function">): string | undefined {
  const called = own.exportedAs ?? own.name;
  return servers.length < 2 ? undefined : `${called.charAt(0).toUpperCase()}${called.slice(1)}Servers`;
}

/**
 * The base URL of an operation's own server, the first of several: a string, or with variables a function of what the
 * client's options say about them:
 * `(variables) => filledUrl("https://{zone}.example.com", { zone: variables.zone ?? "a" }, { zone: ["a", "b"] })`.
 * Empty without one.
 */
export function serverExpression(scope: CodeScope, operation: Operation): Code {
  const [server] = operation.servers;
  if (server === undefined) return trusted("");
  const name = serversName(operation);
  if (name !== undefined) return trusted(`${identifier(name)}${memberAccess(server.name)}`);
  return server.variables.length === 0
    ? literal(server.url)
    : trusted(`(variables) => ${filledExpression(scope, server, "")}`);
}

/** The constant with the servers of an operation; none where there is no choice. */
export function serversConstant(
  scope: CodeScope,
  slots: Slots,
  operation: Operation,
): readonly VariableStatementStructure[] {
  const name = serversName(operation);
  if (name === undefined) return [];
  const members = operation.servers.map((server) => {
    const paragraphs = docParagraphs(server.doc);
    const documented = paragraphs.some((text) => text !== undefined && text !== "");
    const comment = documented
      ? scope.context.renderer.render("partials/doc-comment.hbs", indentedDoc({ paragraphs }))
      : "";
    return `${comment}  ${propertyKey(server.name, "value")}: ${serverValue(scope, server)},\n`;
  });
  const called = operation.function.exportedAs ?? operation.function.name;
  return [
    {
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: identifier(name), initializer: slots.put(trusted(`{\n${members.join("")}} as const`)) }],
      leadingTrivia: `/** Servers of \`${identifier(called)}\`, for the option \`baseUrl\`; the first is the default. */\n`,
    },
  ];
}

function serverValue(scope: CodeScope, server: Server): Code {
  if (server.variables.length === 0) return literal(server.url);
  const variables = server.variables.map(({ name }) => `readonly ${propertyKey(name)}?: string | undefined`);
  return trusted(`(variables?: { ${variables.join("; ")} }): string => ${filledExpression(scope, server, "?")}`);
}

/** @param optional a question mark where the variables may be missing */
function filledExpression(scope: CodeScope, server: Server, optional: "" | "?"): Code {
  const given = server.variables.map((variable) => ({
    ...variable,
    value: trusted(`variables${optionalAccess(variable.name, optional)} ?? ${literal(variable.default)}`),
  }));
  return trusted(`${scope.runtime("filledUrl")}(${[literal(server.url), ...serverArguments(given)].join(", ")})`);
}

/**
 * What follows the template in a call of `serverUrl` or `filledUrl`: the values of the variables, the enums of those that
 * have one, the names of the others whose defaults have several
 * segments.
 */
export function serverArguments(
  variables: readonly (Pick<Server["variables"][number], "name" | "default"> & {
    readonly value: Code;
    readonly enum?: readonly string[] | undefined;
  })[],
): readonly Code[] {
  const values = variables.map(({ name, value }) => `${propertyKey(name, "value")}: ${value}`);
  const enums = variables.flatMap(({ name, enum: allowed }) =>
    allowed === undefined ? [] : [`${propertyKey(name, "value")}: ${literal(allowed)}`],
  );
  const paths = variables.flatMap(({ name, default: fallback, enum: allowed }) =>
    allowed === undefined && isPath(fallback) ? [name] : [],
  );
  return [
    trusted(`{ ${values.join(", ")} }`),
    ...(enums.length + paths.length === 0 ? [] : [trusted(enums.length === 0 ? "{}" : `{ ${enums.join(", ")} }`)]),
    ...(paths.length === 0 ? [] : [literal(paths)]),
  ];
}

/** Whether a default has slashes, and none of a whole URL. */
function isPath(value: string): boolean {
  return value.includes("/") && !/^https?:/i.test(value);
}

function optionalAccess(name: string, optional: "" | "?"): string {
  const access = memberAccess(name);
  return optional === "" || access.startsWith(".") ? optional + access : `?.${access}`;
}
