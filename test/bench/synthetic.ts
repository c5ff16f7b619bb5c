/** An OpenAPI 3.1 document of any size, the same for the same numbers. */
export function syntheticDocument(size: {
  readonly operations: number;
  /** Object schemas; operations use them in turn. */
  readonly schemas: number;
  /** How many schemas refer to the next one in a chain before a chain ends. */
  readonly depth: number;
}): unknown {
  const paths: Record<string, unknown> = {};
  for (let index = 0; index < size.operations; index += 1) {
    const schema = { $ref: `#/components/schemas/Schema${index % size.schemas}` };
    const content = { "application/json": { schema } };
    const item = `/group${Math.floor(index / 20)}/items${Math.floor(index / 2)}/{id}`;
    const method = index % 2 === 0 ? "get" : "post";
    const operation = {
      operationId: `${method}Item${Math.floor(index / 2)}`,
      tags: [`group${Math.floor(index / 20)}`],
      summary: `Operation ${index}.`,
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "string" } },
        { name: "filter", in: "query", schema: { type: "array", items: { type: "string" } } },
      ],
      ...(method === "post" ? { requestBody: { required: true, content } } : {}),
      responses: { "200": { description: "The item.", content }, "404": { description: "No such item." } },
    };
    paths[item] = { ...(paths[item] as object | undefined), [method]: operation };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Synthetic", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths,
    components: { schemas: schemas(size.schemas, size.depth) },
  };
}

function schemas(count: number, depth: number): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (let index = 0; index < count; index += 1) {
    const ends = (index + 1) % depth === 0 || index + 1 === count;
    made[`Schema${index}`] = {
      type: "object",
      description: `Schema ${index}.`,
      required: ["id"],
      properties: {
        id: { type: "string", description: "Identifies it." },
        count: { type: "integer", minimum: 0 },
        kind: { type: "string", enum: ["first", "second", `kind-${index}`] },
        tags: { type: "array", items: { type: "string" } },
        ...(ends ? {} : { next: { $ref: `#/components/schemas/Schema${index + 1}` } }),
      },
    };
  }
  return made;
}
