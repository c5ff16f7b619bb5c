/** Types, functions and methods stay in their modules: an edit of the document moves none. */
import type { OperationFiles } from "../typescript/plan/resource-files.js";
import type { ResourceModule } from "../typescript/plan/resources.js";
import type { SdkPlan } from "../typescript/plan/sdk-plan.js";
import { compact } from "../shared/compact.js";
import { functionKey } from "../typescript/plan/context.js";
import type { Surface, SurfaceMethod } from "./surface.js";

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

/** The files of functions and methods of the SDK that is replaced, by function; the plan leaves out what is no such file. */
export function keptFiles(previous: Surface | undefined): ReadonlyMap<string, OperationFiles> {
  return new Map(
    (previous?.methods ?? []).map(({ function: key, files = {} }) => {
      const module = key.slice(0, key.indexOf("#"));
      return [key, { function: String(files.function ?? module), method: String(files.method ?? module) }] as const;
    }),
  );
}

/** The surface with the modules that a plan has put its types, functions and methods in. */
export function withModules(surface: Surface, plan: Pick<SdkPlan, "types" | "resources"> | undefined): Surface {
  const modules = new Map(
    (plan?.types ?? []).flatMap(({ module, types }) => types.map(({ name }) => [name, module] as const)),
  );
  const files = new Map((plan?.resources ?? []).flatMap((resource) => [...filesOf(resource)]));
  return {
    ...surface,
    methods: surface.methods.map((method) => {
      const own = files.get(method.function);
      return own === undefined ? method : { ...method, files: own };
    }),
    types: surface.types.map((type) => {
      const module = modules.get(type.name);
      return module === undefined ? type : { ...type, module };
    }),
  };
}

/** Files of the operations of a resource that are not in its own module, by function. */
function filesOf({
  operations,
  functionModules,
  methodModules,
}: ResourceModule): Map<string, NonNullable<SurfaceMethod["files"]>> {
  const files = new Map<string, NonNullable<SurfaceMethod["files"]>>();
  if (functionModules.length + methodModules.length === 0) return files;
  const methods = new Map(
    methodModules.flatMap(({ module, operations: list }) => list.map((operation) => [operation, module] as const)),
  );
  for (const operation of operations) {
    const own = operation.file === operation.module ? undefined : operation.file;
    const found = compact({ function: own, method: methods.get(operation) });
    if (Object.keys(found).length > 0) files.set(functionKey(operation), found);
  }
  return files;
}
