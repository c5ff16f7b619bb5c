/** TanStack Query with what the extension printed for React: over loopback, and by the compiler. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
  dehydrate,
  hydrate,
  InfiniteQueryObserver,
  MutationObserver,
  QueryClient,
  QueryObserver,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import { NotFoundError } from "../src/errors.js";
import { type Shop, ShopClient, ShopError } from "../src/index.js";
import { queryRoot } from "../src/query.js";
import { getPaymentsOptions, searchPaymentsInfiniteOptions } from "../src/query/payments.js";
import {
  createProductsMutation,
  getProductsOptions,
  getProductsQueryKey,
  listProductsInfiniteOptions,
  listProductsInfiniteQueryKey,
  listProductsOptions,
  listProductsQueryKey,
  productsQueryKey,
} from "../src/query/products.js";
import { pingOptions } from "../src/query/root-operations.js";
import { startService, type Service } from "./service.js";

let service: Service;
let client: ShopClient;
let queries: QueryClient;

before(async () => {
  service = await startService();
  client = new ShopClient({ baseUrl: service.baseUrl, token: "t", maxRetries: 0 });
  queries = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
});
after(async () => {
  queries.clear();
  await service.close();
});

test("a query gives data and has a tagged key", async () => {
  const data = await queries.fetchQuery(getProductsOptions(client, { productId: "p-1" }));
  assert.equal(data.name, "Product p-1");
  assert.equal(queries.getQueryData(getProductsQueryKey({ productId: "p-1" }))?.id, "p-1");
  assert.deepEqual(getProductsQueryKey({ productId: "p-1" }), [
    { sdk: "shop" },
    "products",
    "get",
    { productId: "p-1" },
  ]);
});

test("nothing is null", async () => {
  assert.equal(await queries.fetchQuery(pingOptions(client)), null);
});

test("an error is that of the package, with its body", async () => {
  const error = await queries
    .fetchQuery(getProductsOptions(client, { productId: "missing" }))
    .catch((error: unknown) => error);
  assert.ok(error instanceof NotFoundError && error instanceof ShopError);
  assert.deepEqual(error.body, { code: "missing" });
});

test("the abort signal is passed on", async () => {
  const observer = new QueryObserver(queries, getProductsOptions(client, { productId: "slow" }));
  const stop = observer.subscribe(() => {});
  while (!service.requests.includes("GET /products/slow")) await new Promise((resolve) => setTimeout(resolve, 5));
  stop();
  while (service.aborted() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(observer.getCurrentResult().data, undefined);
});

test("pages follow each other by the cursor, and survive hydration", async () => {
  const options = listProductsInfiniteOptions(client, { request: { limit: 2 } });
  const observer = new InfiniteQueryObserver(queries, options);
  const stop = observer.subscribe(() => {});
  let result = await observer.fetchNextPage();
  result = await observer.fetchNextPage();
  const restored = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: Infinity, gcTime: Infinity } },
  });
  hydrate(restored, JSON.parse(JSON.stringify(dehydrate(queries))));
  const again = new InfiniteQueryObserver(restored, options);
  const stopAgain = again.subscribe(() => {});
  result = await again.fetchNextPage();
  const ids = result.data?.pages.flatMap((page) => page.items.map(({ id }) => id));
  assert.deepEqual(ids, ["1a", "1b", "2a", "2b", "3a", "3b"]);
  assert.equal(result.hasNextPage, false);
  assert.ok(service.requests.includes("GET /products?cursor=3&limit=2"));
  stop();
  stopAgain();
  restored.clear();
});

test("a cursor moves in the body too", async () => {
  const data = await queries.fetchInfiniteQuery({ ...searchPaymentsInfiniteOptions(client), pages: 3 });
  assert.equal(data.pages.length, 2);
  assert.deepEqual(data.pages[1]?.items, [{ method: "card", last4: "0002" }]);
});

test("keys are the starts of others", async () => {
  const filtered = listProductsQueryKey({ request: { kind: "digital" } });
  await queries.fetchQuery(listProductsOptions(client, { request: { kind: "digital" } }));
  await queries.fetchQuery(listProductsOptions(client, {}, { scope: "other" }));
  await queries.fetchInfiniteQuery(listProductsInfiniteOptions(client, { request: { kind: "digital" } }));
  const matching = (queryKey: readonly unknown[]): number => queries.getQueryCache().findAll({ queryKey }).length;
  assert.equal(matching(filtered), 2);
  assert.equal(matching(productsQueryKey("other")), 1);
  assert.ok(matching(listProductsQueryKey()) >= 3);
  assert.ok(matching(productsQueryKey()) > matching(listProductsQueryKey()));
  assert.ok(matching([queryRoot()]) > matching(productsQueryKey()));
});

test("a mutation writes, and its error is typed", async () => {
  const options = createProductsMutation(client);
  const observer = new MutationObserver(queries, options);
  const created = await observer.mutate({ request: { name: "Lamp", price: { amount: 1, currency: "EUR" } } });
  assert.equal(created.name, "Lamp");
  await assert.rejects(
    observer.mutate({ request: { name: "taken", price: { amount: 1, currency: "EUR" } } }),
    (error) => error instanceof ShopError && error.statusCode === 409,
  );
});

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Never called: the compiler reads it. */
export function useTypes(): unknown {
  const one = useQuery(getProductsOptions(client, { productId: "p" }));
  const data: Same<typeof one.data, Shop.Product | undefined> = true;
  const failure: Same<typeof one.error, Shop.GetProductErrors | null> = true;
  const suspended = useSuspenseQuery(getProductsOptions(client, { productId: "p" }));
  const sure: Same<typeof suspended.data, Shop.Product> = true;
  const pages = useInfiniteQuery(listProductsInfiniteOptions(client));
  const item: Shop.Product | undefined = pages.data?.pages[0]?.items[0];
  const selected = useQuery({
    ...getPaymentsOptions(client, { paymentId: "p" }),
    select: ({ method }) => method.length,
  });
  const length: Same<typeof selected.data, number | undefined> = true;
  const [first] = useQueries({ queries: [getProductsOptions(client, { productId: "p" })] });
  const name: string | undefined = first.data?.name;
  const mutation = useMutation(createProductsMutation(client));
  const conflict: Same<typeof mutation.error, Shop.CreateProductErrors | null> = true;
  const cached = queries.getQueryData(listProductsInfiniteQueryKey({}))?.pages[0]?.items[0]?.price.amount;
  // @ts-expect-error The product has no such argument.
  getProductsOptions(client, { id: "p" });
  // @ts-expect-error A name is missing.
  mutation.mutate({ request: { price: { amount: 1, currency: "EUR" } } });
  return [data, failure, sure, item, length, name, conflict, cached];
}
