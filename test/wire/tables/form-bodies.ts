/** Request bodies made of named values: urlencoded and multipart. */
import { binary } from "../../../templates/typescript/runtime/core/binary.js";
import { json } from "../../../templates/typescript/runtime/core/json.js";
import { multipart, part } from "../../../templates/typescript/runtime/core/multipart.js";
import {
  deepObject,
  form,
  jsonValue,
  pipeDelimited,
  reserved,
} from "../../../templates/typescript/runtime/core/styles.js";
import { text } from "../../../templates/typescript/runtime/core/text.js";
import { urlencoded } from "../../../templates/typescript/runtime/core/urlencoded.js";
import { xml } from "../../../templates/typescript/runtime/core/xml.js";
import { utf8, type WireRow } from "../support/row.js";
import { bytes, chunks, sent, streamed } from "../support/body-rows.js";

const urlencodedRows: readonly WireRow[] = [
  sent(
    "urlencoded",
    () => urlencoded({ a: "x y+z", b: 1, c: true, d: null, e: undefined, f: "" }),
    "application/x-www-form-urlencoded",
    "a=x+y%2Bz&b=1&c=true&f=",
  ),
  sent(
    "urlencoded: the set of the WHATWG",
    () => urlencoded({ "k~*": "~!'()*-._é" }),
    "application/x-www-form-urlencoded",
    "k%7E*=%7E%21%27%28%29*-._%C3%A9",
  ),
  sent(
    "urlencoded: items repeat the name, objects are JSON",
    () => urlencoded({ t: ["a", null, { b: [1] }], o: { p: 1 } }),
    "application/x-www-form-urlencoded",
    "t=a&t=%7B%22b%22%3A%5B1%5D%7D&o=%7B%22p%22%3A1%7D",
  ),
  sent(
    "urlencoded: the example of the specification",
    () =>
      urlencoded({
        id: "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
        address: { streetAddress: "123 Example Dr.", city: "Somewhere", state: "CA", zip: "99999+1234" },
      }),
    "application/x-www-form-urlencoded",
    "id=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&address=%7B%22streetAddress%22%3A%22123+Example+Dr.%22%2C%22city%22%3A%22Somewhere%22%2C%22state%22%3A%22CA%22%2C%22zip%22%3A%2299999%2B1234%22%7D",
  ),
  sent(
    "urlencoded: encodings",
    () =>
      urlencoded({ pipes: ["a", "b c"], deep: { x: { y: 1 } }, json: "s", flat: [1, 2], open: "a/b" }, undefined, {
        pipes: pipeDelimited,
        deep: (value) => deepObject(value),
        json: jsonValue,
        flat: (value) => form(value, { explode: false }),
        open: reserved,
      }),
    "application/x-www-form-urlencoded",
    "pipes=a%7Cb%20c&deep%5Bx%5D%5By%5D=1&json=%22s%22&flat=1,2&open=a/b",
  ),
  sent(
    "urlencoded: dates",
    () => urlencoded({ at: new Date(0) }),
    "application/x-www-form-urlencoded",
    "at=1970-01-01T00%3A00%3A00.000Z",
  ),
  sent(
    "urlencoded: URLSearchParams as they are",
    () => urlencoded(new URLSearchParams("a=1&b=x+y&a=2&=&c=%F0%9F%98%80")),
    "application/x-www-form-urlencoded",
    "a=1&b=x+y&a=2&=&c=%F0%9F%98%80",
  ),
  sent(
    "urlencoded: FormData of texts",
    () => urlencoded(formData(["a", "x y"], ["b", ""], ["a", "2"])),
    "application/x-www-form-urlencoded",
    "a=x+y&b=&a=2",
  ),
  sent(
    "urlencoded: an instance with members, an object without prototype",
    () => urlencoded(Object.assign(new Order(), { b: Object.assign(Object.create(null), { c: 2 }) })),
    "application/x-www-form-urlencoded",
    "a=1&b=%7B%22c%22%3A2%7D",
  ),
  sent("urlencoded: no members", () => urlencoded({}), "application/x-www-form-urlencoded", ""),
  sent("urlencoded: undefined is none", () => urlencoded(undefined), null, ""),
];

class Order {
  readonly a = 1;
}

function formData(...pairs: readonly [name: string, value: string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value as string);
  return data;
}

const crlf = (...lines: readonly string[]): string => lines.join("\r\n");
const formType = /^multipart\/form-data; boundary=[\w-]{20,70}$/;

