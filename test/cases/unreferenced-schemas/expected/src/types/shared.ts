import type { Account } from "./accounts.js";

export interface AccountEvent {
  id: string;
  account?: Account;
}

export interface AccountEventInput {
  account?: Account;
  token?: string;
}

export type Animal = Cat;

export interface AnimalBase {
  kind: string;
}

export interface Cat extends AnimalBase {
  kind: "Cat";
  lives?: number;
}
