import { BodySource } from "./body-source.js";
import { BodyStream } from "./body-stream.js";
import { responseHeaders } from "./response-headers.js";

/** What an answer starts with. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  /** URL that answered, without fragment. */
  readonly url: string;
  readonly redirected: boolean;
}

/**
 * A `Response` (fetch §5.5) of what Node has: it is an instance of the platform's class and does what that does, but makes
 * headers and stream only when they are asked for. `Content-Encoding` and `Content-Length` stay as they were sent, while
 * the body is decompressed, as in fetch.
 */
export class NodeResponse {
  readonly #head: ResponseHead;
  /** The platform's own, once there are two that read. */
  #content: BodySource | Response | undefined;
  #body: BodyStream | undefined;
  #headers: Headers | undefined;

  /** @param content absent where there is no body, whatever the headers say */
  constructor(head: ResponseHead, content: BodySource | Response | undefined) {
    this.#head = head;
    this.#content = content;
  }

  get type(): "basic" {
    return "basic";
  }

  get status(): number {
    return this.#head.status;
  }

  get statusText(): string {
    return this.#head.statusText;
  }

  get ok(): boolean {
    return this.#head.status >= 200 && this.#head.status < 300;
  }

  get url(): string {
    return this.#head.url;
  }

  get redirected(): boolean {
    return this.#head.redirected;
  }

  get headers(): Headers {
    return (this.#headers ??= responseHeaders(this.#head.rawHeaders));
  }

  get body(): ReadableStream<Uint8Array> | null {
    const content = this.#content;
    if (!content) return null;
    return content instanceof BodySource ? (this.#body ??= new BodyStream(content)) : content.body;
  }

  get bodyUsed(): boolean {
    const content = this.#content;
    return content instanceof BodySource ? content.disturbed : !!content?.bodyUsed;
  }

  async text(): Promise<string> {
    return new TextDecoder().decode(await this.bytes());
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } = await this.bytes();
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  }

  async blob(): Promise<Blob> {
    return (await this.#platform()).blob();
  }

  async formData(): Promise<FormData> {
    return (await this.#platform()).formData();
  }

  async bytes(): Promise<Uint8Array> {
    const content = this.#content;
    if (!content) return new Uint8Array();
    if (!(content instanceof BodySource)) return new Uint8Array(await content.arrayBuffer());
    if (this.#unusable()) throw new TypeError("The body was read already, or is locked");
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (let chunk = await content.read(); !chunk.done; chunk = await content.read()) {
      chunks.push(chunk.value);
      size += chunk.value.length;
    }
    if (chunks.length === 1) return chunks[0]!;
    const all = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
      all.set(chunk, offset);
      offset += chunk.length;
    }
    return all;
  }

  clone(): NodeResponse {
    if (this.#unusable()) throw new TypeError("The body was read already, or is locked");
    const { body } = this;
    if (!body) return new NodeResponse(this.#head, undefined);
    const [own, other] = body.tee();
    const { headers } = this;
    this.#content = new Response(own, { headers });
    return new NodeResponse(this.#head, new Response(other, { headers }));
  }

  #unusable(): boolean {
    return this.bodyUsed || !!this.body?.locked;
  }

  /** All of the body, for what only the platform makes of bytes and their media type. */
  async #platform(): Promise<Response> {
    const type = this.headers.get("content-type");
    return new Response((await this.bytes()) as BodyInit, type === null ? {} : { headers: { "content-type": type } });
  }
}

// `instanceof Response` holds; nothing of the platform's is made for it.
Object.setPrototypeOf(NodeResponse.prototype, Response.prototype);
