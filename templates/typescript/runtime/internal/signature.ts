import {
  WebhookSignatureError,
  type SignatureFault,
  type SignedMessage,
  type WebhookVerifier,
} from "../core/webhook-verifier.js";
import { fromBase64 } from "./base64.js";
import type { Caused } from "./caused.js";
import { readBlob } from "./read-body.js";

/** A key of the receiver. */
export interface SignatureKey {
  readonly algorithm: "HMAC" | "Ed25519";
  /** Makes the key when it is first needed, and keeps it. */
  readonly load: () => Promise<CryptoKey>;
}

/** A signature that came with a request. */
export type Signature = readonly [algorithm: SignatureKey["algorithm"], bytes: Uint8Array | undefined];

/** What a scheme reads from a request. */
export interface Signed {
  readonly signatures: readonly Signature[];
  /** Pieces of the signed content. */
  readonly content: readonly (string | Uint8Array)[];
  /** Seconds since 1970, as it was sent. */
  readonly timestamp?: string | undefined;
  /** Name of the message, for `seen`. */
  readonly id?: string | undefined;
}

/** The value of a header by its name in any case; `undefined` when it is not there or empty. */
export type HeaderLookup = (name: string) => string | undefined;

export interface SignatureScheme {
  readonly keys: readonly SignatureKey[];
  /** `undefined` where headers are missing or malformed. */
  readonly read: (header: HeaderLookup, body: Uint8Array) => Signed | undefined;
  readonly toleranceInSeconds?: number | undefined;
  readonly seen?: ((id: string) => boolean | PromiseLike<boolean>) | undefined;
}

/** Each costs a pass over the body for every key; a rotation needs two. */
const MAX_SIGNATURES = 8;

/** The checks of a scheme. Throws a `TypeError` where they could not fail: without keys, or with a tolerance that is none. */
export function verifierOf(scheme: SignatureScheme): WebhookVerifier {
  const { keys, toleranceInSeconds: tolerance = 300 } = scheme;
  if (!keys.length) throw new TypeError("No secret or key");
  if (!(tolerance >= 0)) throw new TypeError("toleranceInSeconds is no number of seconds");

  const examine = async (
    message: Request | SignedMessage,
    rawBody?: Uint8Array,
  ): Promise<readonly [SignatureFault | undefined, body: Uint8Array]> => {
    const body = rawBody ?? (await bytesOf(message));
    const signed = scheme.read((name) => headerOf(message.headers, name), body);
    return [signed ? await faultOf(scheme, signed, tolerance) : "missing", body];
  };
  const check: WebhookVerifier["check"] = async (message, rawBody) => (await examine(message, rawBody))[0];
  return {
    check,
    verify: async (message, rawBody) => !(await check(message, rawBody)),
    unwrap: async <T>(message: Request | SignedMessage, rawBody?: Uint8Array) => {
      const [fault, body] = await examine(message, rawBody);
      if (fault) throw new WebhookSignatureError(fault);
      return (body.length ? JSON.parse(new TextDecoder().decode(body)) : undefined) as T;
    },
  };
}

async function faultOf(
  { keys, seen }: SignatureScheme,
  { signatures, content, timestamp, id }: Signed,
  tolerance: number,
): Promise<SignatureFault | undefined> {
  if (timestamp !== undefined) {
    if (!/^\d{1,12}$/.test(timestamp)) return "missing";
    if (Math.abs(Math.floor(Date.now() / 1000) - Number(timestamp)) > tolerance) return "expired";
  }
  const data = new Uint8Array(await new Blob(content as BlobPart[]).arrayBuffer());
  if (!(await matches(keys, signatures, data))) return "mismatch";
  return id !== undefined && (await seen?.(id)) ? "repeated" : undefined;
}

async function matches(
  keys: readonly SignatureKey[],
  signatures: readonly Signature[],
  data: Uint8Array,
): Promise<boolean> {
  const known = signatures.filter(([kind, bytes]) => bytes?.length && keys.some(({ algorithm }) => algorithm === kind));
  for (const [kind, bytes] of known.slice(0, MAX_SIGNATURES)) {
    for (const { algorithm, load } of keys) {
      // The platform compares in constant time (Web Cryptography API §31.6.2 for HMAC).
      if (
        algorithm === kind &&
        (await crypto.subtle.verify(kind, await load(), bytes as BufferSource, data as BufferSource))
      ) {
        return true;
      }
    }
  }
  return false;
}

/** A key for HMAC. */
export function hmacKey(secret: Uint8Array, hash: string): SignatureKey {
  if (!secret?.length) throw new TypeError("The secret is empty");
  const algorithm = { name: "HMAC", hash };
  return {
    algorithm: "HMAC",
    load: once(() => crypto.subtle.importKey("raw", secret as BufferSource, algorithm, false, ["verify"])),
  };
}

/** A key for Ed25519 (RFC 8032): its 32 bytes, or one that is imported already. */
export function ed25519Key(key: Uint8Array | CryptoKey): SignatureKey {
  if ("algorithm" in key) return { algorithm: "Ed25519", load: async () => key };
  if (key.length !== 32) throw new TypeError("A public key of Ed25519 has 32 bytes");
  return {
    algorithm: "Ed25519",
    load: once(() =>
      crypto.subtle.importKey("raw", key as BufferSource, "Ed25519", false, ["verify"]).catch((cause: unknown) => {
        throw new (TypeError as Caused)("The Web Cryptography of this platform has no Ed25519, or the key is none", {
          cause,
        });
      }),
    ),
  };
}

/** Bytes of hexadecimal digits or base64; `undefined` for other text. */
export function bytesOfText(text: string, encoding: "hex" | "base64" | "base64url"): Uint8Array | undefined {
  if (encoding === "hex") {
    if (text.length % 2 || !/^[\da-f]*$/i.test(text)) return undefined;
    return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
      parseInt(text.slice(2 * index, 2 * index + 2), 16),
    );
  }
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}

/** One value or a list, as a list. */
export function listOf<T>(values: T | readonly T[]): readonly T[] {
  return Array.isArray(values) ? (values as readonly T[]) : [values as T];
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

function headerOf(headers: SignedMessage["headers"], name: string): string | undefined {
  if (typeof headers.get === "function") return (headers as Headers).get(name) || undefined;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase()) ?? [];
  return (Array.isArray(value) ? value.join(", ") : (value as string | undefined)) || undefined;
}

async function bytesOf(message: Request | SignedMessage): Promise<Uint8Array> {
  if ("clone" in message) {
    const bounds = { maxResponseBytes: 1e7, decodingError: () => new TypeError("The body is too long") };
    return new Uint8Array(await (await readBlob(new Response(message.clone().body), bounds)).arrayBuffer());
  }
  const { body } = message;
  if (typeof body === "string") return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError("The body of a signed message is its bytes or its text");
}
