import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ed25519Signature, hmacSignature } from "../../templates/typescript/runtime/core/webhook-signature.js";
import { standardWebhooks } from "../../templates/typescript/runtime/core/webhook-standard.js";
import type {
  SignatureFault,
  SignedMessage,
  WebhookVerifier,
} from "../../templates/typescript/runtime/core/webhook-verifier.js";

type Fields = Readonly<Record<string, string>>;

/** What a check says about headers and a body. */
function check(verifier: WebhookVerifier, headers: Fields, body: SignedMessage["body"]): Promise<string> {
  return verifier.check({ headers, body }).then((fault) => fault ?? "genuine");
}

function at(seconds: number): void {
  vi.setSystemTime(seconds * 1000);
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Published with the reference implementations of Standard Webhooks. */
const STANDARD = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  body: '{"test": 2432232314}',
  time: 1_614_265_330,
  headers: {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  },
} as const;
const { headers: standard, secret, body } = STANDARD;
const OTHER = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

/** A signature that the sender could have made with the secret. */
function standardSignature(content: string): string {
  const key = Buffer.from(secret.slice(6), "base64");
  return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
}

describe("Standard Webhooks", () => {
  beforeEach(() => at(STANDARD.time));

  it.each<[what: string, headers: Fields, said: string]>([
    ["the published message", {}, "genuine"],
    [
      "several signatures",
      { "webhook-signature": `${OTHER} v2,AAAA ${standard["webhook-signature"]} ${OTHER}` },
      "genuine",
    ],
    ["another signature", { "webhook-signature": OTHER }, "mismatch"],
    ["a part of the signature", { "webhook-signature": standard["webhook-signature"].slice(0, 20) }, "mismatch"],
    ["an empty signature", { "webhook-signature": "v1," }, "mismatch"],
    ["no base64", { "webhook-signature": "v1,%%%" }, "mismatch"],
    ["no version", { "webhook-signature": standard["webhook-signature"].slice(3) }, "mismatch"],
    ["another version", { "webhook-signature": standard["webhook-signature"].replace("v1", "v2") }, "mismatch"],
    [
      "the version of another algorithm",
      { "webhook-signature": standard["webhook-signature"].replace("v1", "v1a") },
      "mismatch",
    ],
    ["another id", { "webhook-id": "msg_2" }, "mismatch"],
    ["another time", { "webhook-timestamp": "1614265331" }, "mismatch"],
    ["no id", { "webhook-id": "" }, "missing"],
    ["no time", { "webhook-timestamp": "" }, "missing"],
    ["no signature", { "webhook-signature": "" }, "missing"],
    ["a time that is no number", { "webhook-timestamp": "1614265330x" }, "missing"],
    ["a time with a sign", { "webhook-timestamp": "-1" }, "missing"],
    ["a time of many digits", { "webhook-timestamp": "9".repeat(400) }, "missing"],
    [
      "an id that moves the borders of what is signed",
      { "webhook-id": "a.1614265330", "webhook-signature": standardSignature(`a.1614265330.1614265330.${body}`) },
      "missing",
    ],
  ])("with %s", async (_, headers, said) => {
    expect(await check(standardWebhooks({ secret }), { ...standard, ...headers }, body)).toBe(said);
  });

  it("has older names of its headers, and any case", async () => {
    const older = Object.fromEntries(
      Object.entries(standard).map(([name, value]) => [name.replace("webhook", "Svix"), value]),
    );
    expect(await check(standardWebhooks({ secret }), older, body)).toBe("genuine");
    expect(await check(standardWebhooks({ secret }), { ...older, "webhook-signature": OTHER }, body)).toBe("missing");
  });

  it.each<[seconds: number, tolerance: number | undefined, said: string]>([
    [300, undefined, "genuine"],
    [301, undefined, "expired"],
    [-300, undefined, "genuine"],
    [-301, undefined, "expired"],
    [1, 0, "expired"],
    [1e9, Infinity, "genuine"],
  ])("%i seconds later, of %s", async (seconds, toleranceInSeconds, said) => {
    at(STANDARD.time + seconds);
    expect(await check(standardWebhooks({ secret, toleranceInSeconds }), standard, body)).toBe(said);
  });

  it("signs the bytes as they came", async () => {
    const verifier = standardWebhooks({ secret });
    const bytes = new TextEncoder().encode(body);
    expect(await check(verifier, standard, bytes)).toBe("genuine");
    expect(await check(verifier, standard, bytes.buffer)).toBe("genuine");
    expect(await check(verifier, standard, JSON.stringify(JSON.parse(body)))).toBe("mismatch");
    const parsed = { headers: standard, body: JSON.parse(body) as Uint8Array };
    await expect(verifier.verify(parsed)).rejects.toThrow(TypeError);
  });

  it("takes several secrets, with and without prefix", async () => {
    const other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    expect(await check(standardWebhooks({ secret: [other, secret.slice(6)] }), standard, body)).toBe("genuine");
    expect(await check(standardWebhooks({ secret: other }), standard, body)).toBe("mismatch");
  });

  it("verifies Ed25519 as published", async () => {
    const seed = Buffer.from("VEVTVFNJR05JTkdLRVlET05PVFVTRVRISVNGT1JBTlk=", "base64");
    const { publicKey } = keysOf(seed);
    const signature = "v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==";
    const headers = { ...standard, "webhook-signature": `${OTHER} ${signature}` };
    const verifier = standardWebhooks({ secret: [`whpk_${rawOf(publicKey).toString("base64")}`] });
    expect(await check(verifier, headers, body)).toBe("genuine");
    expect(await check(verifier, headers, `${body} `)).toBe("mismatch");
  });

  it.each<[what: string, secret: unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["an empty text", ""],
    ["text of a wrong length", "whsec_AAAAA"],
    ["no secret at all", []],
    ["an empty secret beside a good one", [secret, ""]],
    ["a prefix alone", "whsec_"],
    ["no base64", "whsec_%"],
    ["a private key", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
    ["a public key that is too short", "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
  ])("is not made of %s", (_, given) => {
    expect(() => standardWebhooks({ secret: given as string })).toThrow(TypeError);
  });

  it.each([-1, NaN])("is not made with a tolerance of %d", (toleranceInSeconds) => {
    expect(() => standardWebhooks({ secret, toleranceInSeconds })).toThrow(TypeError);
  });

  it("asks for ids of genuine messages only", async () => {
    const seen = vi.fn((id: string) => Promise.resolve(id === standard["webhook-id"]));
    const verifier = standardWebhooks({ secret, seen });
    expect(await check(verifier, { ...standard, "webhook-signature": OTHER }, body)).toBe("mismatch");
    expect(seen).not.toHaveBeenCalled();
    expect(await check(verifier, standard, body)).toBe("repeated");
    expect(await verifier.verify({ headers: standard, body })).toBe(false);
    seen.mockResolvedValue(false);
    expect(await check(verifier, standard, body)).toBe("genuine");
  });

  it("verifies few signatures, however many there are", async () => {
    const verify = vi.spyOn(crypto.subtle, "verify");
    const many = Array.from({ length: 20_000 }, () => OTHER).join(" ");
    expect(many.length).toBeGreaterThan(900_000);
    expect(await check(standardWebhooks({ secret }), { ...standard, "webhook-signature": many }, body)).toBe(
      "mismatch",
    );
    expect(verify).toHaveBeenCalledTimes(8);
  });
});

describe("a verifier", () => {
  const { verify, unwrap } = standardWebhooks({ secret });
  beforeEach(() => at(STANDARD.time));

  it("reads a copy of a request", async () => {
    const request = new Request("http://localhost/hook", { method: "POST", headers: standard, body });
    expect(await verify(request)).toBe(true);
    expect(await request.text()).toBe(body);
    // Afterwards the bytes are given beside it.
    expect(await verify(request, new TextEncoder().encode(body))).toBe(true);
  });

  it("gives the JSON of what is genuine", async () => {
    expect(await unwrap<{ readonly test: number }>({ headers: new Headers(standard), body })).toEqual({
      test: 2432232314,
    });
    const failure = unwrap({ headers: standard, body: "{}" });
    await expect(failure).rejects.toMatchObject({
      name: "WebhookSignatureError",
      reason: "mismatch" satisfies SignatureFault,
      message: "Webhook signature: mismatch",
    });
  });

  it("gives nothing for an empty body, and says what is no JSON", async () => {
    const signed = (content: string): Fields => ({
      ...standard,
      "webhook-signature": standardSignature(`${standard["webhook-id"]}.${STANDARD.time}.${content}`),
    });
    expect(await unwrap({ headers: signed(""), body: "" })).toBeUndefined();
    await expect(unwrap({ headers: signed("{"), body: "{" })).rejects.toThrow(SyntaxError);
  });

  it("does not read without end", async () => {
    const request = new Request("http://localhost", {
      method: "POST",
      headers: standard,
      body: new Uint8Array(1e7 + 1),
    });
    await expect(verify(request)).rejects.toThrow("too long");
  });

  it("takes headers of Node, where repeated ones are lists", async () => {
    const headers = { ...standard, "webhook-signature": [standard["webhook-signature"]], host: undefined };
    expect(await verify({ headers, body })).toBe(true);
  });
});

describe("HMAC", () => {
  const hmac = (
    key: string,
    content: string,
    algorithm = "sha256",
    encoding: "hex" | "base64" | "base64url" = "hex",
  ): string => createHmac(algorithm, key).update(content).digest(encoding);

  it("as GitHub signs, by its published example", async () => {
    const verifier = hmacSignature({
      secret: "It's a Secret to Everybody",
      header: "X-Hub-Signature-256",
      prefix: "sha256=",
    });
    const digest = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    const name = "x-hub-signature-256";
    expect(await check(verifier, { [name]: `sha256=${digest}` }, "Hello, World!")).toBe("genuine");
    expect(await check(verifier, { [name]: `sha256=${digest.toUpperCase()}` }, "Hello, World!")).toBe("genuine");
    expect(await check(verifier, { [name]: digest }, "Hello, World!")).toBe("mismatch");
    expect(await check(verifier, { [name]: `sha1=${digest}` }, "Hello, World!")).toBe("mismatch");
    expect(await check(verifier, { [name]: `sha256=${digest.slice(0, -1)}` }, "Hello, World!")).toBe("mismatch");
    expect(await check(verifier, { [name]: `sha256=${digest.slice(0, -2)}` }, "Hello, World!")).toBe("mismatch");
    expect(await check(verifier, { [name]: "sha256=" }, "Hello, World!")).toBe("mismatch");
    expect(await check(verifier, { "x-hub-signature": `sha256=${digest}` }, "Hello, World!")).toBe("missing");
    expect(await check(verifier, { [name]: `sha256=${digest}` }, "Hello, World?")).toBe("mismatch");
  });

  it("as Slack signs, by its published example", async () => {
    const verifier = hmacSignature({
      secret: "8f742231b10e8888abcd99yyyzzz85a5",
      header: "X-Slack-Signature",
      prefix: "v0=",
      timestamp: { header: "X-Slack-Request-Timestamp" },
      payload: ({ timestamp, body: bytes }) => ["v0:", timestamp, ":", bytes],
    });
    const form =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar" +
      "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com" +
      "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN" +
      "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    const headers = {
      "x-slack-request-timestamp": "1531420618",
      "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    };
    at(1_531_420_618 + 300);
    expect(await check(verifier, headers, form)).toBe("genuine");
    expect(await check(verifier, { ...headers, "x-slack-request-timestamp": "1531420700" }, form)).toBe("mismatch");
    expect(await check(verifier, { ...headers, "x-slack-request-timestamp": "" }, form)).toBe("missing");
    at(1_531_420_618 + 301);
    expect(await check(verifier, headers, form)).toBe("expired");
  });

  it("as Stripe signs: time and signatures in one header", async () => {
    const verifier = hmacSignature({
      secret: ["whsec_new", "whsec_old"],
      header: "Stripe-Signature",
      field: "v1",
      timestamp: { field: "t" },
      payload: ({ timestamp, body: bytes }) => [timestamp, ".", bytes],
    });
    at(1_492_774_577);
    const digest = hmac("whsec_old", '1492774577.{"id":"evt_1"}');
    const genuine = [
      `t=1492774577,v1=${"0".repeat(64)},v1=${digest},v0=${"1".repeat(64)}`,
      `t=1492774577, v1=${digest}`,
    ];
    for (const value of genuine)
      expect(await check(verifier, { "stripe-signature": value }, '{"id":"evt_1"}')).toBe("genuine");
    const others: readonly (readonly [string, string])[] = [
      [`t=1492774577,v0=${digest}`, "missing"],
      [`v1=${digest}`, "missing"],
      [`t=,v1=${digest}`, "missing"],
      ["", "missing"],
      [`t=1492774578,v1=${digest}`, "mismatch"],
      [`t=1492770000,v1=${digest}`, "expired"],
      ["t=1492774577,v1=", "mismatch"],
    ];
    for (const [value, said] of others) {
      expect(await check(verifier, { "stripe-signature": value }, '{"id":"evt_1"}'), value).toBe(said);
    }
  });

  it.each([
    ["SHA-1", "sha1", "hex"],
    ["SHA-256", "sha256", "base64"],
    ["SHA-384", "sha384", "base64url"],
    ["SHA-512", "sha512", "hex"],
  ] as const)("with %s in %s as %s, as Shopify and others sign", async (algorithm, node, encoding) => {
    const verifier = hmacSignature({ secret: "hush", header: "X-Shopify-Hmac-SHA256", algorithm, encoding });
    const headers = { "x-shopify-hmac-sha256": hmac("hush", "body", node, encoding) };
    expect(await check(verifier, headers, "body")).toBe("genuine");
    expect(await check(verifier, headers, "body ")).toBe("mismatch");
  });

  it("may sign headers, and takes secrets as bytes", async () => {
    const verifier = hmacSignature({
      secret: new Uint8Array([1, 2]),
      header: "signature",
      payload: ({ header, body: bytes }) => [header("X-Id"), header("x-none"), "|", bytes],
    });
    expect(await check(verifier, { "x-id": "7", signature: hmac("\u0001\u0002", "7|é") }, "é")).toBe("genuine");
  });

  it.each<[what: string, options: object]>([
    ["without a secret", { secret: undefined }],
    ["with an empty secret", { secret: "" }],
    ["with no bytes", { secret: new Uint8Array() }],
    ["with an empty list", { secret: [] }],
    ["with an empty secret beside a good one", { secret: ["a", ""] }],
    ["without a header", { header: "" }],
    ["with a time that is not signed", { timestamp: { header: "x-time" } }],
    ["with a tolerance that is none", { timestamp: { header: "t", toleranceInSeconds: NaN }, payload: () => [] }],
  ])("is not made %s", (_, options) => {
    expect(() => hmacSignature({ secret: "a", header: "signature", ...options })).toThrow(TypeError);
  });

  it("looks at a long header once", async () => {
    const verify = vi.spyOn(crypto.subtle, "verify");
    const verifier = hmacSignature({ secret: "a", header: "signature", prefix: "v=" });
    for (const piece of ["v=", ",", " v", "v=0,", "v=00,"]) {
      const signature = piece.repeat(Math.ceil(1e6 / piece.length));
      expect(await check(verifier, { signature }, "body"), piece).toBe("mismatch");
    }
    expect(verify).toHaveBeenCalledTimes(8);
  });
});

describe("Ed25519, as Discord signs", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = rawOf(publicKey);
  const discord = {
    header: "X-Signature-Ed25519",
    timestamp: { header: "X-Signature-Timestamp" },
    payload: ({ timestamp, body: bytes }: { readonly timestamp: string; readonly body: Uint8Array }) => [
      timestamp,
      bytes,
    ],
  } as const;
  const signed = sign(null, Buffer.from(`1700000000${body}`), privateKey).toString("hex");
  const headers = { "x-signature-ed25519": signed, "x-signature-timestamp": "1700000000" };
  beforeEach(() => at(1_700_000_000));

  it.each([
    ["hexadecimal digits", raw.toString("hex")],
    ["base64", raw.toString("base64")],
    ["bytes", new Uint8Array(raw)],
    ["PEM", publicKey.export({ format: "pem", type: "spki" })],
    ["JWK", publicKey.export({ format: "jwk" })],
    ["a list", [generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" }), raw.toString("hex")]],
  ] as const)("with a key as %s", async (_, key) => {
    const verifier = ed25519Signature({ ...discord, publicKey: key as string });
    expect(await check(verifier, headers, body)).toBe("genuine");
    expect(await check(verifier, headers, `${body} `)).toBe("mismatch");
    expect(await check(verifier, { ...headers, "x-signature-timestamp": "1700000001" }, body)).toBe("mismatch");
    expect(await check(verifier, { ...headers, "x-signature-ed25519": signed.slice(2) }, body)).toBe("mismatch");
  });

  it("with a CryptoKey", async () => {
    const key = await crypto.subtle.importKey("raw", new Uint8Array(raw), "Ed25519", false, ["verify"]);
    expect(await check(ed25519Signature({ ...discord, publicKey: key }), headers, body)).toBe("genuine");
  });

  it.each<[what: string, key: unknown]>([
    ["nothing", undefined],
    ["an empty text", ""],
    ["an empty list", []],
    ["text that is no key", "%"],
    ["a key that is too short", "00"],
    ["a key on another curve", { kty: "OKP", crv: "X25519", x: raw.toString("base64url") }],
    ["a JWK without a key", { kty: "OKP", crv: "Ed25519" }],
    ["PEM of another algorithm", generateKeyPairSync("x25519").publicKey.export({ format: "pem", type: "spki" })],
  ])("is not made of %s", (_, key) => {
    expect(() => ed25519Signature({ ...discord, publicKey: key as string })).toThrow(TypeError);
  });

  it("says when the platform does not have it", async () => {
    vi.spyOn(crypto.subtle, "importKey").mockRejectedValue(new DOMException("Unrecognized name", "NotSupportedError"));
    await expect(
      check(ed25519Signature({ ...discord, publicKey: raw.toString("hex") }), headers, body),
    ).rejects.toThrow(/has no Ed25519/);
  });
});

function rawOf(key: KeyObject): Buffer {
  return key.export({ format: "der", type: "spki" }).subarray(-32);
}

/** The key pair of a seed (RFC 8410 §7). */
function keysOf(seed: Buffer): { readonly publicKey: KeyObject } {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]);
  return { publicKey: createPublicKey(createPrivateKey({ key: der, format: "der", type: "pkcs8" })) };
}
