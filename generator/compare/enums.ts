/** Differences between two versions of an enum. */
import type { Json } from "../model/model.js";
import { placesOf } from "./place.js";
import type { TypePlace } from "./place.js";
import type { ChangeSink } from "./sink.js";
import type { SurfaceType } from "./surface.js";

/** Compares the values of two enums, and whether others are accepted. */
export function compareEnums(
  before: Extract<SurfaceType, { readonly enum: unknown }>,
  after: Extract<SurfaceType, { readonly enum: unknown }>,
  place: TypePlace,
  sink: ChangeSink,
): void {
  const { subject, direction } = place;
  const places = placesOf(place);
  const reads = direction !== "request";
  for (const value of without(after.enum, before.enum))
    sink.judge("enum-value-added", subject, `\`${subject}\` has the new value ${JSON.stringify(value)}.`, {
      ...places,
      direction,
      breaking: reads && after.open !== true,
    });
  for (const value of without(before.enum, after.enum))
    if (after.open !== true)
      sink.add(
        "enum-value-removed",
        subject,
        `\`${subject}\` no longer has the value ${JSON.stringify(value)}.`,
        places,
      );
    else
      sink.judge("enum-value-removed", subject, `\`${subject}\` no longer has the value ${JSON.stringify(value)}.`, {
        ...places,
        direction,
        breaking: false,
      });
  if (before.open === after.open) return;
  if (after.open === true)
    sink.judge("enum-opened", subject, `\`${subject}\` may have values that the document does not name.`, {
      ...places,
      direction,
      breaking: direction !== "request",
    });
  else sink.add("enum-closed", subject, `\`${subject}\` has only the values that the document names.`, places);
}

function without(values: readonly Json[], others: readonly Json[]): readonly Json[] {
  return values.filter((value) => !others.includes(value));
}
