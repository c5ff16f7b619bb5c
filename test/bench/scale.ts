/** Time and memory of one run over synthetic documents of growing size: the curve should be a straight line. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { measure } from "./measure.js";
import { syntheticDocument } from "./synthetic.js";

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { operations: { type: "string", default: "10,100,1000,5000,10000,20000" } },
  });
  const work = mkdtempSync(join(tmpdir(), "bindsmith-scale-"));
  let failures = 0;
  try {
    console.log("| operations | schemas | document MB | wall s | CPU s | peak MB | CPU ms an operation |");
    console.log("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (const operations of values.operations.split(",").map(Number)) {
      const file = join(work, `${operations}.json`);
      writeFileSync(file, JSON.stringify(syntheticDocument({ operations, schemas: operations * 2, depth: 8 })));
      const argv = [
        resolve("dist/cli.js"),
        "generate",
        file,
        "-o",
        join(work, `out-${operations}`),
        "--formatter",
        "auto",
      ];
      const usage = await measure({ program: process.execPath, arguments: argv, directory: work });
      if (usage.exitCode !== 0) {
        failures += 1;
        console.log(usage.output.slice(-2000));
        continue;
      }
      const cells = [
        operations,
        operations * 2,
        (statSync(file).size / 2 ** 20).toFixed(1),
        (usage.wallMs / 1000).toFixed(2),
        (usage.cpuMs / 1000).toFixed(2),
        Math.round(usage.peakMb),
        (usage.cpuMs / operations).toFixed(2),
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
    return failures === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
