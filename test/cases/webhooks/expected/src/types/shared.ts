export interface Order {
  id: string;
  lines?: Line[];
}

export interface Line {
  article?: string;
}

export interface OrderDeletedWebhook {
  id: string;
}

/** Sent when an order was placed. */
export type OnOrderCreatedWebhook = Order;
