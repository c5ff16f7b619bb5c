import type { Transport } from "../core/types.js";
import { ChickenEggResource } from "./chicken/egg.js";

export class ChickenResource {
  readonly #transport: Transport;
  #egg: ChickenEggResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get egg(): ChickenEggResource {
    return (this.#egg ??= new ChickenEggResource(this.#transport));
  }
}
