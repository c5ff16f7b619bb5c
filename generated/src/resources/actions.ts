import type { Transport } from "../core/types.js";
import { ActionsTriggersResource } from "./actions/triggers.js";

export class ActionsResource {
  readonly #transport: Transport;
  #triggers: ActionsTriggersResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get triggers(): ActionsTriggersResource {
    return (this.#triggers ??= new ActionsTriggersResource(this.#transport));
  }
}
