/** Differences between two versions of a method. */
import type { ChangeSink } from "./sink.js";
import { compareResults } from "./results.js";
import type { MethodPlace } from "./results.js";
import type { SurfaceArgument, SurfaceMethod, SurfaceType } from "./surface.js";
import { deprecation, shown } from "./shown.js";
import { compareTypes, isBreaking } from "./types.js";
import type { TypeComparison } from "./types.js";

/** Compares two methods that callers reach by the same name. */
export function compareMethods(
  types: TypeComparison,
  before: SurfaceMethod,
  after: SurfaceMethod,
  sink: ChangeSink,
): void {
  const place = { subject: after.name, before, after };
  if (before.function !== after.function)
    sink.add(
      "function-moved",
      after.name,
      `The function was \`${before.function}\` and is \`${after.function}\`.`,
      place,
    );
  compareArguments(types, before.arguments, after.arguments, place, sink);
  compareContentTypes(before, after, place, sink);
  compareResults(types, before.result, after.result, place, sink);
  comparePagination(before, after, place, sink);
  compareErrors(types, before, after, place, sink);
  compareSecurity(before.security, after.security, place, sink);
  compareBehaviour(before, after, place, sink);
}

/** Path arguments are given by position; the request and the options follow them. */
function compareArguments(
  types: TypeComparison,
  before: readonly SurfaceArgument[],
  after: readonly SurfaceArgument[],
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  const paths = (list: readonly SurfaceArgument[]): readonly SurfaceArgument[] =>
    list.filter(({ kind }) => kind === "path");
  const [oldPaths, newPaths] = [paths(before), paths(after)];
  oldPaths.forEach((old, index) => {
    const next = newPaths[index];
    if (next === undefined)
      sink.add("argument-removed", subject, `The argument \`${old.name}\` no longer exists.`, place);
    else compareArgument(types, old, next, place, sink);
  });
  for (const next of newPaths.slice(oldPaths.length))
    sink.add("argument-added", subject, `The argument \`${next.name}\` is new.`, place);
  const request = (list: readonly SurfaceArgument[]): SurfaceArgument | undefined =>
    list.find(({ kind }) => kind === "request");
  const [old, next] = [request(before), request(after)];
  if (old !== undefined && next !== undefined) compareArgument(types, old, next, place, sink);
  else if (old !== undefined)
    sink.add("argument-removed", subject, `The argument \`${old.name}\` no longer exists.`, place);
  else if (next !== undefined)
    sink.add("argument-added", subject, `The argument \`${next.name}\` is new and stands before the options.`, place);
}

function compareArgument(
  types: TypeComparison,
  before: SurfaceArgument,
  after: SurfaceArgument,
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  if (before.name !== after.name)
    sink.add("argument-renamed", subject, `The argument \`${before.name}\` is called \`${after.name}\` now.`, place);
  if (before.optional !== after.optional)
    sink.add(
      after.optional === true ? "argument-optional" : "argument-required",
      subject,
      `The argument \`${after.name}\` is ${after.optional === true ? "optional" : "required"} now.`,
      place,
    );
  if (before.type !== undefined && after.type !== undefined)
    compareTypes(
      types,
      before.type,
      after.type,
      { ...place, subject: `${subject}(${after.name})`, direction: "request" },
      sink,
    );
}

function compareContentTypes(before: SurfaceMethod, after: SurfaceMethod, place: MethodPlace, sink: ChangeSink): void {
  const { subject } = place;
  const [old, next] = [before.contentTypes ?? [], after.contentTypes ?? []];
  for (const type of old)
    if (!next.includes(type))
      sink.add(
        "content-type-removed",
        subject,
        `\`contentType: ${JSON.stringify(type)}\` is no longer accepted.`,
        place,
      );
  for (const type of next)
    if (!old.includes(type))
      sink.add("content-type-added", subject, `\`contentType: ${JSON.stringify(type)}\` is accepted.`, place);
  if (before.contentTypeRequired !== after.contentTypeRequired)
    sink.add(
      after.contentTypeRequired === true ? "content-type-required" : "content-type-optional",
      subject,
      `The option \`contentType\` is ${after.contentTypeRequired === true ? "required" : "optional"} now.`,
      place,
    );
}

function comparePagination(before: SurfaceMethod, after: SurfaceMethod, place: MethodPlace, sink: ChangeSink): void {
  const [old, next] = [before.pagination, after.pagination];
  if (old === next) return;
  if (old === undefined) sink.add("pagination-added", place.subject, "The result is paged now.", place);
  else if (next === undefined) sink.add("pagination-removed", place.subject, "The result is no longer paged.", place);
  else sink.add("pagination-changed", place.subject, `Pages were followed by ${old} and are by ${next}.`, place);
}

