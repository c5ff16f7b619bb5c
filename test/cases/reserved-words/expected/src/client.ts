import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { ClassResource } from "./resources/class.js";
import { FunctionResource } from "./resources/function.js";
import { PrototypeResource } from "./resources/prototype.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Reserved words. */
export class ReservedWordsClient {
  readonly #transport: Transport;
  #class: ClassResource | undefined;
  #function: FunctionResource | undefined;
  #prototype_: PrototypeResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get class(): ClassResource {
    return (this.#class ??= new ClassResource(this.#transport));
  }

  get function(): FunctionResource {
    return (this.#function ??= new FunctionResource(this.#transport));
  }

  get prototype_(): PrototypeResource {
    return (this.#prototype_ ??= new PrototypeResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): ReservedWordsClient {
    return new ReservedWordsClient(this.#transport.withOptions(options));
  }
}
