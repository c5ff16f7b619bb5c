import { supplied } from "../internal/supplier.js";
import type { Supplier } from "./types.js";

/**
 * A server's URL with its variables filled in (OpenAPI 3.2 §4.5, §4.6). A variable without a value rejects the call.
 */
export function serverUrl(
  template: Supplier<string>,
  variables: Readonly<Record<string, string>>,
): () => Promise<string> {
  return async () => {
    const url = await supplied(template);
    return url.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      if (!Object.hasOwn(variables, name)) throw new TypeError(`No server variable ${name}`);
      return variables[name]!;
    });
  };
}
