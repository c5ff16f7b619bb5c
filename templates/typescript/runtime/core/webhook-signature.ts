/** Signatures of services with a scheme of their own. */
import { bytesOfText, ed25519Key, hmacKey, listOf, verifierOf, type SignatureKey } from "../internal/signature.js";
import type { WebhookVerifier } from "./webhook-verifier.js";

/** What a signature may be of. */
export interface SignedParts {
  readonly body: Uint8Array;
  /** Time of the message as it was sent; empty where the scheme has none. */
  readonly timestamp: string;
  /** A header by its name in any case; empty when it is not there. */
  readonly header: (name: string) => string;
}

/** Where a request has its signature, and of what it is. */
export interface SignatureOptions {
  /** Header of the signature; several are separated by commas or spaces. */
  readonly header: string;
  /** Name of the signature where the header is a list of named values: `v1` for `t=1492774577,v1=5257a8…`. */
  readonly field?: string | undefined;
  /** Text before the signature, `sha256=`; what comes without it is none. Default: none. */
  readonly prefix?: string | undefined;
  /** How the signature is written. Default `hex`. */
  readonly encoding?: "hex" | "base64" | "base64url" | undefined;
  /**
   * Where the time of the message is (seconds since 1970): in a header of its own, or in the signature's, under a name.
   * A message whose time is further than that from now, before or after, is refused; default 300 seconds.
   */
  readonly timestamp?:
    | { readonly header: string; readonly toleranceInSeconds?: number | undefined }
    | { readonly field: string; readonly toleranceInSeconds?: number | undefined }
    | undefined;
  /** The signed content, in pieces. Default: the body. Needed where there is a time: one that is not signed can be changed. */
  readonly payload?: ((parts: SignedParts) => readonly (string | Uint8Array)[]) | undefined;
}

export interface HmacSignatureOptions extends SignatureOptions {
  /** Text, used as its UTF-8, or bytes; several while one is being replaced. One that is empty throws a `TypeError`. */
  readonly secret: string | Uint8Array | readonly (string | Uint8Array)[];
  /** Default `SHA-256`. */
  readonly algorithm?: "SHA-256" | "SHA-1" | "SHA-384" | "SHA-512" | undefined;
}

/** Signatures by HMAC (RFC 2104) with a shared secret. Throws a `TypeError` for options that would check nothing. */
export function hmacSignature(options: HmacSignatureOptions): WebhookVerifier {
  const { secret, algorithm = "SHA-256" } = options;
  const keyOf = (each: string | Uint8Array): SignatureKey =>
    hmacKey(typeof each === "string" ? new TextEncoder().encode(each) : each, algorithm);
  return verifier(options, listOf(secret).map(keyOf));
}

/** A public key of Ed25519: 32 bytes, their hexadecimal digits or base64, PEM (`BEGIN PUBLIC KEY`), JWK, or a `CryptoKey`. */
export type Ed25519PublicKey =
  string | Uint8Array | CryptoKey | { readonly kty?: string; readonly crv?: string; readonly x?: string };

export interface Ed25519SignatureOptions extends SignatureOptions {
  /** Several while one is being replaced. One that is empty or malformed throws a `TypeError`. */
  readonly publicKey: Ed25519PublicKey | readonly Ed25519PublicKey[];
}

/**
 * Signatures by Ed25519 (RFC 8032) with a public key. Throws a `TypeError` for options that would check nothing; a platform
 * without Ed25519 rejects with one.
 */
export function ed25519Signature(options: Ed25519SignatureOptions): WebhookVerifier {
  return verifier(options, listOf(options.publicKey).map(publicKeyOf));
}

function verifier(options: SignatureOptions, keys: readonly SignatureKey[]): WebhookVerifier {
  const { header: name, field, prefix = "", encoding = "hex", timestamp: time } = options;
  if (!name) throw new TypeError("No header of the signature");
  if (time && !options.payload) throw new TypeError("A timestamp needs a payload that has it");
  const { payload = ({ body }: SignedParts) => [body] } = options;
  return verifierOf({
    keys,
    toleranceInSeconds: time?.toleranceInSeconds,
    read: (header, body) => {
      const texts = header(name)?.split(/[, ]+/);
      const timestamp = time && ("field" in time ? fieldsOf(texts, time.field)?.[0] : header(time.header));
      const found = field === undefined ? texts : fieldsOf(texts, field);
      if (!found?.length || (time && !timestamp)) return undefined;
      const signatures = found
        .filter((text) => text.startsWith(prefix))
        .map((text) => [keys[0]!.algorithm, bytesOfText(text.slice(prefix.length), encoding)] as const);
      const parts = { body, timestamp: timestamp ?? "", header: (other: string) => header(other) ?? "" };
      return { signatures, timestamp, content: payload(parts) };
    },
  });
}

/** Values of that name in `name=value` pairs. */
function fieldsOf(texts: readonly string[] | undefined, name: string): readonly string[] | undefined {
  return texts?.filter((text) => text.startsWith(`${name}=`)).map((text) => text.slice(name.length + 1));
}

/** What comes before the 32 bytes of a public key of Ed25519 in SPKI (RFC 8410 §4), in base64. */
const SPKI = "MCowBQYDK2VwAyEA";

function publicKeyOf(key: Ed25519PublicKey): SignatureKey {
  if (typeof key === "string") {
    const text = key.replace(/-----[A-Z ]+-----|\s/g, "");
    const hex = /^[\da-f]{64}$/i.test(text);
    return ed25519Key(bytesOfText(text.startsWith(SPKI) ? text.slice(16) : text, hex ? "hex" : "base64") ?? none());
  }
  if (key && "kty" in key) {
    const { kty, crv, x = "" } = key;
    return ed25519Key((kty === "OKP" && crv === "Ed25519" && bytesOfText(x, "base64url")) || none());
  }
  return ed25519Key((key as Uint8Array | CryptoKey) ?? none());
}

function none(): Uint8Array {
  return new Uint8Array();
}
