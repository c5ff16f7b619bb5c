/** A document with one of everything that mutations may change. */
export const base = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1.0.0" },
  servers: [{ url: "https://api.shop.example" }],
  security: [{ key: [] }],
  tags: [{ name: "items" }, { name: "orders" }, { name: "files" }],
  paths: {
    "/items": {
      get: {
        operationId: "listItems",
        tags: ["items"],
        summary: "List items",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer", default: 20 } },
          { name: "color", in: "query", schema: { $ref: "#/components/schemas/Color" } },
          { name: "sort", in: "query", schema: { type: "string", enum: ["name", "price"] } },
        ],
        responses: {
          200: {
            description: "Items",
            content: { "application/json": { schema: { $ref: "#/components/schemas/ItemList" } } },
          },
          400: {
            description: "Bad request",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        },
      },
      post: {
        operationId: "createItem",
        tags: ["items"],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/NewItem" } } },
        },
        responses: {
          201: {
            description: "Created",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
          409: {
            description: "Exists",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        },
      },
    },
    "/items/{itemId}": {
      get: {
        operationId: "getItem",
        tags: ["items"],
        parameters: [{ name: "itemId", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "Item",
            headers: { "X-Rate-Limit": { schema: { type: "integer" } } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
          404: { description: "None" },
        },
      },
      patch: {
        operationId: "updateItem",
        tags: ["items"],
        parameters: [{ name: "itemId", in: "path", required: true, schema: { type: "string" } }],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/ItemPatch" } } } },
        responses: {
          200: {
            description: "Item",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
          },
        },
      },
      delete: {
        operationId: "deleteItem",
        tags: ["items"],
        parameters: [{ name: "itemId", in: "path", required: true, schema: { type: "string" } }],
        responses: { 204: { description: "Gone" } },
      },
    },
    "/orders": {
      post: {
        operationId: "createOrder",
        tags: ["orders"],
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/OrderRequest" } } },
        },
        responses: {
          200: {
            description: "Order",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } } },
          },
        },
      },
      get: {
        operationId: "listOrders",
        tags: ["orders"],
        parameters: [
          { name: "cursor", in: "query", schema: { type: "string" } },
          { name: "X-Trace", in: "header", schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "Orders",
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Order" } },
              },
            },
          },
        },
      },
    },
    "/payments/{paymentId}": {
      get: {
        operationId: "getPayment",
        tags: ["orders"],
        parameters: [{ name: "paymentId", in: "path", required: true, schema: { type: "integer" } }],
        responses: {
          200: {
            description: "Payment",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Payment" } } },
          },
        },
      },
    },
    "/files/{name}": {
      put: {
        operationId: "putFile",
        tags: ["files"],
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        requestBody: {
          required: true,
          content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
        },
        responses: {
          200: {
            description: "Stored",
            content: { "application/json": { schema: { $ref: "#/components/schemas/FileInfo" } } },
          },
        },
      },
      get: {
        operationId: "getFile",
        tags: ["files"],
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          200: {
            description: "Bytes",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    schemas: {
      Color: { type: "string", enum: ["red", "green", "blue"] },
      Money: {
        type: "object",
        required: ["amount", "currency"],
        properties: { amount: { type: "number" }, currency: { type: "string" } },
      },
      Item: {
        type: "object",
        required: ["id", "name", "price"],
        properties: {
          id: { type: "string" },
          name: { type: "string", description: "Name to show" },
          price: { $ref: "#/components/schemas/Money" },
          color: { $ref: "#/components/schemas/Color" },
          tags: { type: "array", items: { type: "string" } },
          stock: { type: ["integer", "null"] },
          parent: { $ref: "#/components/schemas/Item" },
          size: { type: "object", properties: { width: { type: "number" }, height: { type: "number" } } },
        },
      },
      ItemList: {
        type: "object",
        required: ["items"],
        properties: {
          items: { type: "array", items: { $ref: "#/components/schemas/Item" } },
          total: { type: "integer" },
        },
      },
      NewItem: {
        type: "object",
        required: ["name", "price"],
        properties: {
          name: { type: "string" },
          price: { $ref: "#/components/schemas/Money" },
          color: { $ref: "#/components/schemas/Color" },
          notes: { type: "string", default: "none" },
        },
      },
      ItemPatch: {
        type: "object",
        properties: {
          name: { type: "string" },
          stock: { type: ["integer", "null"] },
          labels: { type: "object", additionalProperties: { type: "string" } },
        },
      },
      Address: {
        type: "object",
        required: ["street"],
        properties: { street: { type: "string" }, zip: { type: "string" } },
      },
      OrderRequest: {
        type: "object",
        required: ["lines", "payment"],
        properties: {
          lines: { type: "array", items: { $ref: "#/components/schemas/OrderLine" } },
          payment: { $ref: "#/components/schemas/Payment" },
          address: { $ref: "#/components/schemas/Address" },
          mode: { const: "fast" },
        },
      },
      OrderLine: {
        type: "object",
        required: ["itemId", "count"],
        properties: { itemId: { type: "string" }, count: { type: "integer" }, note: { type: "string" } },
      },
      Order: {
        allOf: [
          { $ref: "#/components/schemas/OrderRequest" },
          {
            type: "object",
            required: ["id", "state"],
            properties: {
              id: { type: "string" },
              state: { type: "string", enum: ["open", "paid", "sent"] },
              position: { type: "array", prefixItems: [{ type: "number" }, { type: "number" }], items: false },
            },
          },
        ],
      },
      CardPayment: {
        type: "object",
        required: ["kind", "number"],
        properties: { kind: { const: "card" }, number: { type: "string" } },
      },
      BankPayment: {
        type: "object",
        required: ["kind", "iban"],
        properties: { kind: { const: "bank" }, iban: { type: "string" }, bic: { type: "string" } },
      },
      Payment: {
        oneOf: [{ $ref: "#/components/schemas/CardPayment" }, { $ref: "#/components/schemas/BankPayment" }],
        discriminator: { propertyName: "kind" },
      },
      FileInfo: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" }, size: { type: "integer" }, meta: {} },
      },
      Problem: {
        type: "object",
        required: ["title"],
        properties: { title: { type: "string" }, status: { type: "integer" } },
      },
    },
  },
} as const;
