/** Where older versions have other words than OpenAPI 3.2: the same marks as in the maximal document. */

const done = { "204": { description: "‹done›" } };

/** Swagger 2.0. */
export function maximal20(): Record<string, unknown> {
  const definition = { $ref: "#/definitions/‹Pet›" };
  return structuredClone({
    swagger: "2.0",
    info: {
      title: "‹API title›",
      version: "1.0.0",
      description: "‹info text›",
      license: { name: "‹license›", url: "https://example.com/‹license url›" },
    },
    host: "‹host›.example.com",
    basePath: "/‹base›",
    schemes: ["https"],
    consumes: ["application/json", "application/‹consumed›"],
    produces: ["application/json", "text/‹produced›"],
    tags: [{ name: "‹pets›", description: "‹tag text›" }],
    security: [{ "‹key›": [] }],
    paths: {
      "/‹pets path›/{‹id›}": {
        parameters: [{ name: "‹id›", in: "path", required: true, type: "string", description: "‹id text›" }],
        post: {
          operationId: "‹createPet›",
          tags: ["‹pets›"],
          summary: "‹summary›",
          parameters: [
            { name: "‹body›", in: "body", required: true, description: "‹body text›", schema: definition },
            {
              name: "‹query›",
              in: "query",
              type: "string",
              enum: ["‹one›", "‹two›"],
              default: "‹one›",
              "x-example": "‹query example›",
              pattern: "‹pattern›",
            },
            {
              name: "‹csv›",
              in: "query",
              type: "array",
              items: { type: "string", enum: ["‹item›"] },
              collectionFormat: "csv",
            },
            { name: "‹X-Header›", in: "header", type: "integer", format: "int64", exclusiveMaximum: true, maximum: 3 },
            { $ref: "#/parameters/‹Shared›" },
          ],
          responses: {
            "200": {
              description: "‹ok›",
              schema: definition,
              examples: { "application/json": { "‹example key›": "‹example value›" } },
              headers: { "‹X-Rate›": { type: "integer", description: "‹rate text›" } },
            },
            "404": { $ref: "#/responses/‹Missing›" },
          },
          security: [{ "‹oauth›": ["‹scope›"] }, { "‹basic›": [] }],
        },
        put: {
          operationId: "‹upload›",
          consumes: ["multipart/form-data"],
          produces: ["application/‹own type›"],
          parameters: [
            { name: "‹file›", in: "formData", type: "file", required: true, description: "‹file text›" },
            { name: "‹field›", in: "formData", type: "array", items: { type: "string" }, collectionFormat: "multi" },
          ],
          responses: done,
        },
      },
    },
    definitions: {
      "‹Pet›": {
        type: "object",
        discriminator: "‹kind›",
        required: ["‹kind›"],
        properties: {
          "‹kind›": { type: "string" },
          "‹maybe›": { type: "string", "x-nullable": true },
          "‹file data›": { type: "string", format: "byte" },
        },
        externalDocs: { url: "https://example.com/‹docs›" },
        example: { "‹definition example›": "‹definition example value›" },
      },
      "‹Cat›": { allOf: [definition, { type: "object", properties: { "‹meow›": { type: "string" } } }] },
    },
    parameters: { "‹Shared›": { name: "‹shared›", in: "query", type: "boolean" } },
    responses: {
      "‹Missing›": {
        description: "‹missing›",
        schema: { type: "object", properties: { "‹message›": { type: "string" } } },
      },
    },
    securityDefinitions: {
      "‹key›": { type: "apiKey", in: "query", name: "‹key name›", description: "‹key text›" },
      "‹basic›": { type: "basic" },
      "‹oauth›": {
        type: "oauth2",
        flow: "application",
        tokenUrl: "https://example.com/‹token›",
        scopes: { "‹scope›": "‹scope text›" },
      },
    },
  });
}

/** OpenAPI 3.0, for what its schemas say otherwise. */
export function maximal30(): Record<string, unknown> {
  return structuredClone({
    openapi: "3.0.3",
    info: { title: "‹API title›", version: "1.0.0" },
    servers: [{ url: "https://example.com/‹base›", "x-fern-server-name": "‹server›" }],
    paths: {
      "/‹pets path›": {
        get: {
          operationId: "‹getPets›",
          responses: {
            "200": {
              description: "‹ok›",
              content: { "application/json": { schema: { $ref: "#/components/schemas/‹Pet›" }, example: "‹example›" } },
            },
          },
        },
        post: {
          operationId: "‹sendPet›",
          requestBody: { content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } },
          responses: done,
        },
      },
    },
    components: {
      schemas: {
        "‹Pet›": {
          type: "object",
          nullable: true,
          properties: {
            "‹bounded›": { type: "integer", minimum: 1, exclusiveMinimum: true, nullable: true },
            "‹enumerated›": { type: "string", nullable: true, enum: ["‹value›", null] },
            "‹sibling›": { $ref: "#/components/schemas/‹Other›", description: "‹sibling text›", minLength: 3 },
            "‹example›": { type: "string", example: "‹old example›" },
          },
        },
        "‹Other›": {
          type: "string",
          enum: ["‹a›", "‹b›"],
          "x-enumNames": ["‹A name›", "‹B name›"],
          "x-speakeasy-name-override": "‹Other name›",
        },
      },
    },
  });
}
