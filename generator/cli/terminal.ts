import picocolors from "picocolors";
import type { Io, Output } from "./io.js";

/** Functions that colour a text, or leave it as it is. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours of an output: as `FORCE_COLOR` and `NO_COLOR` say, else only on a terminal that is not dumb. */
export function colorsOf(output: Output, env: Io["env"]): Colors {
  return picocolors.createColors(wantsColors(output, env));
}

function wantsColors(output: Output, env: Io["env"]): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  return output.isTerminal && env["TERM"] !== "dumb";
}

/** A line that says what is going on; it replaces itself, and is gone in the end. */
export interface Progress {
  /** Shows what is being done now. */
  show(text: string): void;
  clear(): void;
}

/** Quick runs shall not flicker: nothing is shown before so many milliseconds have passed. */
const QUIET_TIME = 200;

/** A progress line on a terminal; elsewhere, and in CI, one that shows nothing. */
export function createProgress(output: Output, env: Io["env"]): Progress {
  if (!output.isTerminal || env["CI"] !== undefined) return { show: () => undefined, clear: () => undefined };
  const started = performance.now();
  const colors = colorsOf(output, env);
  let shown = false;
  return {
    show(text) {
      if (performance.now() - started < QUIET_TIME) return;
      output.write(`\r\u001b[K${colors.dim(`${text} …`.slice(0, output.columns - 1))}`);
      shown = true;
    },
    clear() {
      if (shown) output.write("\r\u001b[K");
      shown = false;
    },
  };
}
