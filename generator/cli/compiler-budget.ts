/** When V8's optimizing compiler begins its work, which only pays off in a process that lives for a while. */
import { setFlagsFromString } from "node:v8";

// Node 20 spends a quarter of a short run on it, newer Nodes less than a tenth.
const isCostly = process.versions.node.startsWith("20.");

/** For a process that makes one run: functions are optimized late. */
export function expectShortLife(): void {
  if (isCostly) setFlagsFromString("--interrupt-budget=2000000");
}

/** For a process that repeats its run: functions are optimized when V8 usually does. */
export function expectLongLife(): void {
  if (isCostly) setFlagsFromString("--interrupt-budget=135168");
}
