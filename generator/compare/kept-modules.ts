/** Types stay in their modules: an edit of the document moves none. */
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";
import type { Surface } from "./surface.js";

/** The modules of types of the SDK that is replaced, by name. A record can be edited by hand: what is no such module is left out. */
export function keptModules(previous: Surface | undefined): ReadonlyMap<string, string> {
  return new Map(
    (previous?.types ?? []).flatMap(({ name, module }) =>
      typeof module === "string" && /^types\/(?!index$)[a-z0-9_-]+(?:\/[a-z0-9_-]+)?$/u.test(module)
        ? [[name, module] as const]
        : [],
    ),
  );
}

/** The surface with the modules that a plan has put its types in. */
export function withModules(surface: Surface, plan: Pick<SdkPlan, "types"> | undefined): Surface {
  const modules = new Map(
    (plan?.types ?? []).flatMap(({ module, types }) => types.map(({ name }) => [name, module] as const)),
  );
  return {
    ...surface,
    types: surface.types.map((type) => {
      const module = modules.get(type.name);
      return module === undefined ? type : { ...type, module };
    }),
  };
}
