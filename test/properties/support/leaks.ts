/** Looks for secrets in what leaves the SDK, however they are written there. */
import { Buffer } from "node:buffer";
import { inspect } from "node:util";

/** Something that others may read: an error, a line of a log, a request to another server. */
export interface Shown {
  readonly where: string;
  readonly text: string;
}

/** What every made-up secret begins with: letters that no encoding changes, so that most texts need no closer look. */
export const MARK = "Zq";

/** A value as a careless program prints it. */
export function print(value: unknown): string {
  return inspect(value, { depth: 9, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity });
}

/** Everything that an error says, to whoever prints, serialises or takes it apart. */
export function textsOfError(where: string, error: unknown): readonly Shown[] {
  const texts: Shown[] = [];
  const tell = (what: string, value: unknown): void => {
    texts.push({ where: `${where}: ${what}`, text: typeof value === "string" ? value : print(value) });
  };
  tell("inspect", error);
  for (let each = error, depth = 0; each instanceof Object && depth < 20; each = ownValue(each, "cause"), depth++) {
    const name = depth ? `cause ${depth}` : "error";
    for (const key of Reflect.ownKeys(each)) tell(`${name}.${String(key)}`, ownValue(each, key));
  }
  tell("JSON", JSON.stringify(error));
  const { rawResponse } = Object(error) as { readonly rawResponse?: Pick<Response, "url" | "headers"> };
  if (rawResponse) texts.push(...textsOfResponse(where, rawResponse));
  return texts;
}

/** What a response says about the request. */
export function textsOfResponse(where: string, response: Pick<Response, "url" | "headers">): readonly Shown[] {
  return [
    { where: `${where}: address of the response`, text: response.url },
    { where: `${where}: headers of the response`, text: print([...response.headers]) },
    { where: `${where}: response`, text: print(response) },
  ];
}

/** The first of some texts that has a secret in it. */
export function firstLeak(shown: readonly Shown[], secrets: readonly string[]): Shown | undefined {
  return shown.find(({ text }) => secrets.some((secret) => gives(text, secret)));
}

/** Whether a text gives a secret away: as it is, or in percent-, form-, JSON-, HTML- or base64-encoding. */
export function gives(text: string, secret: string): boolean {
  if (text.includes(Buffer.from(secret).toString("base64"))) return true;
  if (secret.startsWith(MARK) && !text.includes(MARK)) return false;
  return viewsOf(text).some((view) => view.includes(secret));
}

/** A text as it is and with its encodings taken off. */
function viewsOf(text: string): readonly string[] {
  const plain = withoutBackslashes(text);
  // JSON that `inspect` has printed has been escaped twice.
  const texts = [text, plain, withoutBackslashes(plain), withoutEntities(text)];
  return [...texts, ...texts.map(percentDecoded), ...texts.map((each) => percentDecoded(each.replaceAll("+", " ")))];
}

function withoutBackslashes(text: string): string {
  return text.replace(/\\u([\da-f]{4})|\\([^u])/giu, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function withoutEntities(text: string): string {
  return text.replace(/&(?:amp|quot|lt|gt|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

export const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&quot;": '"',
  "&lt;": "<",
  "&gt;": ">",
  "&#39;": "'",
};

/** Also where a `%` is one: an encoder of the web would refuse it. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"));
}

function ownValue(holder: object, key: string | symbol): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}
