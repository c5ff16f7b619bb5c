/** XML schemas of types whose properties are written out inside themselves. */
import { expect, it } from "vitest";
import { textOf, filesOf } from "./emitted.js";
import { modelOf } from "../model/model-of.js";

it("an intersection with the type around it ends after one round", () => {
  const again = { additionalProperties: { type: "string" }, oneOf: [{ $ref: "#/components/schemas/Tree" }] };
  const schema = { $ref: "#/components/schemas/Tree" };
  const { model } = modelOf({
    paths: {
      "/a": {
        post: {
          requestBody: { content: { "application/xml": { schema } } },
          responses: { 204: { description: "Done." } },
        },
      },
    },
    components: { schemas: { Tree: { type: "object", properties: { again, name: { type: "string" } } } } },
  });
  const text = textOf(filesOf(model), "src/internal/xml-schemas/a.ts");
  expect(text.match(/again:/g)?.length).toBe(2);
  expect(text).toContain('name: { type: "string" }');
});
