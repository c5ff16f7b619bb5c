import type { Transport } from "../core/types.js";
import { ConnectionsScimConfigurationResource } from "./connections/scim-configuration.js";

export class ConnectionsResource {
  readonly #transport: Transport;
  #SCIMConfiguration: ConnectionsScimConfigurationResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get SCIMConfiguration(): ConnectionsScimConfigurationResource {
    return (this.#SCIMConfiguration ??=
      new ConnectionsScimConfigurationResource(this.#transport));
  }
}
