import type { Transport } from "../core/types.js";
import { MenuDrinksResource } from "./menu/drinks.js";

export class MenuResource {
  readonly #transport: Transport;
  #drinks: MenuDrinksResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get drinks(): MenuDrinksResource {
    return (this.#drinks ??= new MenuDrinksResource(this.#transport));
  }
}
