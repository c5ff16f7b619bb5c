import { codeOf } from "./platform-error.js";

/** Shorter texts are no secrets: cut out of a message they would leave holes everywhere. */
const SHORTEST = 6;

/** What a secret may look like in a text: as it is, percent-encoded, as form data, as JSON. */
export function formsOf(secret: string): readonly string[] {
  if (secret.length < SHORTEST) return [];
  const form = `${new URLSearchParams([["", secret]])}`.slice(1);
  return [...new Set([secret, encodeURIComponent(secret), form, JSON.stringify(secret).slice(1, -1)])];
}

/** A text without the secrets that stand in it. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.split(secret).join("[redacted]"), text);
}

/** What an error may have as its cause: the error that led to it, or no more than name and code of one that shows a secret. */
export function safeCause(cause: unknown, secrets: readonly string[]): unknown {
  return secrets.length && shows(cause, secrets, new Set()) ? nameAndCode(cause) : cause;
}

/** All that is told of an error that may hold a secret anywhere. */
export function nameAndCode(cause: unknown): { readonly name: string; readonly code: string | undefined } {
  return { name: (cause as Error | null)?.name ?? "Error", code: codeOf(cause) };
}

/** Whether a text in a value, however deep, shows a secret. A value too large to be searched counts as one that does. */
function shows(value: unknown, secrets: readonly string[], seen: Set<unknown>): boolean {
  if (typeof value === "string") return secrets.some((secret) => value.includes(secret));
  if (typeof value !== "object" || value === null || seen.has(value)) return false;
  if (seen.add(value).size > 500) return true;
  const { message, stack, cause, href } = value as Partial<Error & URL>;
  const listed = value instanceof Map || value instanceof Set || value instanceof Headers ? [...value] : [];
  const own = Object.values(Object.getOwnPropertyDescriptors(value)).map((each) => each.value as unknown);
  return [message, stack, cause, href, ...listed, ...own].some((each) => shows(each, secrets, seen));
}
