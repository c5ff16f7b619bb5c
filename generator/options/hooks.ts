/** Hooks as an option holds them; what they are given is typed where they are called. */
export interface HookFunctions {
  readonly plan?: (plan: never) => unknown;
  readonly structure?: (structure: never, node: never) => unknown;
  readonly file?: (file: never) => unknown;
}

const KINDS: ReadonlySet<string> = new Set(["plan", "structure", "file"]);

/** Whether a value can be {@link HookFunctions}. */
export function isHooks(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(([name, hook]) => KINDS.has(name) && (hook === undefined || typeof hook === "function"))
  );
}
