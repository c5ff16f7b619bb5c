import type { Transport } from "../core/types.js";
import { AdminUsersResource } from "./admin/users.js";

export class AdminResource {
  readonly #transport: Transport;
  #users: AdminUsersResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get users(): AdminUsersResource {
    return (this.#users ??= new AdminUsersResource(this.#transport));
  }
}
