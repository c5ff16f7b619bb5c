/**
 * What `await using` ends (ECMAScript Explicit Resource Management). Programs whose type library does not have
 * `Symbol.asyncDispose` see no such member; engines that do not have it get the symbol that compilers put in its place.
 */
export type AsyncDisposal = {
  readonly [Key in SymbolConstructor["asyncDispose" & keyof SymbolConstructor]]: () => Promise<void>;
};

/** `FinalizationRegistry`, which the types of `lib` below ES2021 do not know. */
type Registry = new (ended: (end: () => void) => void) => { register(target: object, end: () => void): void };

const dropped: InstanceType<Registry> | undefined = /* @__PURE__ */ (() => {
  const { FinalizationRegistry: registry } = globalThis as { readonly FinalizationRegistry?: Registry };
  return registry && new registry((end) => end());
})();

/**
 * Gives an object the method that `await using` calls. `end` is called, too, when nobody can use the object any more, where
 * the engine tells: so nothing that `end` needs may lead to the object. It may be called more than once.
 */
export function disposable<T extends object>(target: T, end: () => void): T & AsyncDisposal {
  const { asyncDispose = Symbol.for("Symbol.asyncDispose") } = Symbol as { readonly asyncDispose?: symbol };
  dropped?.register(target, end);
  return Object.assign(target, { [asyncDispose]: async () => end() }) as T & AsyncDisposal;
}
