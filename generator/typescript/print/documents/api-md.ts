/** The reference `api.md`: every method with its signature. */
import type { PrintContext } from "../context.js";
import { printSignature } from "../methods/printed-signature.js";
import type { OperationPlan } from "../../plan/operations.js";
import { printAccess } from "../print-example.js";
import type { TypeModules } from "../types/declared.js";
import type { ApiView } from "../templates/document-views.js";
import { bareText, code, identifier, join, markdownCode, markdownInline, none } from "../../text/text.js";
import { packageWord } from "./package-word.js";

type MethodView = ApiView["resources"][number]["methods"][number];

export function renderApi({ plan, types, renderer }: PrintContext): string {
  const { client, resources, readme } = plan;
  const own = resources.filter((resource) => resource.class === undefined).flatMap(({ operations }) => operations);
  const groups = [
    { heading: client.className, operations: own },
    ...resources.flatMap(({ class: resource, operations }) =>
      resource === undefined ? [] : [{ heading: resource.access.join("."), operations }],
    ),
  ];
  return renderer.render("api.md.hbs", {
    partFrom: readme.sendsForms ? code`${packageWord(plan)}/core` : none,
    client: identifier(client.className),
    resources: groups
      .filter(({ operations }) => operations.length > 0)
      .map(({ heading, operations }) => ({
        heading: markdownInline(heading),
        methods: operations.map((operation) => methodView(types, operation)),
      })),
  });
}

function methodView(types: TypeModules, operation: OperationPlan): MethodView {
  const { access, module, httpMethod, pathTemplate, summary, deprecated } = operation;
  const printed = printSignature({ types }, operation);
  const parameters = printed.parameters.map(({ name, type, initializer, optional }) => {
    const mark = optional || initializer !== none ? code`?` : none;
    return code`${name}${mark}: ${type}`;
  });
  const generic = printed.typeParameters.length === 0 ? none : code`<${join(printed.typeParameters, ", ")}>`;
  return {
    signature: markdownCode(
      bareText(code`${printAccess(access)}${generic}(${join(parameters, ", ")}): ${printed.returns}`),
    ),
    source: markdownInline(`src/${module}.ts`),
    route: markdownCode(`${httpMethod} ${pathTemplate}`),
    summary: markdownInline(summary),
    deprecated,
  };
}
