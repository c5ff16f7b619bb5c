import { base64url, fromBase64 } from "../internal/base64.js";
import { supplied } from "../internal/supplier.js";
import type { ClientAuthentication } from "./auth-client-credentials.js";
import type { Supplier } from "./types.js";

/** Signature algorithms (RFC 7518 §3.1; `EdDSA`: RFC 8037 §3.1). */
export type JwtAlgorithm =
  "RS256" | "RS384" | "RS512" | "PS256" | "PS384" | "PS512" | "ES256" | "ES384" | "ES512" | "EdDSA";

export interface PrivateKeyJwtOptions {
  /**
   * A key that may sign, a private JSON Web Key, or PKCS #8 in PEM (`BEGIN PRIVATE KEY`). A function is called for every
   * token request.
   */
  readonly key: Supplier<CryptoKey | JsonWebKey | string>;
  /** Default `RS256`. */
  readonly algorithm?: JwtAlgorithm | undefined;
  /** `kid` of the header, where the server knows several keys. */
  readonly keyId?: string | undefined;
  /** Default: the address of the token endpoint. */
  readonly audience?: string | undefined;
}

const ALGORITHM = /^([RPE]S(256|384|512)|EdDSA)$/;

/** Names of WebCrypto by the first letter. */
const NAMES: Readonly<Record<string, string>> = { R: "RSASSA-PKCS1-v1_5", P: "RSA-PSS", E: "ECDSA" };

/**
 * `private_key_jwt`: an assertion signed with the client's key instead of a secret (RFC 7523 §2.2, §3; OpenID Connect
 * Core §9). A new one, with a random `jti`, is made for every token request; it is good for 60 seconds.
 *
 * A key that does not fit the algorithm rejects the call; no error repeats it.
 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): ClientAuthentication {
  const { key, algorithm: alg = "RS256", keyId: kid, audience } = options;
  // What WebCrypto calls the algorithm, for import and signature alike.
  const bits = alg.slice(2);
  const namedCurve = `P-${bits === "512" ? 521 : bits}`;
  const name = alg === "EdDSA" ? "Ed25519" : NAMES[alg[0]!]!;
  const parameters = { name, hash: `SHA-${bits}`, saltLength: Number(bits) / 8, namedCurve };
  const encode = (part: object): string => base64url(new TextEncoder().encode(JSON.stringify(part)));

  const importKey = (key: CryptoKey | JsonWebKey | string): CryptoKey | Promise<CryptoKey> => {
    if (typeof key === "string") {
      const bytes = fromBase64(key.replace(/-----.*?-----/g, "")) as BufferSource;
      return crypto.subtle.importKey("pkcs8", bytes, parameters, false, ["sign"]);
    }
    return "kty" in key ? crypto.subtle.importKey("jwk", key, parameters, false, ["sign"]) : (key as CryptoKey);
  };

  return async ({ tokenUrl, form }) => {
    const id = form.get("client_id");
    const iat = Math.floor(Date.now() / 1000);
    const jti = base64url(crypto.getRandomValues(new Uint8Array(16)));
    const claims = { iss: id, sub: id, aud: audience ?? tokenUrl, iat, exp: iat + 60, jti };
    const input = `${encode({ alg, typ: "JWT", kid })}.${encode(claims)}`;
    const given = await supplied(key);
    try {
      const signer = await importKey(given);
      if (!ALGORITHM.test(alg) || !fits(signer.algorithm, parameters)) throw new TypeError();
      const signature = await crypto.subtle.sign(parameters, signer, new TextEncoder().encode(input));
      form.set("client_assertion", `${input}.${base64url(new Uint8Array(signature))}`);
    } catch {
      // What the platform says may repeat the key.
      throw new TypeError(`Key cannot sign ${alg}`);
    }
    form.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.delete("client_secret");
  };
}

/** Whether a key is for an algorithm: what WebCrypto signs with follows the key, not the header (RFC 7518 §3.3, §3.4). */
function fits(algorithm: KeyAlgorithm, wanted: { readonly hash: string; readonly namedCurve: string }): boolean {
  const { hash, namedCurve } = algorithm as { readonly hash?: KeyAlgorithm; readonly namedCurve?: string };
  return (!hash || hash.name === wanted.hash) && (!namedCurve || namedCurve === wanted.namedCurve);
}
