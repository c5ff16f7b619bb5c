/** Differences of the client class, its options, its errors, and of the handlers of webhooks. */
import type { ChangeSink } from "./sink.js";
import type { Surface, SurfaceClient, SurfaceWebhook } from "./surface.js";
import { typeText } from "./surface.js";
import { shown } from "./shown.js";
import { compareTypes, isBreaking } from "./types.js";
import type { TypeComparison } from "./types.js";

/** Compares what stands above the methods. */
export function compareClients(
  types: TypeComparison,
  before: SurfaceClient,
  after: SurfaceClient,
  sink: ChangeSink,
): void {
  const subject = after.className;
  if (before.className !== after.className)
    sink.add("client-renamed", subject, `The client \`${before.className}\` is called \`${after.className}\` now.`);
  if (before.namespace !== after.namespace)
    sink.add(
      "namespace-renamed",
      subject,
      `The namespace \`${before.namespace}\` is called \`${after.namespace}\` now.`,
    );
  if (before.transportProperty !== after.transportProperty)
    sink.add(
      "client-property-renamed",
      subject,
      `\`${before.transportProperty}\` is called \`${after.transportProperty}\` now.`,
    );
  compareOptions(types, before, after, sink);
  compareEnvironments(before, after, sink);
  compareErrorClasses(before, after, sink);
  for (const name of ["timeoutInSeconds", "maxRetries", "undeclaredErrors"] as const)
    if (before[name] !== after[name])
      sink.add("client-default-changed", subject, `\`${name}\` was ${before[name]} and is ${after[name]}.`);
}

function compareOptions(types: TypeComparison, before: SurfaceClient, after: SurfaceClient, sink: ChangeSink): void {
  const subject = after.className;
  for (const old of before.options) {
    const next = after.options.find(({ name }) => name === old.name);
    if (next === undefined) sink.add("client-option-removed", subject, `The option \`${old.name}\` no longer exists.`);
    else if (typeText(old.type) !== typeText(next.type))
      sink.judge(
        "client-option-changed",
        subject,
        `The option \`${old.name}\` was \`${shown(old.type)}\` and is \`${shown(next.type)}\`.`,
        {
          direction: "request",
          breaking: isBreaking(types, old.type, next.type, "request"),
        },
      );
  }
  for (const { name } of after.options)
    if (!before.options.some((option) => option.name === name))
      sink.add("client-option-added", subject, `The option \`${name}\` is new.`);
  if (before.baseUrlRequired !== after.baseUrlRequired)
    sink.add(
      after.baseUrlRequired === true ? "base-url-required" : "base-url-optional",
      subject,
      `The option \`baseUrl\` is ${after.baseUrlRequired === true ? "required" : "optional"} now.`,
    );
}

function compareEnvironments(before: SurfaceClient, after: SurfaceClient, sink: ChangeSink): void {
  const subject = after.className;
  for (const { name, url } of before.environments) {
    const next = after.environments.find((environment) => environment.name === name);
    if (next === undefined) sink.add("environment-removed", subject, `The environment \`${name}\` no longer exists.`);
    else if (next.url !== url)
      sink.add(
        "environment-url-changed",
        subject,
        `The environment \`${name}\` was \`${url}\` and is \`${next.url}\`.`,
      );
  }
  for (const { name } of after.environments)
    if (!before.environments.some((environment) => environment.name === name))
      sink.add("environment-added", subject, `The environment \`${name}\` is new.`);
}

function compareErrorClasses(before: SurfaceClient, after: SurfaceClient, sink: ChangeSink): void {
  const names = (client: SurfaceClient): ReadonlySet<string> => new Set(client.errors.map(({ name }) => name));
  const [old, next] = [names(before), names(after)];
  for (const name of old)
    if (!next.has(name)) sink.add("error-class-removed", name, `The class \`${name}\` no longer exists.`);
  for (const name of next) if (!old.has(name)) sink.add("error-class-added", name, `The class \`${name}\` is new.`);
}

/** Compares the handlers of webhooks and callbacks. */
export function compareWebhooks(
  types: TypeComparison,
  before: Surface["webhooks"],
  after: Surface["webhooks"],
  sink: ChangeSink,
): void {
  const same = (left: SurfaceWebhook, right: SurfaceWebhook): boolean =>
    left.kind === right.kind && left.name === right.name;
  for (const old of before) {
    const next = after.find((webhook) => same(webhook, old));
    if (next === undefined)
      sink.add("webhook-removed", old.name, `The ${old.kind} \`${old.name}\` no longer exists.`, { before: old });
    else compareWebhook(types, old, next, sink);
  }
  for (const next of after)
    if (!before.some((webhook) => same(webhook, next)))
      sink.add("webhook-added", next.name, `The ${next.kind} \`${next.name}\` is new.`, { after: next });
}

function compareWebhook(types: TypeComparison, before: SurfaceWebhook, after: SurfaceWebhook, sink: ChangeSink): void {
  const places = { before, after };
  compareTypes(
    types,
    before.type ?? "unknown",
    after.type ?? "unknown",
    { ...places, subject: after.name, direction: "response" },
    sink,
  );
  if (before.optional !== after.optional)
    sink.add(
      after.optional === true ? "webhook-body-optional" : "webhook-body-required",
      after.name,
      `The body of \`${after.name}\` is ${after.optional === true ? "optional" : "required"} now.`,
      places,
    );
}
