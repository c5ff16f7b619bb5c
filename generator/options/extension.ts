/** An extension as an option holds it: made by `defineExtension`, with the options that the user gave it. */
export interface Extension {
  /** Tells it from other objects, also where another copy of Bindsmith made it. */
  readonly kind: "bindsmith-extension";
  /** Name in diagnostics. */
  readonly name: string;
  /** Its definition; checked when it is opened. */
  readonly definition: object;
  /** As the user gave them; checked when it is opened. */
  readonly options: unknown;
}

/** Whether a value is an {@link Extension}. */
export function isExtension(value: unknown): value is Extension {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "bindsmith-extension";
}
