import type { Transport } from "../core/types.js";
import { ExternalPartnerResource } from "./external/partner.js";

/**
 * External
 *
 * Operations for everybody outside.
 */
export class ExternalResource {
  readonly #transport: Transport;
  #partner: ExternalPartnerResource | undefined;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Partner
   *
   * Operations for partners.
   */
  get partner(): ExternalPartnerResource {
    return (this.#partner ??= new ExternalPartnerResource(this.#transport));
  }
}
