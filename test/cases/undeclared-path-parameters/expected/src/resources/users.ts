import type { Transport } from "../core/types.js";
import { UsersRolesResource } from "./users/roles.js";

export class UsersResource {
  readonly #transport: Transport;
  #roles: UsersRolesResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get roles(): UsersRolesResource {
    return (this.#roles ??= new UsersRolesResource(this.#transport));
  }
}
