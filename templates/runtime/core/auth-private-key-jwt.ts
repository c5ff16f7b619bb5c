import { base64url } from "../internal/base64.js";
import type { ClientAuthentication } from "./auth-client-credentials.js";

/** Signature algorithms (RFC 7518 §3.1; `EdDSA`: RFC 8037 §3.1). */
export type JwtAlgorithm = "RS256" | "RS384" | "RS512" | "PS256" | "PS384" | "PS512" | "ES256" | "ES384" | "ES512" | "EdDSA";

export interface PrivateKeyJwtOptions {
  /** A key that may sign, a private JSON Web Key, or PKCS #8 in PEM (`BEGIN PRIVATE KEY`). */
  readonly key: CryptoKey | JsonWebKey | string;
  /** Default `RS256`. */
  readonly algorithm?: JwtAlgorithm | undefined;
  /** `kid` of the header, where the server knows several keys. */
  readonly keyId?: string | undefined;
  /** Default: the address of the token endpoint. */
  readonly audience?: string | undefined;
  /** Life of an assertion in seconds. Default 60. */
  readonly lifetimeInSeconds?: number | undefined;
}

/**
 * `private_key_jwt`: an assertion signed with the client's key instead of a secret (RFC 7523 §2.2, §3; OpenID Connect
 * Core §9). A new one is made for every token request, with a random `jti`.
 */
export function privateKeyJwt(options: PrivateKeyJwtOptions): ClientAuthentication {
  const { algorithm = "RS256", keyId, lifetimeInSeconds = 60 } = options;
  let key: Promise<CryptoKey> | undefined;
  return async ({ tokenUrl, form }) => {
    const clientId = form.get("client_id");
    key ??= importKey(options.key, algorithm);
    const now = Math.floor(Date.now() / 1000);
    const jti = base64url(crypto.getRandomValues(new Uint8Array(16)));
    const claims = { iss: clientId, sub: clientId, aud: options.audience ?? tokenUrl, iat: now, exp: now + lifetimeInSeconds, jti };
    const header = { alg: algorithm, typ: "JWT", ...(keyId !== undefined && { kid: keyId }) };
    const input = [header, claims].map((part) => base64url(new TextEncoder().encode(JSON.stringify(part)))).join(".");
    const signature = await crypto.subtle.sign(parametersOf(algorithm), await key, new TextEncoder().encode(input));
    form.delete("client_secret");
    form.set("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.set("client_assertion", `${input}.${base64url(new Uint8Array(signature))}`);
  };
}

/** A key that cannot be read rejects with a `TypeError` that repeats nothing of it. */
async function importKey(key: CryptoKey | JsonWebKey | string, algorithm: JwtAlgorithm): Promise<CryptoKey> {
  try {
    if (typeof key === "string") {
      const text = key.replace(/-----[^-]+-----|\s/g, "");
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      return await crypto.subtle.importKey("pkcs8", bytes, parametersOf(algorithm), false, ["sign"]);
    }
    if ("kty" in key) return await crypto.subtle.importKey("jwk", key, parametersOf(algorithm), false, ["sign"]);
    return key as CryptoKey;
  } catch {
    throw new TypeError(`The private key cannot be used for ${algorithm}; a text must be PKCS #8 in PEM`);
  }
}

/** What WebCrypto calls an algorithm, for import and signature alike. */
function parametersOf(algorithm: JwtAlgorithm): RsaHashedImportParams & RsaPssParams & EcKeyImportParams & EcdsaParams {
  const bits = algorithm.slice(2);
  const hash = `SHA-${bits}`;
  const name = { RS: "RSASSA-PKCS1-v1_5", PS: "RSA-PSS", ES: "ECDSA", Ed: "Ed25519" }[algorithm.slice(0, 2)]!;
  return { name, hash, saltLength: Number(bits) / 8, namedCurve: bits === "512" ? "P-521" : `P-${bits}` };
}
