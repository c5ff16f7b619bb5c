import { describe, expect, it } from "vitest";
import { modelOf, sends } from "./model-of.js";

const done = { responses: { 204: { description: "Done." } } };
const components = {
  schemas: {
    Order: {
      type: "object",
      required: ["id"],
      properties: { id: { type: "string" }, secret: { type: "string", writeOnly: true } },
    },
  },
};

describe("webhooks", () => {
  const { model, diagnostics } = modelOf({
    components,
    webhooks: {
      "order.created": {
        post: {
          ...done,
          operationId: "onOrderCreated",
          description: "Placed.",
          requestBody: sends({ $ref: "#/components/schemas/Order" }),
        },
      },
      "order.deleted": {
        post: {
          ...done,
          requestBody: sends({ type: "object", required: ["id"], properties: { id: { type: "string" } } }),
        },
      },
      ping: { post: done },
    },
  });

  it("are types of what is received", () => {
    expect(model.webhooks.map(({ name, typeName, method, mediaType }) => [name, typeName, method, mediaType])).toEqual([
      ["order.created", "OnOrderCreatedWebhook", "POST", "application/json"],
      ["order.deleted", "OrderDeletedWebhook", "POST", "application/json"],
      ["ping", "PingWebhook", "POST", undefined],
    ]);
    expect(model.types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Order", "OnOrderCreatedWebhook", "OrderDeletedWebhook"]),
    );
    expect(model.webhooks[0]!.doc.description).toBe("Placed.");
  });

  it("without a body are noted", () => {
    expect(diagnostics.map(({ code }) => code)).toEqual(["webhook-unnamed-body"]);
  });

  it("stand beside no operation when only some are asked for", () => {
    const { model: some } = modelOf(
      { components, webhooks: { ping: { post: done } }, paths: { "/a": { get: done } } },
      { include: ["path:/a"] },
    );
    expect(some.webhooks).toEqual([]);
  });
});

describe("callbacks", () => {
  it("hang on their operation, with a type each", () => {
    const callbacks = {
      onReady: {
        "{$request.body#/url}": { post: { ...done, requestBody: sends({ $ref: "#/components/schemas/Order" }) } },
        "x-note": 1,
      },
      shared: { $ref: "#/components/callbacks/shared" },
    };
    const shared = {
      "{$request.query.url}": {
        put: {
          ...done,
          operationId: "told",
          requestBody: sends({ type: "object", properties: { a: { type: "string" } } }),
        },
      },
    };
    const { model } = modelOf({
      components: { ...components, callbacks: { shared } },
      paths: { "/exports": { post: { ...done, operationId: "exports/start", callbacks } } },
    });
    expect(model.operations[0]!.callbacks.map(({ name, typeName, method }) => [name, typeName, method])).toEqual([
      ["{$request.body#/url}", "StartExportOnReadyCallback", "POST"],
      ["{$request.query.url}", "ToldCallback", "PUT"],
    ]);
    expect(model.types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["StartExportOnReadyCallback", "ToldCallback"]),
    );
  });
});
