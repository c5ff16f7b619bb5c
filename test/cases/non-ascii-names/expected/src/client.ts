import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { 大小Resource } from "./resources/50db.js";
import { EmojiResource } from "./resources/emoji.js";
import { GrößenResource } from "./resources/gro-en-7808.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Größen und 大小. */
export class GrößenUnd大小Client {
  readonly #transport: Transport;
  #größen: GrößenResource | undefined;
  #大小: 大小Resource | undefined;
  #emoji: EmojiResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get größen(): GrößenResource {
    return (this.#größen ??= new GrößenResource(this.#transport));
  }

  get 大小(): 大小Resource {
    return (this.#大小 ??= new 大小Resource(this.#transport));
  }

  get emoji(): EmojiResource {
    return (this.#emoji ??= new EmojiResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): GrößenUnd大小Client {
    return new GrößenUnd大小Client(this.#transport.withOptions(options));
  }
}