const multipartRows: readonly WireRow[] = [
  sent(
    "multipart: FormData as it is",
    () => multipart(formData(["a", "x"], ["f", new File(["A"], "b.png", { type: "image/png" })], ["a", ""])),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "x",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="f"; filename="b.png"',
      "Content-Type: image/png",
      "",
      "A",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: URLSearchParams as texts",
    () => multipart(new URLSearchParams("a=x+y")),
    formType,
    crlf("--BOUNDARY", 'Content-Disposition: form-data; name="a"', "", "x y", "--BOUNDARY--", ""),
  ),
  sent(
    "multipart: values, null and undefined",
    () => multipart({ a: "x", n: 1, t: true, u: undefined, z: null, d: new Date(0) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "x",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="n"',
      "",
      "1",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="t"',
      "",
      "true",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="d"',
      "",
      "1970-01-01T00:00:00.000Z",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: objects are JSON without a file name",
    () => multipart({ meta: { a: 1 }, list: [{ b: 2 }, [3]] }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="meta"',
      "Content-Type: application/json",
      "",
      '{"a":1}',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="list"',
      "Content-Type: application/json",
      "",
      '{"b":2}',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="list"',
      "Content-Type: application/json",
      "",
      "[3]",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: files",
    () => multipart({ file: [new File(["a"], 'ü "1".txt', { type: "text/plain" }), new Blob(["b"]), bytes(0, 255)] }),
    formType,
    crlf(
      "--BOUNDARY",
      `Content-Disposition: form-data; name="file"; filename="${utf8("ü")} %221%22.txt"`,
      "Content-Type: text/plain",
      "",
      "a",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="blob"',
      "Content-Type: application/octet-stream",
      "",
      "b",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="file"; filename="blob"',
      "Content-Type: application/octet-stream",
      "",
      "\0\xff",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: names are quoted",
    () => multipart({ 'a"\r\nb': "x" }),
    formType,
    crlf("--BOUNDARY", 'Content-Disposition: form-data; name="a%22%0D%0Ab"', "", "x", "--BOUNDARY--", ""),
  ),
  sent(
    "multipart: encodings",
    () =>
      multipart({ id: "a", alias: ["b", "c"], address: { city: "X" }, photo: bytes(1) }, undefined, {
        id: { body: json },
        alias: { body: (value) => text(value, "text/markdown") },
        address: {
          body: (value) => xml(value, "application/xml; charset=utf-8", { name: "address", object: { city: {} } }),
        },
        photo: { body: (value) => binary(value, "image/png, image/jpeg"), headers: { "X-Rate-Limit-Limit": 5 } },
      }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="id"',
      "Content-Type: application/json",
      "",
      '"a"',
      "--BOUNDARY",
      'Content-Disposition: form-data; name="alias"',
      "Content-Type: text/markdown",
      "",
      "b",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="alias"',
      "Content-Type: text/markdown",
      "",
      "c",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="address"',
      "Content-Type: application/xml; charset=utf-8",
      "",
      "<address><city>X</city></address>",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="photo"; filename="blob"',
      "Content-Type: image/png",
      "X-Rate-Limit-Limit: 5",
      "",
      "\x01",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: styles without percent-encoding",
    () =>
      multipart({ p: ["a b", "c"], d: { x: "1 2" }, e: ["f", "g"] }, undefined, {
        p: { style: pipeDelimited },
        d: { style: (value) => deepObject(value) },
        e: { style: (value) => form(value) },
      }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="p"',
      "",
      "a b|c",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="d[x]"',
      "",
      "1 2",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="e"',
      "",
      "f",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="e"',
      "",
      "g",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: part with its own name, type and headers",
    () => multipart({ f: part(bytes(2), { filename: "a.bin", contentType: "x/y", headers: { "X-A": [1, 2] } }) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="f"; filename="a.bin"',
      "Content-Type: x/y",
      "X-A: 1,2",
      "",
      "\x02",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent(
    "multipart: an array of objects keeps an order",
    () => multipart([{ a: 1 }, { b: 2 }, { a: 3 }]),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "1",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="b"',
      "",
      "2",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "3",
      "--BOUNDARY--",
      "",
    ),
  ),
  streamed(
    "multipart: a stream",
    () => multipart({ a: "x", f: part(new Blob(["abc"]).stream(), { filename: "s.bin" }) }),
    formType,
    crlf(
      "--BOUNDARY",
      'Content-Disposition: form-data; name="a"',
      "",
      "x",
      "--BOUNDARY",
      'Content-Disposition: form-data; name="f"; filename="s.bin"',
      "Content-Type: application/octet-stream",
      "",
      "abc",
      "--BOUNDARY--",
      "",
    ),
  ),
  streamed(
    "multipart: a file stream brings its name",
    () => multipart({ f: Object.assign(chunks("a", "b"), { path: "/tmp/x/é.txt" }) }),
    formType,
    crlf(
      "--BOUNDARY",
      `Content-Disposition: form-data; name="f"; filename="${utf8("é")}.txt"`,
      "Content-Type: application/octet-stream",
      "",
      "ab",
      "--BOUNDARY--",
      "",
    ),
  ),
  sent("multipart: no parts", () => multipart({}), formType, "--BOUNDARY--\r\n"),
  sent("multipart: undefined is none", () => multipart(undefined), null, ""),
];

export const formBodies: readonly WireRow[] = [...urlencodedRows, ...multipartRows];
