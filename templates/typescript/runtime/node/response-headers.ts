/** The headers of an answer, of names and values in turn. */
export function responseHeaders(raw: readonly string[]): Headers {
  const headers = new ResponseHeaders(raw);
  if (!copied) headers.fill();
  return headers;
}

/** Headers that are looked up in what Node has, and made real when more than that is asked of them. */
class ResponseHeaders extends Headers {
  #raw: readonly string[] | undefined;

  constructor(raw: readonly string[]) {
    super();
    this.#raw = raw;
  }

  override get(name: string): string | null {
    const raw = this.#raw;
    if (!raw) return super.get(name);
    const wanted = `${name}`.toLowerCase();
    let found: string | null = null;
    for (let index = 0; index < raw.length; index += 2) {
      const each = raw[index]!;
      if (each.length !== wanted.length || each.toLowerCase() !== wanted) continue;
      found = found === null ? raw[index + 1]! : `${found}, ${raw[index + 1]!}`;
    }
    // A name that is none is an error.
    return found ?? super.get(name);
  }

  override has(name: string): boolean {
    return this.get(name) !== null;
  }

  /** Moves the headers to where the platform has them. */
  fill(): void {
    const raw = this.#raw ?? [];
    this.#raw = undefined;
    for (let index = 0; index < raw.length; index += 2) super.append(raw[index]!, raw[index + 1]!);
  }
}

for (const name of [
  "append",
  "delete",
  "entries",
  "forEach",
  "getSetCookie",
  "keys",
  "set",
  "values",
  Symbol.iterator,
  // What `console.log` asks for.
  Symbol.for("nodejs.util.inspect.custom"),
]) {
  const method = Reflect.get(Headers.prototype, name) as ((...values: unknown[]) => unknown) | undefined;
  const value = function (this: ResponseHeaders, ...values: unknown[]): unknown {
    this.fill();
    return method!.apply(this, values);
  };
  if (method) Object.defineProperty(ResponseHeaders.prototype, name, { value, configurable: true, writable: true });
}

/** Whether the platform copies headers by their methods; Bun looks inside. */
const copied: boolean = new Headers(new ResponseHeaders(["a", "b"])).has("a");
