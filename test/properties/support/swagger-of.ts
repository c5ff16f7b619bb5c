/** A document of OpenAPI 3 in the words of Swagger 2.0, as far as they go; what they do not say stays for the reader to complain about. */
type Members = Record<string, unknown>;

export function swagger(document: Members): Members {
  const { servers, components, paths, info, tags } = document;
  const { schemas } = components as { schemas: Members };
  return {
    swagger: "2.0",
    info,
    ...(tags === undefined ? {} : { tags }),
    ...(servers === undefined ? {} : { host: "api.example.com", basePath: "/v1", schemes: ["https"] }),
    paths: mapMembers(paths as Members, (item) =>
      mapMembers(item as Members, (value, key) =>
        key === "parameters" ? (value as Members[]).map(parameter) : operation(value as Members),
      ),
    ),
    definitions: schemas,
    securityDefinitions: {
      basic: { type: "basic" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: { type: "oauth2", flow: "application", tokenUrl: "https://example.com/token", scopes: { a: "A" } },
    },
  };
}

function operation(value: Members): Members {
  const { requestBody, responses, parameters, ...all } = value;
  const rest = Object.fromEntries(Object.entries(all).filter(([key]) => key !== "callbacks" && key !== "servers"));
  const list = ((parameters ?? []) as Members[]).map(parameter);
  const consumes = Object.keys((requestBody as { content?: Members } | undefined)?.content ?? {});
  const [first] = consumes;
  const body = first === undefined ? undefined : (requestBody as { content: Record<string, Members> }).content[first];
  return {
    ...rest,
    ...(body === undefined ? {} : { consumes }),
    parameters: body === undefined ? list : [...list, { name: "body", in: "body", schema: body["schema"] ?? {} }],
    responses: mapMembers(responses as Members, (response) => {
      const { content, ...more } = response as Members;
      const answer = Object.values((content ?? {}) as Record<string, Members>)[0];
      return answer === undefined ? more : { ...more, schema: answer["schema"] ?? {} };
    }),
  };
}

/** `schema` gives way to its words, where it has any that a parameter may have. */
function parameter(value: Members): Members {
  const { schema, ...all } = value;
  const rest = Object.fromEntries(
    Object.entries(all).filter(([key]) => !["style", "explode", "allowReserved"].includes(key)),
  );
  const own = typeof schema === "object" && schema !== null ? (schema as Members) : {};
  const type =
    typeof own["type"] === "string" && own["type"] !== "object" && own["type"] !== "null" ? own["type"] : "string";
  const items = type === "array" ? { items: { type: "string" }, collectionFormat: "multi" } : {};
  return { ...rest, type, ...items, ...(Array.isArray(own["enum"]) ? { enum: own["enum"] } : {}) };
}

function mapMembers(value: Members, change: (member: unknown, key: string) => unknown): Members {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, change(member, key)]));
}
