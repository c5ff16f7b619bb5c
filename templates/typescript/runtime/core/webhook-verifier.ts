/** What checks of signatures have in common, whatever the scheme. */

/** A request as any server has it. */
export interface SignedMessage {
  /** Of any server: names in any case, a list for a repeated header. */
  readonly headers:
    { get(name: string): string | null } | Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as it came: bytes, or their text in UTF-8. JSON that was parsed and written again has another signature. */
  readonly body: Uint8Array | ArrayBuffer | string;
}

/**
 * Why a request is not accepted:
 * - `missing`: a header of the scheme is not there or malformed
 * - `expired`: its time is too far from now, before or after
 * - `mismatch`: no signature is one of the known keys over this content
 * - `repeated`: genuine, but `seen` knows its id
 */
export type SignatureFault = "missing" | "expired" | "mismatch" | "repeated";

/** Tells genuine requests from others. Each function may be passed on by itself. */
export interface WebhookVerifier {
  /**
   * What is wrong with a request; `undefined`: it is genuine. The body of a `Request` is read from a copy, at most
   * 10,000,000 bytes, unless it is given beside it.
   */
  readonly check: (message: Request | SignedMessage, rawBody?: Uint8Array) => Promise<SignatureFault | undefined>;
  /** Whether a request is genuine and not repeated. */
  readonly verify: (message: Request | SignedMessage, rawBody?: Uint8Array) => Promise<boolean>;
  /**
   * The JSON of a genuine request, `undefined` without a body. Rejects with a {@link WebhookSignatureError} for others,
   * and with a `SyntaxError` for what is no JSON.
   */
  readonly unwrap: <T = unknown>(message: Request | SignedMessage, rawBody?: Uint8Array) => Promise<T>;
}

/** A request that is not accepted. */
export class WebhookSignatureError extends Error {
  declare readonly reason: SignatureFault;

  constructor(reason: SignatureFault) {
    super(`Webhook signature: ${reason}`);
    Object.assign(this, { reason });
  }

  override get name(): string {
    return "WebhookSignatureError";
  }
}
