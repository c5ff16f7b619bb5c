/** A page as users of the extensions write it: a list without end, a form, a detail that can be closed while it loads. */
import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type FormEvent, type ReactNode, StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { drive } from "./drive";
import { isInstance, ShopClient } from "./shop";
import { ConflictError } from "./shop/errors";
import {
  createProductsMutation,
  getProductsOptions,
  listProductsInfiniteOptions,
  productsQueryKey,
} from "./shop/query/products";
import { baseUrl, startShop } from "./shop-service";

const client = new ShopClient({
  baseUrl: () => `${location.origin}${baseUrl}`,
  token: "page",
  maxRetries: 0,
  hooks: {
    end: ({ operation, error }) => {
      if (error?.kind === "abort") document.body.dataset["aborted"] = operation.route;
    },
  },
});

function App(): ReactNode {
  const [open, setOpen] = useState<string>();
  return (
    <main>
      <h1>Shop</h1>
      <NewProduct />
      <Products onOpen={setOpen} />
      {open !== undefined && <Details productId={open} onClose={() => setOpen(undefined)} />}
    </main>
  );
}

function Products({ onOpen }: { readonly onOpen: (id: string) => void }): ReactNode {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    listProductsInfiniteOptions(client, { request: { limit: 10 } }),
  );
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = end.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true && hasNextPage && !isFetchingNextPage) void fetchNextPage();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <ul>
      {items.map(({ id, name, price }) => (
        <li key={id} data-id={id}>
          {name}
          <button onClick={() => onOpen(id)}>
            {price.amount / 100} {price.currency}
          </button>
        </li>
      ))}
      <li ref={end}>{hasNextPage ? "…" : `${items.length} products`}</li>
    </ul>
  );
}

function NewProduct(): ReactNode {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const create = useMutation({
    ...createProductsMutation(client),
    onSuccess: () => queries.invalidateQueries({ queryKey: productsQueryKey() }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate({ request: { name, price: { amount: 1250, currency: "EUR" } } });
  };
  // The body of this error is typed: what the document says of 409.
  const problem = isInstance(create.error, ConflictError) ? create.error.body : undefined;
  return (
    <form onSubmit={submit}>
      <input name="name" value={name} onChange={({ target }) => setName(target.value)} />
      <button>Create</button>
      {problem !== undefined && <p role="alert">{problem.detail ?? problem.code}</p>}
    </form>
  );
}

function Details({ productId, onClose }: { readonly productId: string; readonly onClose: () => void }): ReactNode {
  const { data, isPending } = useQuery(getProductsOptions(client, { productId }));
  return (
    <dialog open>
      {isPending ? "Loading …" : data?.name}
      <button onClick={onClose}>Close</button>
    </dialog>
  );
}

await startShop();
const root = document.querySelector("#root");
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
await drive();
