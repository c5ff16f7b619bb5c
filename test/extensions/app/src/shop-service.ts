/** The shop behind the page: handlers that the extension made, two of them with data of this page. */
import { setupWorker } from "msw/browser";
import type { Shop } from "./shop";
import { handlers } from "./shop/mocks";
import { createProductsHandler, getProductsHandler, listProductsHandler } from "./shop/mocks/products";

export const baseUrl = "/api";

const PAGE_SIZE = 10;

export async function startShop(): Promise<void> {
  const products = Array.from({ length: 35 }, (_, index) => productOf(`p-${index + 1}`, `Product ${index + 1}`));
  const worker = setupWorker(
    listProductsHandler(baseUrl, ({ request }) => {
      const from = Number(new URL(request.url).searchParams.get("cursor") ?? "0");
      const items = products.slice(from, from + PAGE_SIZE);
      return { items, nextCursor: from + PAGE_SIZE < products.length ? `${from + PAGE_SIZE}` : null };
    }),
    createProductsHandler(baseUrl, async ({ request }) => {
      const { name } = (await request.json()) as Shop.NewProduct;
      if (products.some((product) => product.name === name))
        return Response.json({ code: "taken", detail: `There is a ${name} already.` }, { status: 409 });
      const product = productOf(`p-${products.length + 1}`, name);
      products.unshift(product);
      return product;
    }),
    // Nobody waits for this one to the end.
    getProductsHandler(baseUrl, () => new Promise<Response>(() => {})),
    ...handlers(baseUrl),
  );
  await worker.start({ quiet: true });
}

function productOf(id: string, name: string): Shop.Product {
  return { id, name, price: { amount: 1250, currency: "EUR" }, createdAt: "2024-05-01T12:00:00Z" };
}
