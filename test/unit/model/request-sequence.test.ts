/** Bodies of lines and events: lists of their items. */
import { expect, test } from "vitest";
import { filesOf } from "../typescript/emitted.js";
import { modelOf, operationOf } from "./model-of.js";

const item = { type: "object", properties: { at: { type: "string", format: "date-time" } } };
const body = (content: Record<string, unknown>): Record<string, unknown> => ({ requestBody: { content } });
const bodySchemas = (content: Record<string, unknown>) =>
  operationOf("post", "/a", body(content)).requestBody?.content.map(({ schema }) => schema) ?? [];

test("what the schema says is the list, or else one item; itemSchema wins", () => {
  for (const media of [
    { schema: item },
    { schema: { type: "array", items: item } },
    { itemSchema: item },
    { itemSchema: item, schema: { type: "string" } },
  ]) {
    const [schema] = bodySchemas({ "application/jsonl": media });
    expect(schema?.kind).toBe("array");
    expect(schema?.kind === "array" ? schema.items.kind : undefined).toBe("ref");
  }
  expect(bodySchemas({ "text/event-stream": {} })).toMatchObject([{ kind: "array", items: { kind: "unknown" } }]);
});

/** The function that the operation of a body becomes. */
function codeOf(content: Record<string, unknown>): string {
  const paths = {
    "/a": { post: { operationId: "send", ...body(content), responses: { 204: { description: "Done." } } } },
  };
  const { model } = modelOf({ paths }, { dates: "Date" });
  const module = model.operations[0]?.function.module ?? "";
  return filesOf(model).find(({ path }) => path === `src/${module}.ts`)?.text ?? "";
}

test("the argument is any iterable of the items, each converted", () => {
  const code = codeOf({ "application/jsonl": { itemSchema: item } });
  expect(code).toMatch(/request\?: Iterable<\w+> \| AsyncIterable<\w+>/);
  expect(code).toMatch(/jsonLines\(encodeItems\(\(\) => \w+, request\)\)/);
});

test("beside other media types the argument is a list", () => {
  const code = codeOf({ "application/jsonl": { schema: item }, "application/json": { schema: { type: "string" } } });
  expect(code).toMatch(/request\?: string \| \w+\[\]/);
});
