/**
 * The table of style examples (OpenAPI 3.2 §4.12.6), row by row: a parameter `color` that is undefined, a string, an array,
 * an object. The specification gives `color=` for undefined `form` values; here that is what `allowEmptyValue` sends, and
 * without it the parameter is left out, as RFC 6570 §2.3 says. What the table calls n/a is not sent by generated code.
 */
import { cookies } from "../../../templates/typescript/runtime/core/cookies.js";
import { urlPath } from "../../../templates/typescript/runtime/core/path.js";
import {
  allowEmptyValue,
  cookie,
  deepObject,
  form,
  label,
  matrix,
  pipeDelimited,
  tabDelimited,
  simple,
  spaceDelimited,
} from "../../../templates/typescript/runtime/core/styles.js";
import type { RefusedRow, WireRow } from "../support/row.js";

const string = "blue";
const array = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };
const exploded = { explode: true };
const whole = { explode: false };

type Make = (value: unknown) => unknown;

function inPath(name: string, make: Make, expected: readonly [string, string, string]): readonly WireRow[] {
  return [string, array, object].map((value, index) => ({
    name: `path ${name} ${["string", "array", "object"][index]}`,
    send: () => ({ path: urlPath`/x/${make(value)}/y` }),
    line: `GET /x/${expected[index]}/y`,
  }));
}

function inQuery(name: string, make: Make, expected: readonly (string | undefined)[]): readonly WireRow[] {
  return [undefined, null, "", string, [], array, {}, object].flatMap((value, index) =>
    expected[index] === undefined
      ? []
      : {
          name: `query ${name} ${JSON.stringify(value)}`,
          send: () => ({ query: { color: make(value) } }),
          line: `GET /${expected[index] && "?"}${expected[index]}`,
        },
  );
}

function inHeader(name: string, make: Make, expected: readonly (string | null)[]): readonly WireRow[] {
  return [undefined, null, "", string, [], array, {}, object].map((value, index) => ({
    name: `header ${name} ${JSON.stringify(value)}`,
    send: () => ({ headers: { "X-Color": make(value) } }),
    headers: { "x-color": expected[index]! },
  }));
}

function inCookie(name: string, make: Make, expected: readonly (string | null | undefined)[]): readonly WireRow[] {
  return [undefined, null, "", string, [], array, {}, object].flatMap((value, index) =>
    expected[index] === undefined
      ? []
      : {
          name: `cookie ${name} ${JSON.stringify(value)}`,
          send: () => ({ cookies: cookies({ color: make(value) }) }),
          headers: { cookie: expected[index] },
        },
  );
}

