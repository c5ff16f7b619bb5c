// Preloaded into every measured process: writes what the process used when it ends, one JSON line a process.
"use strict";
const { isMainThread } = require("node:worker_threads");
const { appendFileSync } = require("node:fs");

if (isMainThread && process.env.BENCH_USAGE) {
  process.on("exit", () => {
    const usage = process.resourceUsage();
    const line = { cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, peakKb: usage.maxRSS };
    appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(line)}\n`);
  });
}
