/** A constructor of errors with causes, which the types of `lib` below ES2022 do not know: `new (TypeError as Caused)(…)`. */
export type Caused<E extends Error = TypeError> = new (message: string, options: { readonly cause: unknown }) => E;
