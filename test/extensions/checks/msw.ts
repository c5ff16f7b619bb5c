/** Handlers of Mock Service Worker between the client and no network at all. */
import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { setupServer } from "msw/node";
import { ShopClient, ShopError } from "../src/index.js";
import { handlers } from "../src/mocks.js";
import { createProductsExample, getProductsHandler, listProductsHandler } from "../src/mocks/products.js";
import { getPaymentsHandler } from "../src/mocks/payments.js";

const baseUrl = "https://shop.test/v1";
const server = setupServer(...handlers(baseUrl));
const client = new ShopClient({ baseUrl, token: "t", maxRetries: 0 });

// The option has another name in each version.
const strict = { onUnhandledRequest: "error", onUnhandledFrame: "error" };
before(() => server.listen(strict as Parameters<typeof server.listen>[0]));
afterEach(() => server.resetHandlers());
after(() => server.close());

test("every operation has an answer", async () => {
  assert.deepEqual(
    await client.products.create({ name: "Lamp", price: { amount: 1, currency: "EUR" } }),
    createProductsExample,
  );
  assert.equal((await client.products.get("p-1")).createdAt, "2024-01-01T00:00:00Z");
  assert.equal(await client.products.delete("p-1"), undefined);
  assert.equal((await client.payments.get("00000000-0000-4000-8000-000000000000")).method, "card");
  assert.equal((await client.categories.get()).name, "name");
  assert.ok((await client.products.pictures.get("p-1")) instanceof Blob);
  assert.equal(await client.ping(), undefined);
  const events: unknown[] = [];
  for await (const event of await client.events.list()) events.push(event);
  assert.equal(events.length, 1);
});

test("lists end", async () => {
  assert.equal((await client.products.list().all()).length, 1);
  assert.equal((await client.payments.search().all()).length, 1);
});

test("one test has other data, which is typed", async () => {
  server.use(
    listProductsHandler(baseUrl, ({ request }) => ({
      items: [],
      nextCursor: new URL(request.url).searchParams.get("cursor"),
    })),
    // @ts-expect-error A page has items.
    listProductsHandler(baseUrl, () => ({ products: [] })),
    getProductsHandler(baseUrl, ({ params }) => ({ ...createProductsExample, id: params.productId })),
  );
  assert.deepEqual(await client.products.list().all(), []);
  assert.equal((await client.products.get("a/b")).id, "a/b");
});

test("a test answers with an error, or with any response", async () => {
  server.use(getPaymentsHandler("/v1", () => Response.json({ code: "gone" }, { status: 410 })));
  await assert.rejects(client.payments.get("p"), (error) => error instanceof ShopError && error.statusCode === 410);
});
