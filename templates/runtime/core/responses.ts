/** Decoders of 2xx responses other than plain JSON; each is bundled only where an operation uses it. */
import { readBytes } from "../internal/read-body.js";
import { bestMatch, essenceOf } from "../internal/media-type.js";
import type { ResponseContext, ResponseDecoder } from "./types.js";

/** No data, whatever the body. A short body is read so that the connection can be used again, a long one is cancelled. */
export const emptyResponse: ResponseDecoder<undefined> = async (response) => {
  const reader = response.body?.getReader();
  for (let left = 65_536; reader && left > 0;) {
    const { done, value } = await reader.read();
    if (done) return undefined;
    left -= value.length;
  }
  await reader?.cancel();
  return undefined;
};

/** Text in the charset that `Content-Type` names, else UTF-8. */
export const textResponse: ResponseDecoder<string> = /* @__PURE__ */ Object.assign(
  async (response: Response, context: ResponseContext): Promise<string> => {
    const bytes = await readBytes(response, context);
    const charset = /;\s*charset="?([^\s";]+)/i.exec(response.headers.get("content-type") ?? "")?.[1];
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch (cause) {
      throw context.decodingError(
        `The response has the unknown charset ${charset}`,
        new TextDecoder().decode(bytes),
        cause,
      );
    }
  },
  { accept: "text/*" },
);

/** Bytes as a `Blob` with the response's media type. */
export const blobResponse: ResponseDecoder<Blob> = /* @__PURE__ */ Object.assign(
  async (response: Response, context: ResponseContext): Promise<Blob> => {
    const type = response.headers.get("content-type") ?? "";
    return new Blob([(await readBytes(response, context)) as BlobPart], { type });
  },
  { accept: "*/*" },
);

/**
 * Bytes as they arrive, unbounded: `maxResponseBytes` does not apply. Read the stream to its end or cancel it; errors
 * met on the way are those of the package.
 */
export const streamResponse: ResponseDecoder<ReadableStream<Uint8Array>> = /* @__PURE__ */ Object.assign(
  (response: Response, context: ResponseContext): ReadableStream<Uint8Array> => {
    const reader = response.body?.getReader();
    return new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          try {
            const chunk = await reader?.read();
            if (chunk?.value) return controller.enqueue(chunk.value);
            controller.close();
          } catch (cause) {
            controller.error(context.failure(cause));
          }
          context.release();
        },
        async cancel(reason) {
          context.release();
          await reader?.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  },
  { accept: "*/*", streaming: true },
);

/** Form data: the value of each name, an array for repeated names (WHATWG URL §5.1). No prototype: names are the server's. */
export const urlencodedResponse: ResponseDecoder<Record<string, string | string[]>> = /* @__PURE__ */ Object.assign(
  async (response: Response, context: ResponseContext): Promise<Record<string, string | string[]>> => {
    const values = new URLSearchParams(new TextDecoder().decode(await readBytes(response, context)));
    const data = Object.create(null) as Record<string, string | string[]>;
    for (const name of values.keys()) {
      const all = values.getAll(name);
      data[name] = all.length > 1 ? all : all[0]!;
    }
    return data;
  },
  { accept: "application/x-www-form-urlencoded" },
);

/** A multipart form as `FormData`. */
export const formDataResponse: ResponseDecoder<FormData> = /* @__PURE__ */ Object.assign(
  async (response: Response, context: ResponseContext): Promise<FormData> => {
    const bytes = await readBytes(response, context);
    const headers = { "content-type": response.headers.get("content-type") ?? "" };
    try {
      return await new Response(bytes as BodyInit, { headers }).formData();
    } catch (cause) {
      throw context.decodingError("The response is not a multipart form", new TextDecoder().decode(bytes), cause);
    }
  },
  { accept: "multipart/form-data" },
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
  return oneOf(decoders, ({ status }) =>
    [`${status}`, `${Math.floor(status / 100)}XX`, "default"].find((key) => Object.hasOwn(decoders, key)),
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
  const decode = oneOf(decoders, ({ headers }) => {
    const type = essenceOf(headers.get("content-type"));
    return type ? bestMatch(keys, type) : keys[0];
  });
  return Object.assign(decode, { accept: keys.join(", ") });
}

function oneOf<D extends ResponseDecoder<unknown>>(
  decoders: Readonly<Record<string, D>>,
  pick: (response: Response) => string | undefined,
): ResponseDecoder<Decoded<D>> {
  const all = Object.values(decoders);
  const streaming = all.some((decoder) => decoder.streaming);
  const decode = async (response: Response, context: ResponseContext): Promise<Decoded<D>> => {
    const key = pick(response);
    const decoder = key === undefined ? undefined : decoders[key];
    try {
      if (decoder) return (await decoder(response, context)) as Decoded<D>;
      const text = new TextDecoder().decode(await readBytes(response, context));
      const type = response.headers.get("content-type") ?? "no content type";
      throw context.decodingError(`The response (${response.status}, ${type}) is none that is known`, text);
    } finally {
      if (streaming && !decoder?.streaming) context.release();
    }
  };
  const accept = [...new Set(all.flatMap((decoder) => decoder.accept ?? []))].join(", ");
  return Object.assign(decode, { streaming, ...(accept && { accept }) });
}
