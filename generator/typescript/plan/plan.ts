/** From a model to the plan of its TypeScript SDK. */
import type { CredentialOption, SdkModel } from "./names/sdk-model.js";
import { planClient } from "./client.js";
import { planCodecs } from "./codec-modules.js";
import { createPlanContext, type PlanningOptions } from "./context.js";
import { planEnvironments } from "./environments.js";
import { planErrors } from "./errors.js";
import { planIndex, planNamespace, type IndexPlan } from "./exports.js";
import { planReadme } from "./readme.js";
import { planResources } from "./resources.js";
import type { SdkPlan } from "./sdk-plan.js";
import { planTransport } from "./transport.js";
import { planTypes } from "./types.js";
import { planWebhooks } from "./webhooks.js";
import { planXmlSchemas } from "./xml-types.js";

/** The plan of an SDK. It depends on nothing but the model and the options. */
export function planSdk(model: SdkModel, options: PlanningOptions): SdkPlan {
  const context = createPlanContext(model, options);
  const { client } = model;
  const errors = planErrors(context);
  const resources = planResources(context);
  const environments = planEnvironments(model);
  const webhooks = planWebhooks(context);
  return {
    info: model.info,
    package: model.package,
    entryPoints: [],
    packageFields: (options.package ?? {}) as SdkPlan["packageFields"],
    types: planTypes([...context.types.values()]),
    codecs: planCodecs(context),
    xmlSchemas: planXmlSchemas(context),
    resources,
    client: planClient(context, resources),
    transport: planTransport(context),
    errors,
    ...(environments === undefined ? {} : { environments }),
    webhooks,
    index: withOwnExports(planIndex(model, errors, environments, webhooks), options),
    namespace: planNamespace(model, errors),
    testCredentials: client.credentials.filter(({ kind }) => GIVEN.has(kind)).map(({ name }) => name),
    readme: planReadme(context),
    limits: { timeoutInSeconds: client.timeoutInSeconds, maxRetries: client.maxRetries },
  };
}

/** Modules of the user's own stand behind ours. */
function withOwnExports(index: IndexPlan, { exports = [] }: PlanningOptions): IndexPlan {
  const own = exports.map(({ module, names = [], types = [] }) => ({
    module,
    names: [...names.map((name) => ({ name, typeOnly: false })), ...types.map((name) => ({ name, typeOnly: true }))],
  }));
  return { ...index, exports: [...index.exports, ...own] };
}

/** Credentials that are sent as they are; others would be fetched. */
const GIVEN: ReadonlySet<CredentialOption["kind"]> = new Set(["token", "username", "password", "apiKey"]);
