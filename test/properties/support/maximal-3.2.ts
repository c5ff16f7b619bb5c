/**
 * A document of OpenAPI 3.2 that uses every object and every field of the specification, with every form that a field
 * may have. What stands between ‹ and › is text that an author chooses: the same word is the same text everywhere.
 */
import { components } from "./maximal-components.js";
import { create, done, externalDocs, json, ref } from "./maximal-operation.js";

const streams = {
  "/‹streams›": {
    get: {
      operationId: "‹streamEvents›",
      tags: ["‹streams tag›"],
      responses: {
        "200": { description: "‹stream text›", content: { "text/event-stream": { itemSchema: ref("Event") } } },
      },
    },
    post: {
      operationId: "‹streamLines›",
      requestBody: { content: { "application/jsonl": { itemSchema: ref("Pet") } } },
      responses: {
        "200": { description: "‹lines text›", content: { "application/jsonl": { itemSchema: ref("Pet") } } },
      },
    },
    put: {
      operationId: "‹putMixed›",
      requestBody: {
        content: {
          "multipart/mixed": {
            schema: { type: "array", prefixItems: [{ type: "string" }], items: { type: "string" } },
            prefixEncoding: [{ contentType: "text/‹prefix type›", prefixEncoding: [{ contentType: "text/plain" }] }],
            itemEncoding: { contentType: "text/‹item type›", itemEncoding: { contentType: "text/plain" } },
          },
        },
      },
      responses: {
        "200": {
          description: "ok",
          content: { "text/csv": {}, "application/pdf": { schema: { type: "string", format: "binary" } } },
        },
      },
    },
  },
};

const list = {
  operationId: "‹listPets›",
  tags: ["‹pets›"],
  parameters: [
    { name: "cursor", in: "query", schema: { type: "string" } },
    { name: "limit", in: "query", schema: { type: "integer", default: 20 } },
  ],
  responses: { "200": { description: "‹list text›", content: json(ref("Page")) } },
};

/** The document; a new value at each call. */
export function maximal32(): Record<string, unknown> {
  return structuredClone({
    openapi: "3.2.0",
    $self: "https://example.com/‹self›",
    info: {
      title: "‹API title›",
      summary: "‹info summary›",
      description: "‹info text›",
      termsOfService: "https://example.com/‹terms›",
      contact: { name: "‹contact name›", url: "https://example.com/‹contact›", email: "‹contact mail›@example.com" },
      license: { name: "‹license name›", identifier: "‹license identifier›" },
      version: "1.0.0-‹version›",
      "x-note": "‹info note›",
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [
      {
        url: "https://{‹region›}.example.com/‹base›",
        name: "‹server name›",
        description: "‹server text›",
        variables: {
          "‹region›": { enum: ["‹region one›", "eu"], default: "‹region one›", description: "‹region text›" },
        },
      },
      { url: "/‹relative›", "x-server-name": "‹server by extension›" },
      { url: "https://api.example.com/‹plain base›" },
    ],
    tags: [
      {
        name: "‹pets›",
        summary: "‹tag summary›",
        description: "‹tag text›",
        externalDocs,
        parent: "‹animals›",
        kind: "‹tag kind›",
      },
      { name: "‹animals›" },
      { name: "‹streams tag›" },
    ],
    externalDocs,
    security: [{ "‹bearer›": [] }],
    paths: {
      "/‹pets path›/{‹id›}/{‹label›}/{‹matrix›}:‹verb›": {
        summary: "‹path summary›",
        description: "‹path text›",
        servers: [{ url: "https://path.example.com/‹path server›" }],
        post: create,
      },
      "/‹pets path›": {
        parameters: [{ name: "‹common›", in: "query", schema: { type: "boolean" } }],
        get: list,
        query: {
          operationId: "‹queryPets›",
          requestBody: { $ref: "#/components/requestBodies/‹Shared body›" },
          responses: done,
        },
        additionalOperations: { COPY: { operationId: "‹copyPets›", responses: done } },
      },
      "/‹methods›": Object.fromEntries(
        ["put", "delete", "options", "head", "patch", "trace"].map((method) => [
          method,
          { operationId: `‹${method} it›`, responses: done },
        ]),
      ),
      "/‹nameless›": {
        get: { responses: done },
        post: { tags: ["‹pets›"], requestBody: { content: json(ref("Anything")) }, responses: done },
      },
      "/‹find›": {
        get: {
          operationId: "‹findPets›",
          parameters: [
            {
              name: "‹filter›",
              in: "querystring",
              content: { "application/x-www-form-urlencoded": { schema: ref("Form") } },
            },
          ],
          responses: done,
        },
      },
      "/‹shared path›": { $ref: "#/components/pathItems/‹Shared path item›" },
      ...streams,
      "x-paths-note": "‹paths note›",
    },
    webhooks: {
      "‹new pet›": {
        post: {
          operationId: "‹newPetHook›",
          summary: "‹hook summary›",
          description: "‹hook text›",
          parameters: [{ name: "‹X-Signature›", in: "header", schema: { type: "string" } }],
          requestBody: { content: json(ref("Pet")) },
          responses: done,
        },
      },
    },
    components,
  });
}
