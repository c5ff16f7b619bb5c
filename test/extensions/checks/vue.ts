/** TanStack Query with what the extension printed for Vue: in a component's scope, and by the compiler. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { QueryClient, useInfiniteQuery, useMutation, useQuery, VUE_QUERY_CLIENT } from "@tanstack/vue-query";
import { computed, createApp, effectScope, ref } from "vue";
import { type Shop, ShopClient } from "../src/index.js";
import { createProductsMutation, getProductsOptions, listProductsInfiniteOptions } from "../src/query/products.js";
import { startService, type Service } from "./service.js";

let service: Service;
let client: ShopClient;

before(async () => {
  service = await startService();
  client = new ShopClient({ baseUrl: service.baseUrl, token: "t" });
});
after(() => service.close());

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

test("queries follow refs, pages follow each other, mutations write", async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const app = createApp({});
  app.provide(VUE_QUERY_CLIENT, queries);
  const scope = effectScope();
  await app.runWithContext(() =>
    scope.run(async () => {
      const productId = ref("p-1");
      const one = useQuery(computed(() => getProductsOptions(client, { productId: productId.value })));
      const pages = useInfiniteQuery(listProductsInfiniteOptions(client));
      const create = useMutation(createProductsMutation(client));
      const data: Same<typeof one.data.value, Shop.Product | undefined> = true;
      const failure: Same<typeof one.error.value, Shop.GetProductErrors | null> = true;
      const conflict: Same<typeof create.error.value, Shop.CreateProductErrors | null> = true;
      assert.ok(data && failure && conflict);
      await one.suspense();
      assert.equal(one.data.value?.id, "p-1");
      productId.value = "p-2";
      while (String(one.data.value?.id) !== "p-2") await new Promise((resolve) => setTimeout(resolve, 5));
      await pages.suspense();
      await pages.fetchNextPage();
      assert.equal(pages.data.value?.pages[1]?.items[0]?.id, "2a");
      const created = await create.mutateAsync({ request: { name: "Lamp", price: { amount: 1, currency: "EUR" } } });
      assert.equal(created.name, "Lamp");
    }),
  );
  scope.stop();
  queries.clear();
});
