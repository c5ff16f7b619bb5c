import { build } from "esbuild";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../templates/typescript/runtime/", import.meta.url));

/** Minified code of some exports: `core/json: json`. */
async function bundle(...wanted: readonly string[]): Promise<string> {
  const lines = wanted.map((one) => {
    const [file, names] = one.split(": ");
    return `export ${names === undefined ? "*" : `{ ${names} }`} from "./${file}.ts";`;
  });
  const { outputFiles } = await build({
    stdin: { contents: lines.join("\n"), resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.text;
}

const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

describe("size", () => {
  it("of the JSON path is small: path, query, JSON body and response", async () => {
    const code = await bundle("core/path: urlPath", "internal/query: serializeQuery", "core/json: json, jsonResponse");
    expect(gzipped(code)).toBeLessThan(1216);
    expect(code).not.toContain("multipart");
  });

  it.each([
    ["core/json: json", 176],
    ["core/styles: pipeDelimited", 360],
    ["core/styles: deepObject", 320],
    ["core/select: select", 248],
    ["core/text: text", 600],
    ["core/binary: binary", 564],
    ["core/urlencoded: urlencoded", 1016],
    ["core/formats: dateTime", 344],
    ["core/codecs: encode, decode, reader", 768],
    ["core/responses: emptyResponse", 224],
    ["core/responses: textResponse", 472],
    ["core/responses: blobResponse", 592],
    ["core/response-headers: readHeaders, numberHeader", 256],
    ["core/xml: xml", 1312],
  ])("of %s alone is less than %d bytes", async (wanted, limit) => {
    expect(gzipped(await bundle(wanted))).toBeLessThan(limit);
  });

  it("of all encoders and decoders together is bounded, without and with XML", async () => {
    const all = [
      "binary", "binary-response", "codecs", "cookies", "event-stream", "events", "exact-json", "formats", "headers", "json", "json-lines",
      "multipart", "path", "querystring", "response-headers", "responses", "select", "styles", "text", "urlencoded",
    ].map((file) => `core/${file}`); // prettier-ignore
    expect(gzipped(await bundle(...all, "internal/query: serializeQuery"))).toBeLessThan(8976);
    expect(gzipped(await bundle("core/xml"))).toBeLessThan(3520);
  });
});
