/** Handlers of Mock Service Worker for all operations, with data that is the same in every run. */
import * as v from "valibot";
import { code, docComment, identifier, join, type Code } from "../../typescript/text/text.js";
import type { ExtensionContext, ExtensionOperation } from "../context.js";
import { defineExtension } from "../extension.js";
import { byTopResource, createNames, operationName } from "../shared/names.js";
import { pathTemplate } from "../shared/paths.js";
import { printHandler, type PrintedHandler } from "./operation.js";
import { httpHandler, printSupport, SUPPORT_MODULE } from "./support.js";

type Context = ExtensionContext<object, "no-example">;

/** `src/mocks.ts` with `handlers`, and `src/mocks/<resource>.ts` with a handler for every operation. */
export const msw = defineExtension({
  name: "msw",
  options: v.strictObject({}),
  peerDependencies: { msw: "^2.7.0 || ^3.0.0" },
  diagnostics: {
    "no-example": {
      severity: "info",
      meaning:
        "Neither the document nor the schema gives an example that can be answered (XML, types without end). The handler needs a resolver, and `handlers` leaves it out.",
    },
  },
  files: addFiles,
});

export default msw;

/** A handler in `handlers`. */
interface Row {
  readonly handler: PrintedHandler;
  readonly module: string;
  readonly operation: ExtensionOperation;
}

function addFiles(context: Context): void {
  const { plan, operations, addFile, addEntryPoint, report } = context;
  const types = new Map(plan.types.flatMap((module) => module.types).map((type) => [type.name, type]));
  const rows: Row[] = [];
  for (const [name, own] of byTopResource(operations)) {
    const unique = createNames();
    const module = `mocks/${name}`;
    const handlers = own.map((operation) => {
      const handler = printHandler(context, operation, types, unique(operationName(operation.plan)));
      rows.push({ handler, module, operation });
      return handler.text;
    });
    addFile({ path: `src/${module}.ts`, text: join(handlers, "\n") });
  }
  for (const { handler, operation } of rows)
    if (!handler.complete)
      report({
        code: "no-example",
        message: `There is no example for client.${operation.plan.access.join(".")}, whose handler needs a resolver.`,
        pointer: operation.model.origin,
      });
  addFile({ path: `src/${SUPPORT_MODULE}.ts`, text: printSupport() });
  addFile({ path: "src/mocks.ts", text: printHandlers(context, rows) });
  addEntryPoint({ subpath: "./mocks", module: "mocks" });
  if (rows.length > 0) addEntryPoint({ subpath: "./mocks/*", module: "mocks/*" });
}

function printHandlers({ symbol }: Context, rows: readonly Row[]): Code {
  const complete = rows
    .filter(({ handler }) => handler.complete)
    .map((row) => ({ ...row, rank: rankOf(row.operation) }))
    .sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0));
  const calls = complete.map(
    ({ handler, module }) => code`    ${symbol(module, handler.name)}(${identifier("baseUrl")}),\n`,
  );
  const comment = docComment({
    paragraphs: [
      "A handler for every operation. `server.use(…)` with a single one before them overrides it.",
      "The base URL is that of the client; without a scheme (`/api`, or empty) it holds for every origin.",
    ],
  });
  return code`export type { MockRequest, MockResolver } from "./${moduleName}.js";

${comment}export function handlers(baseUrl: string): ${httpHandler}[] {
  return [
${join(calls, "")}  ];
}
`;
}

const moduleName = code`mock-handler`;

/** Sorts paths with fewer parameters, from left to right, before those that match the same requests. */
function rankOf({ plan }: ExtensionOperation): string {
  return pathTemplate(plan.request.call.path)
    .split("/")
    .map((segment) =>
      segment.includes("{") ? (segment.startsWith("{") && segment.endsWith("}") ? "2" : "1") : `0${segment}`,
    )
    .join("/");
}
