import type { Reporter } from "./report.js";

/** How long each part of a run took. */
export interface Timings {
  /** Ends the part before, and begins another unless `part` is undefined. */
  begin(part: string | undefined): void;
  /** Milliseconds by part, rounded. */
  all(): Record<string, number>;
  say(reporter: Reporter): void;
}

/** Starts with a part `compare`: finding out whether there is anything to do. */
export function createTimings(): Timings {
  const spans: { readonly part: string; milliseconds: number }[] = [];
  let current: { readonly part: string; readonly since: number } | undefined = {
    part: "compare",
    since: performance.now(),
  };
  const timings: Timings = {
    begin(part) {
      const now = performance.now();
      if (current !== undefined) spans.push({ part: current.part, milliseconds: now - current.since });
      current = part === undefined ? undefined : { part, since: now };
    },
    all: () => Object.fromEntries(spans.map(({ part, milliseconds }) => [part, Math.round(milliseconds)])),
    say({ say, colors }) {
      say(
        colors.dim(
          `  time       ${Object.entries(timings.all())
            .map(([part, milliseconds]) => `${part} ${milliseconds} ms`)
            .join(", ")}`,
        ),
      );
    },
  };
  return timings;
}
