/** A model with the names that callers of the SDK know. */
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { BuiltSdk } from "../typescript/plan/build-sdk.js";
import type { Options } from "../options/index.js";
import { pinsFor } from "./pins.js";
import type { Pin } from "./pins.js";
import { surfaceOf } from "./surface-of.js";
import type { Surface } from "./surface.js";

/** At most so often a model is built anew to keep names: types that are named after a method follow its name. */
const PIN_ROUNDS = 3;

/** A model, and its surface where that had to be found out. */
export interface KeptModel extends BuiltSdk {
  readonly surface?: Surface;
}

/** Builds the model; where names are not those of the SDK that it replaces, once more with those. */
export function buildKept(
  build: (options: Options) => BuiltSdk,
  options: Options,
  previous: Surface | undefined,
): KeptModel {
  const first = build(options);
  if (previous === undefined) return first;
  let built = first;
  let names: Pick<Options, "resources" | "typeNames"> = { resources: {}, typeNames: {} };
  const kept = new Map<string, Diagnostic>();
  for (let round = 0; round < PIN_ROUNDS && !hasErrors(built.diagnostics); round++) {
    const surface = surfaceOf(built.sdk, options);
    if (surface.naming !== previous.naming) break;
    const { pins, resources, typeNames } = pinsFor(previous, surface);
    const fresh = pins.filter(({ kind, kept: name }) => !kept.has(`${kind} ${name}`));
    if (round === 0 && fresh.length === 0) return { ...built, surface };
    if (fresh.length === 0) break;
    for (const pin of fresh) kept.set(`${pin.kind} ${pin.kept}`, nameKept(pin));
    names = {
      resources: { ...names.resources, ...resources, ...options.resources },
      typeNames: { ...names.typeNames, ...typeNames, ...options.typeNames },
    };
    built = build({ ...options, ...names });
  }
  if (kept.size === 0) return built;
  // Whether the user's own names are of use, the document alone says; names that are kept may be of none in a later round.
  const isOwn = ({ code }: Diagnostic): boolean => code === "name-by-hand-unused";
  const diagnostics = [
    ...first.diagnostics.filter(isOwn),
    ...built.diagnostics.filter((diagnostic) => !isOwn(diagnostic)),
    ...kept.values(),
  ];
  return { ...built, diagnostics };
}

function nameKept({ kind, kept, given, at }: Pin): Diagnostic {
  return {
    code: "name-kept",
    severity: "info",
    message: `The ${kind} \`${kept}\` keeps its name; from the document alone it would be \`${given}\`.`,
    help: "Take the new names with --accept-renames, or keep this one for good with `resources` or `typeNames`.",
    ...(at === undefined ? {} : { pointer: at }),
  };
}
