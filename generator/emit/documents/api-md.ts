/** The reference `api.md`: every method with its signature. */
import type { Operation, Resource } from "../../model/model.js";
import type { CodeScope, EmitContext } from "../context.js";
import { firstSentence } from "../doc-view.js";
import { methodAccess } from "../examples/example-call.js";
import { signatureOf } from "../methods/signature.js";
import { sendsForms } from "./readme.js";
import { identifier, markdownCode, markdownInline, trusted } from "../text/text.js";
import type { ApiView } from "../templates/document-views.js";

type MethodView = ApiView["resources"][number]["methods"][number];

export function renderApi(context: EmitContext): string {
  const { model } = context;
  const scope = readingScope(context);
  const own = model.operations.filter(({ accessor }) => accessor.length === 0);
  const groups: { readonly heading: string; readonly operations: readonly Operation[] }[] = [
    { heading: model.client.className, operations: own },
    ...model.resources
      .flatMap(withChildren)
      .map(({ accessor, operations }) => ({ heading: accessor.join("."), operations })),
  ];
  return context.renderer.render("api.md.hbs", {
    partFrom: trusted(sendsForms(model) ? `${model.package.name.replace(/[^\w@/.~-]/g, "")}/core` : ""),
    client: identifier(model.client.className),
    resources: groups
      .filter(({ operations }) => operations.length > 0)
      .map(({ heading, operations }) => ({
        heading: markdownInline(heading),
        methods: operations.map((operation) => methodView(scope, operation)),
      })),
  });
}

/** Names as a reader knows them; nothing is imported. */
function readingScope(context: EmitContext): CodeScope {
  return {
    context,
    names: { use: ({ name }) => identifier(name), declare: identifier, imports: () => [] },
    shared: new Map(),
    runtime: (name) => identifier(name),
    type: (name) => identifier(name),
    error: (className) => identifier(className),
  };
}

function withChildren(resource: Resource): readonly Resource[] {
  return [resource, ...resource.children.flatMap(withChildren)];
}

function methodView(scope: CodeScope, operation: Operation): MethodView {
  const signature = signatureOf(scope, operation);
  const parameters = signature.parameters.map(
    ({ name, type, initializer, optional }) => `${name}${optional || initializer !== "" ? "?" : ""}: ${type}`,
  );
  const generic = signature.typeParameters.length === 0 ? "" : `<${signature.typeParameters.join(", ")}>`;
  return {
    signature: markdownCode(`${methodAccess(operation)}${generic}(${parameters.join(", ")}): ${signature.returns}`),
    source: markdownInline(`src/${operation.function.module}.ts`),
    route: markdownCode(`${operation.method} ${operation.path}`),
    summary: markdownInline(operation.doc.summary ?? firstSentence(operation.doc)),
    deprecated: operation.doc.deprecated === true,
  };
}
