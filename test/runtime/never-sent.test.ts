/** Which failures of a platform's fetch say that the request was never sent: only then a POST is sent again. */
import { describe, expect, it } from "vitest";
import { client, failure, get, post } from "./support/client.js";

type Cause = Readonly<Record<string, unknown>> & { readonly message: string };

/** An error as platforms make them: members of its own, and what caused it. */
function platformError(first: Cause, ...causes: readonly Cause[]): Error {
  return [first, ...causes].reduceRight<Error | undefined>((cause, { message, ...members }) => {
    const error = members["name"] === "TypeError" ? new TypeError(message) : new Error(message);
    return Object.assign(error, members, cause && { cause });
  }, undefined)!;
}

const address = "http://127.0.0.1/thing";
const failed: Cause = { name: "TypeError", message: "fetch failed" };
const deno = (...more: readonly string[]): Error =>
  platformError(
    { name: "TypeError", message: `error sending request for url (${address})` },
    ...more.map((message) => ({ message })),
  );

const neverSent: readonly (readonly [string, Error])[] = [
  [
    "Node: refused",
    platformError(failed, { message: "connect ECONNREFUSED 127.0.0.1:1", code: "ECONNREFUSED", syscall: "connect" }),
  ],
  [
    "Node: no such host",
    platformError(failed, { message: "getaddrinfo ENOTFOUND x", code: "ENOTFOUND", syscall: "getaddrinfo" }),
  ],
  [
    "Node: resolver down",
    platformError(failed, { message: "getaddrinfo EAI_AGAIN x", code: "EAI_AGAIN", syscall: "getaddrinfo" }),
  ],
  [
    "Node: no route",
    platformError(failed, { message: "connect EHOSTUNREACH", code: "EHOSTUNREACH", syscall: "connect" }),
  ],
  [
    "Node: no network",
    platformError(failed, { message: "connect ENETUNREACH", code: "ENETUNREACH", syscall: "connect" }),
  ],
  [
    "undici: no connection in time",
    platformError(failed, { message: "Connect Timeout Error", code: "UND_ERR_CONNECT_TIMEOUT" }),
  ],
  [
    "Bun: refused",
    platformError({
      message: "Unable to connect. Is the computer able to access the url?",
      code: "ConnectionRefused",
      path: address,
    }),
  ],
  ["Bun: no such host", platformError({ message: "Unable to connect.", code: "FailedToOpenSocket", path: address })],
  [
    "Deno: refused",
    deno(
      `error sending request for url (${address}): client error (Connect): tcp connect error: Connection refused (os error 111)`,
    ),
  ],
  [
    "Deno: refused, in causes",
    deno("client error (Connect)", "tcp connect error", "Connection refused (os error 111)"),
  ],
  ["Deno: no such host", deno("client error (Connect)", "dns error", "failed to lookup address information")],
];

const maybeSent: readonly (readonly [string, Error])[] = [
  ["Node: reset", platformError(failed, { message: "read ECONNRESET", code: "ECONNRESET", syscall: "read" })],
  ["Node: broken pipe", platformError(failed, { message: "write EPIPE", code: "EPIPE", syscall: "write" })],
  [
    "Node: no route any more",
    platformError(failed, { message: "read EHOSTUNREACH", code: "EHOSTUNREACH", syscall: "read" }),
  ],
  ["undici: closed", platformError(failed, { message: "other side closed", code: "UND_ERR_SOCKET" })],
  [
    "undici: no head in time",
    platformError(failed, { message: "Headers Timeout Error", code: "UND_ERR_HEADERS_TIMEOUT" }),
  ],
  [
    "Bun: closed",
    platformError({
      message: "The socket connection was closed unexpectedly.",
      code: "ConnectionClosed",
      path: `${address}/refused`,
    }),
  ],
  ["Deno: closed", deno("client error (SendRequest)", "connection closed before message completed")],
  ["a browser", new TypeError("Failed to fetch")],
  [
    "an address with the word refused",
    deno("error sending request for url (http://h/orders/refused): client error (SendRequest)"),
  ],
  [
    "an address with a code",
    deno("error sending request for url (http://h/ENOTFOUND?a=ECONNREFUSED): client error (SendRequest)"),
  ],
  [
    "an address with words of Deno",
    deno("error sending request for url (http://h/:%20client%20error%20(Connect)): client error (SendRequest)"),
  ],
  ["a message with words of Node", platformError({ message: "the upstream said ECONNREFUSED" })],
];

async function attemptsAfter(error: Error, operation = post): Promise<number> {
  let attempts = 0;
  const fetch = (): Promise<Response> => {
    attempts++;
    return Promise.reject(error);
  };
  expect(await failure(client("http://127.0.0.1", { fetch }), operation)).toMatchObject({ kind: "connection" });
  return attempts;
}

describe("POST", () => {
  it.each(neverSent)("is sent again after what is certain to have sent nothing: %s", async (_, error) => {
    expect(await attemptsAfter(error)).toBe(3);
  });

  it.each(maybeSent)("is not sent again after what may have sent it: %s", async (_, error) => {
    expect(await attemptsAfter(error)).toBe(1);
  });

  it("is not sent again when it was redirected before nothing listened", async () => {
    const targets: string[] = [];
    const fetch = async (input: RequestInfo | URL): Promise<Response> => {
      targets.push(String(input));
      if (targets.length > 1) throw neverSent[0]![1];
      return new Response(null, { status: 307, headers: { location: "/elsewhere" } });
    };
    await failure(client("http://127.0.0.1", { fetch }), post);
    expect(targets).toEqual(["http://127.0.0.1/thing", "http://127.0.0.1/elsewhere"]);
  });
});

it.each([...neverSent, ...maybeSent])("GET is sent again after every one: %s", async (_, error) => {
  expect(await attemptsAfter(error, get)).toBe(3);
});