function compareErrors(
  types: TypeComparison,
  before: SurfaceMethod,
  after: SurfaceMethod,
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  const next = new Map(after.errors.map((error) => [error.status, error]));
  const old = new Map(before.errors.map((error) => [error.status, error]));
  for (const error of before.errors) {
    const same = next.get(error.status);
    if (same === undefined) {
      sink.add("error-removed", subject, `Status ${error.status} is no longer declared.`, place);
      continue;
    }
    if (error.class !== same.class)
      sink.add(
        "error-class-changed",
        subject,
        `Status ${error.status} was \`${error.class}\` and is \`${same.class}\`.`,
        place,
      );
    const at = { ...place, direction: "response", subject: `${subject}() error ${error.status}` } as const;
    if (error.type !== undefined && same.type !== undefined) compareTypes(types, error.type, same.type, at, sink);
    else if (error.type !== undefined || same.type !== undefined)
      sink.judge("type-changed", at.subject, `The body was \`${bodyOf(error)}\` and is \`${bodyOf(same)}\`.`, {
        ...at,
        breaking: isBreaking(types, error.type ?? "unknown", same.type ?? "unknown", "response"),
      });
  }
  for (const status of next.keys())
    if (!old.has(status)) sink.add("error-added", subject, `Status ${status} is declared.`, place);
  if (before.errorsType === after.errorsType) return;
  if (before.errorsType === undefined)
    sink.add("errors-type-added", subject, `\`${after.errorsType ?? ""}\` is new.`, place);
  else sink.add("errors-type-removed", subject, `\`${before.errorsType}\` no longer exists.`, place);
}

function bodyOf({ type }: { readonly type?: SurfaceType }): string {
  return type === undefined ? "unknown" : shown(type);
}

function compareSecurity(
  before: readonly string[],
  after: readonly string[],
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const schemes = (list: readonly string[]): readonly string[] =>
    (list.length === 0 ? [""] : list).map((text) => text.replaceAll(/\([^)]*\)/gu, ""));
  const [old, next] = [schemes(before), schemes(after)];
  const text = (list: readonly string[]): string => list.map((each) => each || "none").join(" or ");
  const message = `The credentials were ${text(old)} and are ${text(next)}.`;
  // Every set of credentials that was enough must be enough still.
  const accepted = (given: string): boolean => next.some((wanted) => isPartOf(wanted, given));
  if (old.some((given) => !accepted(given))) sink.add("security-added", place.subject, message, place);
  else if (old.join() !== next.join()) sink.add("security-removed", place.subject, message, place);
  else if (before.join() !== after.join())
    sink.add("scopes-changed", place.subject, `The scopes were ${text(before)} and are ${text(after)}.`, place);
}

function isPartOf(wanted: string, given: string): boolean {
  const have = given.split(" + ");
  return wanted === "" || wanted.split(" + ").every((scheme) => have.includes(scheme));
}

function compareBehaviour(before: SurfaceMethod, after: SurfaceMethod, place: MethodPlace, sink: ChangeSink): void {
  const { subject } = place;
  if (before.route !== after.route)
    sink.add("route-changed", subject, `The request was \`${before.route}\` and is \`${after.route}\`.`, place);
  const kept = before.wire.filter((text) => !after.wire.includes(text));
  for (const text of kept) {
    const name = text.split(":")[0] ?? "";
    const next = after.wire.find((other) => other.startsWith(`${name}:`));
    if (next !== undefined) sink.add("wire-changed", subject, `\`${text}\` is sent as \`${next}\`.`, place);
  }
  if (before.sent?.join() !== after.sent?.join())
    sink.add(
      "sent-default-changed",
      subject,
      `Sent by default: ${listed(before.sent)} before, ${listed(after.sent)} now.`,
      place,
    );
  if (before.servers?.join() !== after.servers?.join())
    sink.add(
      "servers-changed",
      subject,
      `The servers were ${listed(before.servers)} and are ${listed(after.servers)}.`,
      place,
    );
  if (before.idempotent !== after.idempotent)
    sink.add(
      "retry-changed",
      subject,
      after.idempotent === true
        ? "Failed calls are repeated."
        : "Failed calls are no longer repeated unless nothing was sent.",
      place,
    );
  if (before.deprecated !== after.deprecated)
    sink.add(after.deprecated === true ? "deprecated" : "undeprecated", subject, deprecation(subject, after), place);
  if (before.doc !== after.doc)
    sink.add("docs-changed", subject, `The documentation of \`${subject}\` is different.`, place);
}

function listed(values: readonly string[] | undefined): string {
  return values === undefined || values.length === 0 ? "nothing" : values.map((value) => `\`${value}\``).join(", ");
}
