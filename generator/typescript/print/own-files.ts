/** Files of the user's own from templates: one for the SDK, or one for each resource, operation or type. */
import type { GeneratedFile } from "../../shared/generated-file.js";
import type { OperationPlan } from "../plan/operations.js";
import type { ResourceModule } from "../plan/resources.js";
import type { SdkPlan } from "../plan/sdk-plan.js";
import {
  code,
  commentLines,
  identifier,
  importsMark,
  join,
  literal,
  markdownInline,
  memberAccess,
  memberName,
  none,
  type Code,
  type CommentLine,
} from "../text/text.js";
import { printSignature } from "./methods/printed-signature.js";
import {
  operationFileView,
  resourceFileView,
  sdkFileView,
  typeFileView,
  type OperationFileView,
  type ResourceFileView,
  type SdkFileView,
  type TypeFileView,
} from "./templates/file-views.js";
import type { ViewSchema } from "./templates/view-schema.js";
import type { TypeModules } from "./types/declared.js";

/** What a file is made for. */
export type FileSubject = "sdk" | "resource" | "operation" | "type";

/** The views of the templates, by what a file is made for. */
export const fileViews: Readonly<Record<FileSubject, ViewSchema>> = {
  sdk: sdkFileView,
  resource: resourceFileView,
  operation: operationFileView,
  type: typeFileView,
};

/** One file to be made: the names that its path may have, and the view of its template. */
export interface FilePart {
  /** By what stands between braces in a path: `resource.path`. */
  readonly names: Readonly<Record<string, string>>;
  readonly view: object;
}

/** Every file of a kind, in the order of the plan. */
export function fileParts(plan: SdkPlan, each: FileSubject): readonly FilePart[] {
  const types: TypeModules = new Map(plan.types.flatMap((module) => module.types).map((type) => [type.name, type]));
  switch (each) {
    case "sdk":
      return [{ names: { "package.name": plan.package.name.replace(/^@.*\//, "") }, view: sdkView(plan, types) }];
    case "resource":
      return plan.resources.flatMap((module) => {
        const view = resourceView(module, types);
        return view === undefined ? [] : [{ names: resourceNames(module), view }];
      });
    case "operation":
      return plan.resources.flatMap((module) =>
        module.operations.map((operation) => ({
          names: {
            ...resourceNames(module),
            "operation.name": operation.methodName,
            "operation.path": [...operation.access.slice(0, -1), operation.methodName].join("/"),
          },
          view: operationView(operation, types),
        })),
      );
    case "type":
      return plan.types.flatMap((module) =>
        module.types.map((type) => ({
          names: { "type.name": type.name, "type.module": module.module.replace(/^types\//, "") },
          view: typeView(type.name, module.module, type.constObject !== undefined),
        })),
      );
  }
}

/** A module with its imports at its top, where the template does not say otherwise; other files as they are. */
export function ownFile(path: string, text: Code): GeneratedFile {
  const isModule = /\.[cm]?tsx?$/.test(path) && !text.includes(importsMark);
  return { path, text: isModule ? `${importsMark}\n\n${text}` : text };
}

/** `resources/admin/users` is `admin/users`. */
function resourceNames({ module }: ResourceModule): Readonly<Record<string, string>> {
  const path = module.replace(/^resources\//, "");
  return { "resource.path": path, "resource.name": path.slice(path.lastIndexOf("/") + 1) };
}

function sdkView(plan: SdkPlan, types: TypeModules): SdkFileView {
  const { client, info, resources } = plan;
  return {
    title: oneLine(info.title),
    heading: markdownInline(info.title),
    packageName: literal(plan.package.name),
    version: literal(plan.package.version),
    client: code`${{ name: client.className, module: "client", typeOnly: false }}`,
    namespace: memberName(client.namespace),
    resources: resources.flatMap((module) => resourceView(module, types) ?? []),
    operations: resources.flatMap(({ operations }) => operations.map((operation) => operationView(operation, types))),
    types: plan.types.flatMap(({ module, types: own }) =>
      own.map(({ name, constObject }) => typeView(name, module, constObject !== undefined)),
    ),
  };
}

function resourceView(module: ResourceModule, types: TypeModules): ResourceFileView | undefined {
  if (module.class === undefined) return undefined;
  const { name, access } = module.class;
  const joined = access.map((getter, index) =>
    index === 0 ? getter : getter.charAt(0).toUpperCase() + getter.slice(1),
  );
  return {
    name: code`${{ name, module: module.module, typeOnly: false }}`,
    access: accessCode(access),
    key: literal(access.join(".")),
    identifier: identifier(joined.join("")),
    operations: module.operations.map((operation) => operationView(operation, types)),
  };
}

function operationView(operation: OperationPlan, types: TypeModules): OperationFileView {
  const { name, module, methodName, access, httpMethod, pathTemplate, summary, deprecated } = operation;
  const { parameters, returns } = printSignature({ types }, operation);
  return {
    name: code`${{ name, module, typeOnly: false }}`,
    method: memberName(methodName),
    key: literal(access.join(".")),
    access: accessCode(access),
    httpMethod: literal(httpMethod),
    route: literal(`${httpMethod} ${pathTemplate}`),
    parameters: parameters.map(({ name: own, type, initializer, optional }) => {
      const mark = optional || initializer !== none ? code`?` : none;
      return code`${own}${mark}: ${type}`;
    }),
    arguments: parameters.map(({ name: own }) => own),
    returns,
    summary: oneLine(summary),
    prose: markdownInline(summary),
    deprecated,
  };
}

function typeView(name: string, module: string, hasValues: boolean): TypeFileView {
  return { name: code`${{ name, module, typeOnly: !hasValues }}`, literal: literal(name), enum: hasValues };
}

function accessCode(access: readonly string[]): Code {
  return join(
    access.map((name) => memberAccess(name)),
    "",
  );
}

function oneLine(text: string): CommentLine {
  return commentLines(text.replace(/\s+/g, " ")).join(" ") as CommentLine;
}
