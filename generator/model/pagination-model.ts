/** The paging of an operation: how a page leads to the next. */
import type { Schema } from "./schema-model.js";

export type Pagination = {
  /** Path of property names from the response body to the array; empty: the body is the array. */
  readonly items: readonly string[];
  readonly itemSchema: Schema;
  /** Response variant that is paged (one of a union), else the result's schema. */
  readonly pageSchema: Schema;
  /** Where the moving value goes. */
  readonly in: "query" | "body";
} & (
  | {
      readonly kind: "cursor";
      readonly parameter: string;
      readonly next: readonly string[];
      readonly hasMore?: readonly string[];
      readonly done?: readonly string[];
    }
  /** The cursor is a header of the answer. */
  | {
      readonly kind: "header";
      readonly parameter: string;
      readonly header: string;
      readonly hasMore?: readonly string[];
      readonly done?: readonly string[];
    }
  /** The cursor is a property of the last item (Stripe's `starting_after`). */
  | {
      readonly kind: "lastItem";
      readonly parameter: string;
      readonly property: string;
      readonly hasMore?: readonly string[];
      readonly done?: readonly string[];
    }
  | {
      readonly kind: "page";
      readonly parameter: string;
      readonly first: number;
      readonly size?: string;
      readonly defaultSize?: number;
      readonly total?: readonly string[];
      readonly totalKind?: "items" | "pages";
      readonly hasMore?: readonly string[];
      readonly done?: readonly string[];
    }
  | {
      readonly kind: "offset";
      readonly parameter: string;
      readonly size?: string;
      readonly defaultSize?: number;
      readonly total?: readonly string[];
      readonly hasMore?: readonly string[];
      readonly done?: readonly string[];
    }
  /** `method`: of the requests for further pages; absent: `GET`. */
  | { readonly kind: "nextUrl"; readonly next: readonly string[]; readonly method?: string }
  | { readonly kind: "link"; readonly method?: string }
);
