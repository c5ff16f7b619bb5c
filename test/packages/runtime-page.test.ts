/** The examples of docs/runtime.md, against a package as the page describes it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/index.js";
import { compile } from "../support/compile.js";

const DOCUMENT = `openapi: 3.2.0
info: { title: Petstore, version: 1.0.0 }
servers: [{ url: "https://petstore.example" }]
security: [{ token: [] }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: cursor, in: query, schema: { type: string } }]
      responses:
        "200":
          description: Some.
          content:
            application/json:
              schema:
                type: object
                properties:
                  items: { type: array, items: { $ref: "#/components/schemas/Pet" } }
                  next_cursor: { type: string }
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200": { description: One., content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        "404": { description: None., content: { application/json: { schema: { type: object } } } }
  /events:
    get:
      operationId: streamEvents
      tags: [events]
      responses:
        "200": { description: Some., content: { text/event-stream: { itemSchema: { type: object } } } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas:
    Pet:
      type: object
      required: [id, name]
      properties: { id: { type: string }, name: { type: string } }
`;

test("compile", async () => {
  const directory = mkdtempSync(join(tmpdir(), "bindsmith-page-"));
  try {
    writeFileSync(join(directory, "openapi.yaml"), DOCUMENT);
    const { files } = await generate({ input: "openapi.yaml", formatter: "none" }, { directory });
    const sources = files.filter(({ path }) => path.endsWith(".ts"));
    const examples = examplesOf(readFileSync("docs/runtime.md", "utf8"));
    expect(examples.length).toBeGreaterThan(6);
    expect(await compile([...sources, ...examples], { typescript: "7" })).toEqual([]);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});

/** The code blocks of a page as modules beside the sources of the package; those that use a client without making one get it. */
function examplesOf(page: string): readonly { readonly path: string; readonly text: string }[] {
  return [...page.matchAll(/^```ts\n([^]*?)^```$/gmu)].map(([, code = ""], index) => {
    const own = code
      .replaceAll(/"petstore-sdk\/(resources\/\w+|testing|transport)"/gu, '"./$1.js"')
      .replaceAll('"petstore-sdk/node"', '"./node/index.js"')
      .replaceAll('"petstore-sdk"', '"./index.js"');
    const imported = own.includes("import { PetstoreClient }") ? "" : 'import { PetstoreClient } from "./index.js";\n';
    const made = own.includes("const client = ") ? "" : "const client = new PetstoreClient();\n";
    return { path: `src/example-${index}.ts`, text: `${imported}${made}${own}export {};\n` };
  });
}
