export interface Order {
  id: string;
  /** Format: date-time. */
  placed?: Date;
  lines?: Line[];
}

export interface Line {
  article?: string;
}

export interface Price {
  amount: number;
  /** Format: date-time. */
  until?: Date;
}

export interface OrderDeletedWebhook {
  id: string;
}

/** Sent when an order was placed. */
export type OnOrderCreatedWebhook = Order;

/** Asks for a price. */
export type QuoteWebhook = Order;