export const styleTable: readonly WireRow[] = [
  ...inPath("matrix", (value) => matrix("color", value), [
    ";color=blue",
    ";color=blue,black,brown",
    ";color=R,100,G,200,B,150",
  ]),
  ...inPath("matrix explode", (value) => matrix("color", value, exploded), [
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ]),
  ...inPath("label", (value) => label(value), [".blue", ".blue,black,brown", ".R,100,G,200,B,150"]),
  ...inPath("label explode", (value) => label(value, exploded), [".blue", ".blue.black.brown", ".R=100.G=200.B=150"]),
  ...inPath("tabDelimited", (value) => tabDelimited(value), [
    "blue",
    "blue%09black%09brown",
    "R%09100%09G%09200%09B%09150",
  ]),
  ...inPath("pipeDelimited", (value) => pipeDelimited(value), [
    "blue",
    "blue%7Cblack%7Cbrown",
    "R%7C100%7CG%7C200%7CB%7C150",
  ]),
  ...inPath("simple", (value) => simple(value), ["blue", "blue,black,brown", "R,100,G,200,B,150"]),
  ...inPath("simple explode", (value) => simple(value, exploded), ["blue", "blue,black,brown", "R=100,G=200,B=150"]),
  ...inHeader("default", (value) => value, [
    null,
    null,
    "",
    "blue",
    null,
    "blue,black,brown",
    null,
    "R,100,G,200,B,150",
  ]),
  ...inHeader("simple", (value) => simple(value), [
    null,
    null,
    "",
    "blue",
    null,
    "blue,black,brown",
    null,
    "R,100,G,200,B,150",
  ]),
  ...inHeader("simple explode", (value) => simple(value, exploded), [
    null,
    null,
    "",
    "blue",
    null,
    "blue,black,brown",
    null,
    "R=100,G=200,B=150",
  ]),
  ...inQuery("form", (value) => form(value, whole), [
    "",
    "",
    "color=",
    "color=blue",
    "",
    "color=blue,black,brown",
    "",
    "color=R,100,G,200,B,150",
  ]),
  ...inQuery("form, allowEmptyValue", (value) => allowEmptyValue(value, (inner) => form(inner, whole)), [
    "",
    "color=",
    "color=",
    "color=blue",
    "color=",
    "color=blue,black,brown",
    "color=",
    "color=R,100,G,200,B,150",
  ]),
  ...inQuery("default", (value) => value, [
    "",
    "",
    "color=",
    "color=blue",
    "",
    "color=blue&color=black&color=brown",
    "",
    "R=100&G=200&B=150",
  ]),
  ...inQuery("form explode", (value) => form(value), [
    "",
    "",
    "color=",
    "color=blue",
    "",
    "color=blue&color=black&color=brown",
    "",
    "R=100&G=200&B=150",
  ]),
  ...inQuery("form explode, allowEmptyValue", (value) => allowEmptyValue(value), [
    "",
    "color=",
    "color=",
    "color=blue",
    "color=",
    "color=blue&color=black&color=brown",
    "color=",
    "R=100&G=200&B=150",
  ]),
  ...inQuery("spaceDelimited", (value) => spaceDelimited(value), [
    "",
    "",
    undefined,
    undefined,
    "",
    "color=blue%20black%20brown",
    "",
    "color=R%20100%20G%20200%20B%20150",
  ]),
  ...inQuery("pipeDelimited", (value) => pipeDelimited(value), [
    "",
    "",
    undefined,
    undefined,
    "",
    "color=blue%7Cblack%7Cbrown",
    "",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ]),
  ...inQuery("deepObject", (value) => deepObject(value), [
    "",
    "",
    undefined,
    undefined,
    "",
    undefined,
    "",
    "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
  ]),
  ...inCookie("default", (value) => value, [
    null,
    null,
    "color=",
    "color=blue",
    null,
    "color=blue; color=black; color=brown",
    null,
    "R=100; G=200; B=150",
  ]),
  ...inCookie("form", (value) => form(value, whole), [
    null,
    null,
    "color=",
    "color=blue",
    null,
    "color=blue,black,brown",
    null,
    "color=R,100,G,200,B,150",
  ]),
  ...inCookie("cookie explode", (value) => cookie(value), [
    null,
    null,
    "color=",
    "color=blue",
    null,
    "color=blue; color=black; color=brown",
    null,
    "R=100; G=200; B=150",
  ]),
  ...inCookie("cookie", (value) => cookie(value, whole), [null, null, "color=", "color=blue"]),
];

const pathStyles: readonly (readonly [string, Make])[] = [
  ["default", (value) => value],
  ["simple", (value) => simple(value)],
  ["simple explode", (value) => simple(value, exploded)],
  ["label", (value) => label(value)],
  ["label explode", (value) => label(value, exploded)],
  ["matrix", (value) => matrix("color", value)],
  ["matrix explode", (value) => matrix("color", value, exploded)],
];

/** Path parameters are always required: what would be sent as nothing is refused. */
export const undefinedInPath: readonly RefusedRow[] = pathStyles.flatMap(([name, make]) =>
  [undefined, null, [], {}, [null]].flatMap((value) =>
    name === "default" && typeof value === "object" && value !== null
      ? []
      : {
          name: `${name} ${JSON.stringify(value)}`,
          send: () => ({ path: urlPath`/x/${make(value)}` }),
          message: /Value 1 of path \/x\/\{\}/,
        },
  ),
);
