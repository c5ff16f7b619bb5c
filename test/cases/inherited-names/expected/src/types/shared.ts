export interface Thing {
  toString?: boolean;
  constructor?: string;
  __proto__?: string;
  isPrototypeOf?: number[];
}

export type ToStringWebhook = Thing;
