/**
 * The TypeScript SDK that a model stands for, as plain data: every name, module, signature and request is decided, no source
 * text is in it. Printing decides nothing; README, `api.md` and other outputs read the plan instead of the model.
 * `bindsmith inspect --json --stage plan` prints it.
 */
import type { Info, Json } from "../../model/model.js";
import type { PackageModel } from "./names/sdk-model.js";
import type { ClientPlan } from "./client.js";
import type { ConstantModule } from "./constant-modules.js";
import type { EnvironmentsPlan } from "./environments.js";
import type { ErrorsPlan } from "./errors.js";
import type { IndexPlan, NamespacePlan } from "./exports.js";
import type { ReadmePlan } from "./readme.js";
import type { ResourceModule } from "./resources.js";
import type { TransportPlan } from "./transport.js";
import type { TypeModule } from "./types.js";
import type { HandlerGroup } from "./webhooks.js";

/** Changes when a field of the plan changes its meaning or goes. */
export const PLAN_VERSION = 1;

/** A way into the package beside its index. */
export interface EntryPoint {
  /** Key of the exports map: `./query`. */
  readonly subpath: string;
  /** The module behind it, below `src/`, without extension. */
  readonly module: string;
}

export interface SdkPlan {
  readonly info: Pick<Info, "title" | "version" | "summary" | "description" | "license">;
  readonly package: PackageModel;
  /** Beside those that every package has. */
  readonly entryPoints: readonly EntryPoint[];
  /** Merged into package.json: objects by member, all else as a whole. */
  readonly packageFields: Readonly<Record<string, Json>>;
  /** `src/types/*.ts` */
  readonly types: readonly TypeModule[];
  /** `src/internal/codecs/*.ts` */
  readonly codecs: readonly ConstantModule[];
  /** `src/internal/xml-schemas/*.ts` */
  readonly xmlSchemas: readonly ConstantModule[];
  /** `src/resources/**`, parents first. */
  readonly resources: readonly ResourceModule[];
  readonly client: ClientPlan;
  readonly transport: TransportPlan;
  readonly errors: ErrorsPlan;
  /** Absent where no server has an address of its own. */
  readonly environments?: EnvironmentsPlan;
  /** Webhooks, then callbacks. */
  readonly webhooks: readonly HandlerGroup[];
  readonly index: IndexPlan;
  readonly namespace: NamespacePlan;
  /** Options without which the transport for tests would refuse calls. */
  readonly testCredentials: readonly string[];
  readonly readme: ReadmePlan;
  /** What the README says of time-outs and retries. */
  readonly limits: { readonly timeoutInSeconds: number; readonly maxRetries: number };
}
