/** What the entry points of the package export by name: `src/index.ts` and `src/namespace.ts`. */
import type { SdkModel } from "./names/sdk-model.js";
import { runtimeTypes, type RuntimeTypeName } from "../runtime-symbols.js";
import { hasGrants } from "./credentials.js";
import type { EnvironmentsPlan } from "./environments.js";
import { environmentsName } from "./environments.js";
import type { ErrorsPlan } from "./errors.js";
import {
  CLIENT_MODULE,
  ENVIRONMENTS_MODULE,
  ERRORS_MODULE,
  TRANSPORT_MODULE,
  VERSION_MODULE,
  WEBHOOKS_MODULE,
} from "./modules.js";
import type { HandlerGroup } from "./webhooks.js";

/** Names that one module of the package exports. */
export interface ExportPlan {
  /** Below `src/`, without extension. */
  readonly module: string;
  readonly names: readonly { readonly name: string; readonly alias?: string; readonly typeOnly: boolean }[];
}

export interface IndexPlan {
  readonly exports: readonly ExportPlan[];
  /** What is exported of the runtime, where the package has the module. */
  readonly runtime: readonly ExportPlan[];
}

export interface NamespacePlan {
  /** Error classes. */
  readonly errors: readonly string[];
  /** Types of errors in the same module. */
  readonly errorTypes: readonly string[];
  /** Types of what operations reject with, module by module. */
  readonly operationErrors: readonly ExportPlan[];
}

/** Types of the runtime that a caller of any package names. */
const FRONT_TYPES: readonly RuntimeTypeName[] = [
  "ApiPromise",
  "RequestOptions",
  "Transport",
  "ItemStream",
  "ServerSentEvent",
  "PageOptions",
  "PagePromise",
];

/** Functions of the runtime that a caller needs beside the client, with the module that must be there. */
const FRONT_VALUES = [
  { name: "isInstance", module: "core/error-guards" },
  { name: "part", module: "core/multipart" },
] as const;

/** `src/index.ts`: error classes by status are in the namespace. */
export function planIndex(
  model: SdkModel,
  errors: ErrorsPlan,
  environments: EnvironmentsPlan | undefined,
  webhooks: readonly HandlerGroup[],
): IndexPlan {
  const classes = [errors.base, ...errors.kinds.map(({ className }) => className)];
  return {
    exports: [
      { module: CLIENT_MODULE, names: [value(model.client.className)] },
      {
        module: TRANSPORT_MODULE,
        names: [
          type("ClientOptions"),
          type("CreateTransportOptions"),
          value("createTransport"),
          ...(hasGrants(model) ? [value("withClientCredentials")] : []),
        ],
      },
      { module: VERSION_MODULE, names: [value("VERSION")] },
      ...(environments === undefined ? [] : [{ module: ENVIRONMENTS_MODULE, names: [value(environments.name)] }]),
      ...webhooks.map(({ handlers, create }) => ({ module: WEBHOOKS_MODULE, names: [value(create), type(handlers)] })),
      { module: ERRORS_MODULE, names: classes.map(value) },
    ],
    runtime: runtimeExports(takenNames(model, classes)),
  };
}

function runtimeExports(taken: ReadonlySet<string>): readonly ExportPlan[] {
  const all = [
    ...FRONT_TYPES.map((name) => ({ name, module: runtimeTypes[name], typeOnly: true })),
    ...FRONT_VALUES.map(({ name, module }) => ({ name, module, typeOnly: false })),
  ];
  const byModule = new Map<string, ExportPlan["names"][number][]>();
  for (const { module, name, typeOnly } of all) {
    // A name of the package itself goes first; the runtime's then carries a prefix.
    const exported = { name, typeOnly, ...(taken.has(name) ? { alias: `Core${name}` } : {}) };
    const known = byModule.get(module);
    if (known === undefined) byModule.set(module, [exported]);
    else known.push(exported);
  }
  return [...byModule].map(([module, names]) => ({ module, names }));
}

/** `src/namespace.ts`: all types with their const objects, and the error classes. */
export function planNamespace({ operations }: SdkModel, errors: ErrorsPlan): NamespacePlan {
  const byModule = new Map<string, ExportPlan["names"][number][]>();
  for (const { errorsType: name, function: own } of operations) {
    if (name !== undefined) byModule.set(own.module, [...(byModule.get(own.module) ?? []), type(name)]);
  }
  const modules = [...byModule].sort(([left], [right]) => (left < right ? -1 : 1));
  return {
    errors: [errors.base, ...[...errors.kinds, ...errors.byStatus].map(({ className }) => className)],
    errorTypes: [errors.status, errors.call],
    operationErrors: modules.map(([module, names]) => ({ module, names })),
  };
}

/** Names that the index exports on behalf of the document. */
function takenNames(model: SdkModel, errorClasses: readonly string[]): ReadonlySet<string> {
  return new Set([
    model.client.className,
    model.client.namespace,
    environmentsName(model),
    "ClientOptions",
    "CreateTransportOptions",
    "createTransport",
    "withClientCredentials",
    "VERSION",
    ...errorClasses,
  ]);
}

function value(name: string): ExportPlan["names"][number] {
  return { name, typeOnly: false };
}

function type(name: string): ExportPlan["names"][number] {
  return { name, typeOnly: true };
}
