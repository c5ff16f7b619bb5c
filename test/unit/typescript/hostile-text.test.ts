import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Doc, Json } from "../../../generator/model/model.js";
import type { SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import { filesOf } from "./emitted.js";
import {
  apiModel,
  client,
  content,
  object,
  operation,
  options,
  parameter,
  pathArgument,
  request,
  text,
} from "./sample-model.js";

/** Texts that would be code, or end what they are in, if they got out. */
const tricks: readonly string[] = [
  "*/ INJECTED(); /*",
  "*\\/ **// */INJECTED()/*",
  '"; INJECTED(); "',
  "'; INJECTED(); '",
  "`; INJECTED(); `",
  "${INJECTED()}",
  "{{INJECTED}} {{{INJECTED}}} {{> INJECTED}}",
  '\\"; INJECTED(); //',
  "a\\",
  "line\nINJECTED();\r\nINJECTED();\u2028INJECTED();\u2029INJECTED();",
  "\u0000\u0001\u0007\u001b\u202e\u2066INJECTED\u200b\ufeff",
  "\ud800 INJECTED",
  '<script>INJECTED()</script> @internal @ts-nocheck // @ts-ignore\n/// <reference path="INJECTED" />',
  "\u00010\u0001",
  "```\nINJECTED();\n```ts\nINJECTED();",
  "__proto__",
];

function everywhere(trick: string): SdkOperation {
  const doc: Doc = {
    summary: trick,
    description: `${trick}\n\n${trick}`,
    deprecated: true,
    deprecationMessage: trick,
    externalDocs: { url: trick, description: trick },
  };
  const examples: readonly { readonly value: Json }[] = [{ value: { [trick]: trick } }];
  return operation("send", "/things", {
    method: "POST",
    doc,
    path: `/${trick}/{id}`,
    pathParts: [
      { kind: "literal", text: `/${trick}/` },
      { kind: "parameter", parameter: trick },
    ],
    arguments: [
      { ...pathArgument("id"), parameter: trick, doc } as SdkOperation["arguments"][number],
      request(object({ [`${trick} `]: text }), {
        members: [
          { name: `${trick} `, in: "query", parameter: trick, required: true },
          { name: `h${trick} `, in: "header", parameter: trick, required: false },
        ],
        body: { kind: "rest" },
      }),
      options(trick, "application/json"),
    ],
    parameters: [
      parameter(trick, "path", { doc, style: "matrix" }),
      parameter(trick, "query", { sendDefault: trick, doc }),
      parameter(trick, "header"),
    ],
    requestBody: {
      origin: "#",
      required: true,
      content: [
        content("json", trick, text, { examples }),
        content("multipart", `${trick};`, text, {
          encoding: [
            {
              property: trick,
              contentType: trick,
              headers: [
                { name: trick, required: true, explode: false, schema: { kind: "literal", origin: "#", value: trick } },
              ],
            },
          ],
        }),
      ],
    },
    result: {
      kind: "eventStream",
      schema: object({ [`${trick}?`]: { kind: "literal", origin: "#", value: trick } }),
      optional: false,
      accept: [trick],
      statuses: ["200"],
      alternatives: [],
      events: { items: "data", text: false, typeProperty: trick, terminator: trick },
    },
    security: [[{ scheme: trick, scopes: [trick] }]],
    servers: [{ origin: "#", name: "Default", url: `https://${trick}`, variables: [] }],
    pagination: {
      kind: "cursor",
      parameter: trick,
      next: [trick],
      items: [trick],
      itemSchema: text,
      pageSchema: text,
      in: "query",
    },
  });
}

/** Identifiers of a source file that stand in code. */
function identifiers(source: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("text of a document", () => {
  it.each(tricks)("%j stays text", (trick) => {
    const doc: Doc = { description: trick };
    const model = apiModel(
      [
        everywhere(trick),
        {
          ...everywhere(trick),
          accessor: [],
          function: { module: "resources/root", name: "root" },
          methodName: "root",
        },
      ],
      {
        info: {
          origin: "#",
          title: trick,
          version: trick,
          description: trick,
          summary: trick,
          license: { name: trick, url: trick },
        },
        package: {
          private: false,
          name: "sample",
          version: trick,
          description: trick,
          license: trick,
          repository: trick,
        },
        servers: [
          { origin: "#", name: trick, url: `https://${trick}/{v}`, variables: [{ name: "v", default: trick }], doc },
        ],
        securitySchemes: [
          { origin: "#", name: trick, kind: "apiKey", in: "header", parameter: trick },
          { origin: "#", name: `${trick}2`, kind: "http", scheme: trick },
          {
            origin: "#",
            name: `${trick}3`,
            kind: "oauth2",
            flows: [
              {
                flow: "clientCredentials",
                tokenUrl: trick,
                scopes: [],
                formParameters: [{ name: trick, value: trick }],
              },
            ],
          },
        ],
        client: {
          ...client,
          serverVariables: [{ name: "v", variable: trick, defaultValue: trick, enum: [trick], doc }],
          credentials: [
            { name: "apiKey", kind: "apiKey", schemes: [trick], doc },
            { name: "token", kind: "token", schemes: [`${trick}2`, `${trick}3`] },
            { name: "clientId", kind: "clientId", schemes: [`${trick}3`] },
            { name: "more", kind: "formParameter", schemes: [`${trick}3`], parameter: trick, defaultValue: trick },
          ],
        },
      },
    );
    for (const { path, text: content_ } of filesOf(model)) {
      // Line breaks of the runtime's own are the only controls.
      expect(content_, path).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/,
      );
      if (!path.endsWith(".ts") || /^src\/(core|internal|node)\//.test(path)) continue;
      const source = ts.createSourceFile(path, content_, ts.ScriptTarget.ES2022, true);
      const faults = (
        source as unknown as { readonly parseDiagnostics: readonly ts.Diagnostic[] }
      ).parseDiagnostics.map(
        ({ messageText, start }) =>
          `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")} at ${content_.slice(start, (start ?? 0) + 60)}`,
      );
      expect(faults).toEqual([]);
      expect([...identifiers(source)].filter((name) => name === "INJECTED")).toEqual([]);
      for (const [comment] of content_.matchAll(/^ *\/\*\*[^]*?\*\//gm))
        expect(comment).not.toMatch(/@ts-|@internal|\/\/\/ *<reference|<script/);
    }
  });
});
