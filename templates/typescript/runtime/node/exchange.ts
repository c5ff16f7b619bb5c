import type { Caused } from "../internal/caused.js";
import { closeIdle, isStale, type Tunnel } from "./agents.js";
import { BodySource } from "./body-source.js";
import type { Builtins, ClientRequest, Message, Readable } from "./builtins.js";
import { acceptedCodings, decompression } from "./decompress.js";
import type { RequestBody } from "./request-body.js";
import { requestHead, type RequestHead, type RequestParts } from "./request-head.js";
import { NodeResponse } from "./response.js";
import { listen, unlisten, type Abortable } from "./signals.js";
import { giveUp, upload } from "./upload.js";

/** A request as it is to be sent. */
export interface Outgoing extends RequestParts {
  readonly modules: Builtins;
  readonly signal: AbortSignal | undefined;
  /** Whether it follows a redirect. */
  readonly redirected: boolean;
}

/** How long the body waits for a server that does not say `100 Continue`, in milliseconds (RFC 9110 §10.1.1). */
const CONTINUE_TIMEOUT = 1000;

/**
 * Sends a request and gives its answer, as soon as the head of it has come.
 *
 * It rejects with the reason of the signal; else with a `TypeError` whose cause says in `code` what happened, as in Node's
 * fetch. `ERR_IDLE_CONNECTION_CLOSED` is one more: the server closed a connection just as it was used again, and the
 * request is none that may be sent twice. Once the answer has ended, the signal has no listener left.
 */
export function exchange(outgoing: Outgoing): Promise<NodeResponse> {
  return new Promise((resolve, reject) => new Exchange(outgoing, resolve, reject).start());
}

class Exchange implements Abortable {
  readonly #outgoing: Outgoing;
  readonly #resolve: (response: NodeResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #tunnel: Tunnel | undefined;
  #request: ClientRequest | undefined;
  #source: BodySource | undefined;
  #content: Readable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #opened = false;
  #again = false;
  #over = false;
  /** What the request failed with after its answer had begun. */
  #cause: unknown;

  constructor(outgoing: Outgoing, resolve: (response: NodeResponse) => void, reject: (reason: unknown) => void) {
    this.#outgoing = outgoing;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#tunnel = outgoing.target.origin.tunnel ? {} : undefined;
  }

  start(): void {
    const { signal } = this.#outgoing;
    if (signal?.aborted) return this.#fail(signal.reason);
    try {
      const head = requestHead(this.#outgoing, acceptedCodings(this.#outgoing.modules));
      this.#send(head);
      if (signal) listen(signal, this);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The signal was aborted. */
  abort(reason: unknown): void {
    this.#source?.fail(reason, true);
    this.#fail(reason);
    this.#close();
  }

  #send(head: RequestHead): void {
    const { modules, method, target, body } = this.#outgoing;
    const { origin, path } = target;
    const request = (origin.tls ? modules.https : modules.http).request({
      agent: origin.agent,
      headers: head.lines,
      host: origin.host,
      method,
      path: origin.proxy ? `http://${origin.hostHeader}${path}` : path,
      port: origin.port,
      tunnel: this.#tunnel,
    });
    this.#request = request;
    request.on("response", (message: Message) => this.#receive(request, message));
    request.on("error", (cause: Error) => this.#lose(request, head, cause));
    if (!body) request.end();
    else if (head.expects) {
      let asked = false;
      const proceed = (): void => {
        if (!asked) this.#upload(request, body, head);
        asked = true;
      };
      request.on("continue", proceed);
      this.#timer = setTimeout(proceed, CONTINUE_TIMEOUT);
      request.flushHeaders();
    } else this.#upload(request, body, head);
  }

  #upload(request: ClientRequest, { data, open }: RequestBody, { ascii, length }: RequestHead): void {
    clearTimeout(this.#timer);
    this.#opened = true;
    if (open) void upload(request, open(), length);
    // Node sends the head in the encoding of a text that follows it.
    else request.end(ascii || typeof data !== "string" ? data : new TextEncoder().encode(data));
  }

  #receive(request: ClientRequest, message: Message): void {
    clearTimeout(this.#timer);
    const { method, modules, redirected, target } = this.#outgoing;
    const { rawHeaders, statusCode: status, statusMessage: statusText } = message;
    const coding = headerOf(rawHeaders, "content-encoding");
    const failed = (cause: unknown): void => {
      this.#source?.fail(failure("terminated", this.#cause ?? cause));
      this.#release();
    };
    let content: Readable = message;
    if (method === "HEAD" || status === 204 || status === 205 || status === 304) message.resume();
    else {
      const steps = coding ? decompression(coding, modules) : [];
      // What fails on the way there, content itself fails with.
      if (steps.length) content = modules.stream.pipeline([message, ...steps], () => {});
      this.#source = new BodySource(content, () => {
        this.#release();
        this.#close();
      });
    }
    this.#content = content;
    content.on("error", failed);
    content.on("end", () => {
      this.#release();
      // Whoever has answered does not wait for the rest of the body.
      if (!request.writableFinished) request.destroy();
    });
    const url = target.origin.text + target.path;
    this.#resolve(new NodeResponse({ status, statusText, rawHeaders, url, redirected }, this.#source));
  }

  #lose(request: ClientRequest, head: RequestHead, cause: Error & { readonly code?: string }): void {
    if (this.#content) this.#cause = cause;
    if (this.#over || this.#content || request !== this.#request) return;
    const { method, target, body } = this.#outgoing;
    if (!isStale(request) || !/^(ECONNRESET|EPIPE)$/.test(`${cause.code}`)) {
      return this.#fail(failure("fetch failed", cause));
    }
    if (!this.#again && /^(GET|HEAD|PUT|DELETE|OPTIONS|QUERY)$/.test(method) && body?.replayable !== false) {
      this.#again = true;
      closeIdle(target.origin);
      return this.#send(head);
    }
    const stale = new (Error as Caused<Error>)("The server closed the idle connection that the request was sent on", {
      cause,
    });
    this.#fail(failure("fetch failed", Object.assign(stale, { code: "ERR_IDLE_CONNECTION_CLOSED" })));
  }

  #fail(reason: unknown): void {
    this.#release();
    this.#reject(reason);
  }

  #close(): void {
    this.#request?.destroy();
    this.#content?.destroy();
    this.#tunnel?.request?.destroy();
  }

  #release(): void {
    const { body, signal } = this.#outgoing;
    clearTimeout(this.#timer);
    if (signal) unlisten(signal, this);
    if (body && !this.#opened && !this.#over) giveUp(body);
    this.#over = true;
  }
}

/** @param name in lower case; several are joined */
function headerOf(raw: readonly string[], name: string): string {
  let found = "";
  for (let index = 0; index < raw.length; index += 2) {
    if (raw[index]!.length !== name.length || raw[index]!.toLowerCase() !== name) continue;
    found += (found && ",") + raw[index + 1]!;
  }
  return found;
}

/** What fetch rejects with. What the server sent does not belong into an error. */
function failure(message: string, cause: unknown): TypeError {
  if (typeof cause === "object" && cause !== null && "rawPacket" in cause) delete cause.rawPacket;
  return new (TypeError as Caused)(message, { cause });
}
