import { withLogging } from "./core/logging.js";
import type { Transport, TransportOptions } from "./core/types.js";
import { AlbumResource } from "./resources/album.js";
import { PictureResource } from "./resources/picture.js";
import { PicturesResource } from "./resources/pictures.js";
import { type ClientOptions, createTransport } from "./transport.js";

/** Client of Binary bodies. */
export class BinaryBodiesClient {
  readonly #transport: Transport;
  #picture: PictureResource | undefined;
  #pictures: PicturesResource | undefined;
  #album: AlbumResource | undefined;

  /** @param options - Options, or a transport to share or to replace in tests. */
  constructor(options: ClientOptions | Transport = {}) {
    this.#transport =
      "request" in options ? options : createTransport(withLogging(options));
  }

  /** What every call goes through: the first argument of the functions that the resource modules export. */
  get transport(): Transport {
    return this.#transport;
  }

  get picture(): PictureResource {
    return (this.#picture ??= new PictureResource(this.#transport));
  }

  get pictures(): PicturesResource {
    return (this.#pictures ??= new PicturesResource(this.#transport));
  }

  get album(): AlbumResource {
    return (this.#album ??= new AlbumResource(this.#transport));
  }

  /** A client with the same credentials and tokens, and other options. */
  withOptions(options: TransportOptions): BinaryBodiesClient {
    return new BinaryBodiesClient(this.#transport.withOptions(options));
  }
}
