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

export type OnOrderCreatedWebhook = Order;
