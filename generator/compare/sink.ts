/** Collects changes; the codes decide their levels, unless a direction does. */
import { changeKinds, judged } from "./change.js";
import type { Change, ChangeCode, Direction } from "./change.js";
import type { Placed } from "./surface.js";

/** Codes whose level does not depend on the direction of a type. */
type FixedCode = {
  [Code in ChangeCode]: (typeof changeKinds)[Code]["level"] extends "by-direction" ? never : Code;
}[ChangeCode];

/** Where a change is, on both sides. */
export interface Places {
  readonly before?: Placed | undefined;
  readonly after?: Placed | undefined;
}

export interface ChangeSink {
  readonly changes: Change[];
  /** A change that has its level by its code. */
  add(code: FixedCode, subject: string, message: string, places?: Places): void;
  /** A change of a type; `breaking`: whether code of that direction may no longer compile. */
  judge(code: ChangeCode, subject: string, message: string, verdict: Verdict): void;
}

export interface Verdict extends Places {
  readonly breaking: boolean;
  readonly direction: Direction;
}

export function createSink(): ChangeSink {
  const changes: Change[] = [];
  return {
    changes,
    add(code, subject, message, places = {}) {
      const { level, reason } = changeKinds[code];
      changes.push({ code, level, subject, message, reason, ...pointers(places) });
    },
    judge(code, subject, message, verdict) {
      changes.push({ code, ...judged(verdict.breaking, verdict.direction), subject, message, ...pointers(verdict) });
    },
  };
}

function pointers({ before, after }: Places): Pick<Change, "before" | "after"> {
  return {
    ...(before?.at === undefined ? {} : { before: before.at }),
    ...(after?.at === undefined ? {} : { after: after.at }),
  };
}
