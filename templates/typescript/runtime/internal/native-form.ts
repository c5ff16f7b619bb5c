import { isBinary } from "./binary-data.js";
import { formEntries, sentText, tagOf } from "./form.js";

/**
 * React Native's own form, where only its networking can read a file: the `FormData` that is given, or one made of an
 * object that holds files as addresses (`{ uri, name, type }`). `undefined`: another engine, or no such file.
 */
export function nativeForm(value: unknown): BodyInit | undefined {
  // Deno's `Navigator` has no `product`.
  const { navigator } = globalThis as { readonly navigator?: { readonly product?: string } };
  if (navigator?.product !== "ReactNative") return undefined;
  if (tagOf(value) === "FormData" || "getParts" in Object(value)) return value as BodyInit;
  const files = Object.values(Object(value)).flat();
  if (!files.some(isNativeFile)) return undefined;
  const form = new FormData();
  for (const [name, member] of formEntries(value)) {
    for (const item of [member].flat()) {
      const asIs = isNativeFile(item) || isBinary(item) || typeof item === "string";
      const json = typeof item === "object" && { string: sentText(item, name), type: "application/json" };
      if (item != null) form.append(name, (asIs ? item : json || sentText(item, name)) as Blob);
    }
  }
  return form as BodyInit;
}

function isNativeFile(value: unknown): boolean {
  return typeof (value as { readonly uri?: unknown } | null | undefined)?.uri === "string";
}
