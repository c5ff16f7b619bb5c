import type { Transport } from "../../core/types.js";
import { ActionsTriggersBindingsResource } from "./triggers/bindings.js";

export class ActionsTriggersResource {
  readonly #transport: Transport;
  #bindings: ActionsTriggersBindingsResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get bindings(): ActionsTriggersBindingsResource {
    return (this.#bindings ??= new ActionsTriggersBindingsResource(this.#transport));
  }
}
