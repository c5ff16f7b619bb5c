/** Folders with a document and a configuration, for extensions to run in. */
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

export const DOCUMENT = `openapi: 3.1.0
info: { title: Pets, version: 1.2.3 }
servers: [{ url: "https://pets.example" }]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        "200":
          description: The pets.
          content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
  /pets/{id}:
    get:
      operationId: getPet
      summary: One pet.
      tags: [pets]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet: { type: object, required: [name], properties: { name: { type: string } } }
`;

/** A folder that no formatter configuration governs, with {@link DOCUMENT} as `openapi.yaml`. */
export function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeTree(folder, { ".git/HEAD": "", "openapi.yaml": DOCUMENT, ...files });
  return folder;
}

/** A configuration in TypeScript with extensions of these definitions. */
export function configWith(...definitions: readonly string[]): { readonly "bindsmith.config.ts": string } {
  const made = definitions.map((definition) => `  defineExtension(${definition})(),`).join("\n");
  return {
    "bindsmith.config.ts": `import { code, defineExtension, docComment, external, identifier, join, literal } from "bindsmith";

const extensions = [
${made}
];
export default { input: "openapi.yaml", output: "sdk", packageName: "pets", extensions };
`,
  };
}
