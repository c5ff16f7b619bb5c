/** Differences between two versions of what a method resolves to. */
import type { ChangeSink, Places } from "./sink.js";
import type { SurfaceResult } from "./surface.js";
import { compareTypes } from "./types.js";
import type { TypeComparison } from "./types.js";

/** A method on both sides, and what to call it. */
export interface MethodPlace extends Places {
  readonly subject: string;
}

/** Compares the results of two methods that callers reach by the same name. */
export function compareResults(
  types: TypeComparison,
  before: SurfaceResult,
  after: SurfaceResult,
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  if (resultShape(before) !== resultShape(after)) {
    sink.add("result-kind-changed", subject, `The result was ${before.kind} and is ${after.kind}.`, place);
    return;
  }
  const read = { ...place, direction: "response" } as const;
  const [old, next] = [before.item ?? before.type, after.item ?? after.type];
  if (old !== undefined && next !== undefined)
    compareTypes(types, old, next, { ...read, subject: `${subject}()` }, sink);
  if (before.item !== undefined && after.item !== undefined && before.type !== undefined && after.type !== undefined)
    compareTypes(types, before.type, after.type, { ...read, subject: `${subject}().response` }, sink);
  if (before.optional !== after.optional)
    sink.add(
      after.optional === true ? "result-optional" : "result-required",
      subject,
      `The result may ${after.optional === true ? "be" : "no longer be"} \`undefined\`.`,
      place,
    );
  compareHeaders(types, before, after, place, sink);
  compareChoices(types, before, after, place, sink);
}

/** Data, a stream, bytes or nothing: what decides how calling code handles the result. */
function resultShape({ kind }: SurfaceResult): string {
  return /^(?:json|text|xml|urlencoded)$/u.test(kind) ? "data" : kind;
}

function compareHeaders(
  types: TypeComparison,
  before: SurfaceResult,
  after: SurfaceResult,
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  if (before.headers !== undefined && after.headers !== undefined)
    compareTypes(
      types,
      before.headers,
      after.headers,
      { ...place, direction: "response", subject: `${subject}().headers` },
      sink,
    );
  else if (before.headers !== undefined)
    sink.add("result-headers-removed", subject, "The headers of the response are no longer typed.", place);
  else if (after.headers !== undefined)
    sink.add("result-headers-added", subject, "The headers of the response are typed.", place);
}

function compareChoices(
  types: TypeComparison,
  before: SurfaceResult,
  after: SurfaceResult,
  place: MethodPlace,
  sink: ChangeSink,
): void {
  const { subject } = place;
  const [old, next] = [before.accept ?? [], after.accept ?? []];
  for (const choice of old) {
    const same = next.find(({ mediaType }) => mediaType === choice.mediaType);
    const text = `\`accept: ${JSON.stringify(choice.mediaType)}\``;
    if (same === undefined) sink.add("accept-removed", subject, `${text} is no longer possible.`, place);
    else if (choice.type !== undefined && same.type !== undefined)
      compareTypes(
        types,
        choice.type,
        same.type,
        { ...place, direction: "response", subject: `${subject}() as ${choice.mediaType}` },
        sink,
      );
  }
  for (const { mediaType } of next)
    if (!old.some((choice) => choice.mediaType === mediaType))
      sink.add("accept-added", subject, `\`accept: ${JSON.stringify(mediaType)}\` is possible.`, place);
  if (before.stream?.flag !== after.stream?.flag)
    if (before.stream !== undefined)
      sink.add("stream-removed", subject, `\`${before.stream.flag}: true\` no longer gives a stream.`, place);
    else sink.add("stream-added", subject, `\`${after.stream?.flag ?? ""}: true\` gives a stream.`, place);
  else if (before.stream?.type !== undefined && after.stream?.type !== undefined)
    compareTypes(
      types,
      before.stream.type,
      after.stream.type,
      { ...place, direction: "response", subject: `${subject}() as a stream` },
      sink,
    );
}
