/** Decoders of 2xx responses other than plain JSON; each is bundled only where an operation uses it. */
import { chunksOf } from "../internal/binary-data.js";
import { decoder } from "../internal/decoder.js";
import { fileNameOf } from "../internal/file-name.js";
import { hasOwn } from "../internal/has-own.js";
import { bestMatch, essenceOf } from "../internal/media-type.js";
import { readBlob, readText } from "../internal/read-body.js";
import { jsonResponse } from "./json.js";
import type { ResponseDecoder } from "./types.js";

/** No data, whatever the body. A short body is read so that the connection can be used again, a long one is cancelled. */
export const emptyResponse: ResponseDecoder<undefined> = async (response) => {
  let left = 65_536;
  for await (const chunk of chunksOf(response.body)) {
    left -= chunk.length;
    if (left < 0) break;
  }
  return undefined;
};

/** Text in the charset that `Content-Type` names, else UTF-8. */
export const textResponse: ResponseDecoder<string> = /* @__PURE__ */ decoder("text/*", async (response, context) => {
  const blob = await readBlob(response, context);
  const charset = /;\s*charset="?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
  try {
    return new TextDecoder(charset).decode(await blob.arrayBuffer());
  } catch (cause) {
    throw context.decodingError("Unknown charset", await blob.text(), cause);
  }
});

/** Bytes as a `Blob` with the response's media type: a `File` where `Content-Disposition` names one (RFC 6266) and the engine has files. */
export const blobResponse: ResponseDecoder<Blob> = /* @__PURE__ */ decoder("*/*", async (response, context) => {
  const blob = await readBlob(response, context);
  const name = fileNameOf(response.headers.get("content-disposition") ?? "");
  const { File } = globalThis;
  return name && File ? new File([blob], name, { type: blob.type }) : blob;
});

/**
 * An answer of which nothing is known but its `Content-Type`: JSON as its value, text as a string, other types as a `Blob`.
 * Without a type it is JSON where it is that, else text; without a body it is `undefined`.
 */
export const anyResponse: ResponseDecoder<unknown> = /* @__PURE__ */ decoder(
  "application/json, */*;q=0.5",
  async (response, context) => {
    const type = essenceOf(response.headers.get("content-type"));
    if (/[+/]json$/.test(type)) return jsonResponse(response, context);
    if (type.startsWith("text/")) return textResponse(response, context);
    if (type) return blobResponse(response, context);
    const text = await readText(response, context);
    try {
      return text ? JSON.parse(text) : undefined;
    } catch {
      return text;
    }
  },
);

/** Form data: the value of each name, an array for repeated names (WHATWG URL §5.1). No prototype: names are the server's. */
export const urlencodedResponse: ResponseDecoder<Record<string, string | string[]>> = /* @__PURE__ */ decoder(
  "application/x-www-form-urlencoded",
  async (response, context) => {
    const data = Object.create(null) as Record<string, string | string[]>;
    new URLSearchParams(await readText(response, context)).forEach((value, name) => {
      const before = data[name];
      data[name] = before === undefined ? value : [before, value].flat();
    });
    return data;
  },
);

/** A multipart form as `FormData`. */
export const formDataResponse: ResponseDecoder<FormData> = /* @__PURE__ */ decoder(
  "multipart/form-data",
  async (response, context) => {
    const blob = await readBlob(response, context);
    try {
      return await new Response(blob, { headers: response.headers }).formData();
    } catch (cause) {
      throw context.decodingError("Unexpected form", await blob.text(), cause);
    }
  },
);

/** What one of several decoders gives. */
type Decoded<D> = D extends ResponseDecoder<infer T> ? T : never;

/**
 * Picks the decoder by status: `{ 200: jsonResponse, 204: emptyResponse, "2XX": …, default: … }`, the most precise first
 * (OpenAPI 3.2 §4.16). A status without one rejects with the decoding error.
 */
export function byStatus<D extends ResponseDecoder<unknown>>(
  decoders: Readonly<Record<string, D>>,
): ResponseDecoder<Decoded<D>> {
  const accept = [
    ...new Set(Object.values(decoders).flatMap((one): string | readonly string[] => one.accept ?? [])),
  ].join(", ");
  return oneOf(decoders, accept, ({ status }) =>
    [`${status}`, `${Math.floor(status / 100)}XX`, "default"].find((key) => hasOwn(decoders, key)),
  );
}

/**
 * Picks the decoder by the response's media type: `{ "application/json": jsonResponse, "image/*": blobResponse }`. A
 * response without `Content-Type` goes to the first; a type that is none of them rejects with the decoding error.
 */
export function byContentType<D extends ResponseDecoder<unknown>>(
  decoders: Readonly<Record<string, D>>,
): ResponseDecoder<Decoded<D>> {
  const keys = Object.keys(decoders);
  return oneOf(decoders, keys.join(", "), ({ headers }) => {
    const type = essenceOf(headers.get("content-type"));
    return type ? bestMatch(keys, type) : keys[0];
  });
}

function oneOf<D extends ResponseDecoder<unknown>>(
  decoders: Readonly<Record<string, D>>,
  accept: string,
  pick: (response: Response) => string | undefined,
): ResponseDecoder<Decoded<D>> {
  const decode: ResponseDecoder<Decoded<D>> = async (response, context) => {
    const key = pick(response);
    const chosen = key === undefined ? undefined : decoders[key];
    if (chosen) return (await chosen(response, context)) as Decoded<D>;
    throw context.decodingError("Unexpected status or type", await readText(response, context));
  };
  return accept ? decoder(accept, decode) : decode;
}
