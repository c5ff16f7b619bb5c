/** Schemas of valibot: what they take and refuse, their types, and the validation of calls over loopback. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as v from "valibot";
import { ShopConfigurationError, ShopDecodingError } from "../src/errors.js";
import { type Shop, ShopClient } from "../src/index.js";
import { createTransport } from "../src/transport.js";
import * as schemas from "../src/valibot/index.js";
import { createProductsRequest, listProductsResponse } from "../src/valibot/operations/products.js";
import { validated } from "../src/valibot/validation.js";
import { startService, product, type Service } from "./service.js";

let service: Service;
let client: ShopClient;

before(async () => {
  service = await startService();
  client = ShopClient.from(validated(createTransport({ baseUrl: service.baseUrl, token: "t", maxRetries: 0 })));
});
after(() => service.close());

function accepts(schema: v.GenericSchema, value: unknown): boolean {
  return v.is(schema, value);
}

const rows: readonly (readonly [about: string, schema: v.GenericSchema, value: unknown, ok: boolean])[] = [
  ["a product", schemas.ProductSchema, product("p"), true],
  ["a product without what it inherits", schemas.ProductSchema, { id: "p", createdAt: "2024-05-01T12:00:00Z" }, false],
  ["more than is known", schemas.ProductSchema, { ...product("p"), more: 1 }, true],
  ["an unknown value of an open enum", schemas.ProductSchema, { ...product("p"), kind: "rented" }, true],
  ["nothing where null may be", schemas.ProductSchema, { ...product("p"), note: null }, true],
  ["null where it may not be", schemas.ProductSchema, { ...product("p"), name: null }, false],
  [
    "a date-time with an offset",
    schemas.ProductSchema,
    { ...product("p"), createdAt: "2024-05-01T12:00:00.5+02:00" },
    true,
  ],
  ["a text that is no date-time", schemas.ProductSchema, { ...product("p"), createdAt: "yesterday" }, false],
  ["a relative URI", schemas.ProductSchema, { ...product("p"), homepage: "/p" }, false],
  ["a map", schemas.ProductSchema, { ...product("p"), labels: { a: "b" } }, true],
  ["a map with another value", schemas.ProductSchema, { ...product("p"), labels: { a: 1 } }, false],
  ["a bound", schemas.PriceSchema, { amount: 0, currency: "EUR" }, true],
  ["less than a bound", schemas.PriceSchema, { amount: -1, currency: "EUR" }, false],
  ["a fraction", schemas.PriceSchema, { amount: 0.5, currency: "EUR" }, false],
  ["a large integer", schemas.PriceSchema, { amount: 2 ** 60, currency: "EUR" }, true],
  ["a text against its pattern", schemas.PriceSchema, { amount: 1, currency: "euro" }, false],
  [
    "an empty text with a least length",
    createProductsRequest,
    { name: "", price: { amount: 1, currency: "EUR" } },
    false,
  ],
  ["a variant", schemas.PaymentSchema, { method: "card", last4: "1234" }, true],
  ["a variant with the other's discriminator", schemas.PaymentSchema, { method: "iban", last4: "1234" }, false],
  ["an unknown discriminator", schemas.PaymentSchema, { method: "cash", last4: "1234" }, false],
  ["a tree", schemas.CategorySchema, { name: "a", children: [{ name: "b", children: [{ name: "c" }] }] }, true],
  ["a tree with a wrong leaf", schemas.CategorySchema, { name: "a", children: [{ name: "b", children: [{}] }] }, false],
  ["a page", listProductsResponse, { items: [product("p")], nextCursor: null }, true],
];

for (const [about, schema, value, ok] of rows)
  test(`${ok ? "takes" : "refuses"} ${about}`, () => assert.equal(accepts(schema, value), ok));

test("a response that matches is given as it came", async () => {
  assert.deepEqual(await client.products.get("p-1"), product("p-1"));
});

test("a response that does not match rejects, and says where", async () => {
  const error = await client.products.get("broken").catch((error: unknown) => error);
  assert.ok(error instanceof ShopDecodingError);
  assert.match(error.message, /The response does not match its schema at \/price\/amount: /);
  assert.ok(Array.isArray(error.cause) && error.cause.length > 0);
});

test("a body that does not match is not sent", async () => {
  const before = service.requests.length;
  const error = await client.products
    .create({ name: "", price: { amount: 1, currency: "EUR" } })
    .catch((error: unknown) => error);
  assert.ok(error instanceof ShopConfigurationError);
  assert.match(error.message, /The body does not match its schema at \/name: /);
  assert.equal(service.requests.length, before);
});

test("pages are validated too", async () => {
  assert.equal((await client.products.list().all()).length, 6);
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

export const types: readonly true[] = [
  true satisfies Same<v.InferOutput<typeof schemas.ProductSchema>, Shop.Product>,
  true satisfies Same<v.InferOutput<typeof schemas.PaymentSchema>, Shop.Payment>,
  true satisfies Same<v.InferOutput<typeof schemas.CategorySchema>, Shop.Category>,
  true satisfies Same<v.InferOutput<typeof schemas.ProductPageSchema>, Shop.ProductPage>,
  true satisfies Same<v.InferOutput<typeof createProductsRequest>, Shop.NewProduct>,
];
