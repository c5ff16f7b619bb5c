import { webcrypto } from "node:crypto";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { clientCredentials } from "../../templates/typescript/runtime/core/auth-client-credentials.js";
import { clientSecretBasic } from "../../templates/typescript/runtime/core/auth-client-secret-basic.js";
import { privateKeyJwt, type JwtAlgorithm } from "../../templates/typescript/runtime/core/auth-private-key-jwt.js";
import { client, failure } from "./support/client.js";
import { json, serve } from "./support/fault-server.js";
import { fixture, form, secured } from "./support/oauth.js";

describe("the token request", () => {
  it("goes to the token endpoint of the server, as a form", async () => {
    await using f = await fixture({ form: { audience: "https://x.example/?a=b", nothing: undefined } });
    expect(await f.transport.request(secured("b", "a"))).toBe("Bearer token 1");
    expect(f.tokenRequests()).toHaveLength(1);
    expect(f.tokenRequests()[0]).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
    });
    expect(form(f.tokenRequests()[0])).toEqual({
      grant_type: "client_credentials",
      audience: "https://x.example/?a=b",
      scope: "a b",
      client_id: "id",
      client_secret: "the secret",
    });
  });

  it.each([
    ["/oauth/token", "/oauth/token"],
    ["token", "/api/v2/token"],
    ["//HOST/t", "/t"],
    ["http://HOST/absolute", "/absolute"],
  ])("%s is resolved to %s", async (tokenUrl, expected) => {
    await using server = await serve(({ response }) => json(response, 200, { access_token: "t" }));
    const options = { tokenUrl: tokenUrl.replace("HOST", server.origin.slice(7)), clientId: "id" };
    await client(`${server.origin}/api/v2`, {}, { schemes: { oauth: clientCredentials(options) } }).request(secured());
    expect(server.seen[0]!.url).toBe(expected);
    expect(form(server.seen[0])).toEqual({ grant_type: "client_credentials", client_id: "id" });
  });

  it("can prove the client by basic authentication, form-encoded", async () => {
    await using f = await fixture({ authenticate: clientSecretBasic, clientId: "i:d é", clientSecret: "p w+%" });
    await f.transport.request(secured());
    const header = f.tokenRequests()[0]!.headers["authorization"]!;
    expect(atob(header.replace("Basic ", ""))).toBe("i%3Ad+%C3%A9:p+w%2B%25");
    expect(form(f.tokenRequests()[0])).toEqual({ grant_type: "client_credentials" });
  });

  it("is not made without a client id", () => {
    expect(clientCredentials({ tokenUrl: "/t", clientId: undefined })).toBeUndefined();
  });

  it("is not made when the caller brings a header", async () => {
    await using f = await fixture();
    expect(await f.transport.request(secured(), { headers: { Authorization: "Mine" } })).toBe("Mine");
    expect(f.tokenRequests()).toHaveLength(0);
  });
});

describe("private key JWT", () => {
  const algorithms: [JwtAlgorithm, object][] = [
    [
      "RS256",
      { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    ],
    [
      "PS384",
      {
        name: "RSA-PSS",
        hash: "SHA-384",
        saltLength: 48,
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
      },
    ],
    ["ES256", { name: "ECDSA", hash: "SHA-256", namedCurve: "P-256" }],
    ["ES512", { name: "ECDSA", hash: "SHA-512", namedCurve: "P-521" }],
    ["EdDSA", { name: "Ed25519" }],
  ];

  it.each(algorithms)("%s, from a key, a JSON Web Key and PEM", async (algorithm, parameters) => {
    const pair = await webcrypto.subtle.generateKey(parameters as webcrypto.RsaHashedKeyGenParams, true, [
      "sign",
      "verify",
    ]);
    const pem = `-----BEGIN PRIVATE KEY-----\n${Buffer.from(await webcrypto.subtle.exportKey("pkcs8", pair.privateKey)).toString("base64")}\n-----END PRIVATE KEY-----\n`;
    const jwk = (await webcrypto.subtle.exportKey("jwk", pair.privateKey)) as JsonWebKey;
    for (const key of [pair.privateKey as CryptoKey, jwk, pem]) {
      await using f = await fixture({
        clientSecret: undefined,
        authenticate: privateKeyJwt({ key, algorithm, keyId: "k1" }),
      });
      await f.transport.request(secured());
      const sent = form(f.tokenRequests()[0]);
      expect(sent).toMatchObject({
        client_id: "id",
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      });
      const [header, claims, signature] = sent["client_assertion"]!.split(".");
      expect(JSON.parse(Buffer.from(header!, "base64url").toString())).toEqual({
        alg: algorithm,
        typ: "JWT",
        kid: "k1",
      });
      const now = Date.now() / 1000;
      const parsed = JSON.parse(Buffer.from(claims!, "base64url").toString()) as Record<string, number>;
      expect(parsed).toMatchObject({
        iss: "id",
        sub: "id",
        aud: `${f.server.origin}/oauth/token`,
        jti: expect.stringMatching(/^[\w-]{22}$/),
      });
      expect(parsed["exp"]! - parsed["iat"]!).toBe(60);
      expect(Math.abs(parsed["iat"]! - now)).toBeLessThan(10);
      const bytes = Buffer.from(`${header}.${claims}`);
      expect(
        await webcrypto.subtle.verify(
          parameters as webcrypto.RsaPssParams,
          pair.publicKey,
          Buffer.from(signature!, "base64url"),
          bytes,
        ),
      ).toBe(true);
    }
  });

  it("with a key that cannot be read repeats nothing of it", async () => {
    await using f = await fixture({
      authenticate: privateKeyJwt({ key: "-----BEGIN PRIVATE KEY-----\nsecretsecret\n-----END PRIVATE KEY-----" }),
    });
    const error = await failure(f.transport, secured());
    expect(error.kind).toBe("configuration");
    expect(inspect(error, { depth: 9 })).not.toContain("secretsecret");
  });
});

it.each([
  ["/api/v2/", "ORIGIN/api/v2/"],
  ["/", "ORIGIN/"],
  ["api/v2/", "api/v2/"],
  ["https://x.example/", "https://x.example/"],
])("parameter %s of the token request is sent as %s", async (audience, expected) => {
  await using f = await fixture({ form: { audience }, clientSecret: "/secret", clientId: "/id" });
  await f.transport.request(secured());
  expect(form(f.tokenRequests()[0])).toEqual({
    grant_type: "client_credentials",
    client_id: "/id",
    client_secret: "/secret",
    audience: expected.replace("ORIGIN", f.server.origin),
  });
});
