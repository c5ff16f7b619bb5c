/** The program that an engine on the command line runs: `main.mjs ORIGIN`; its last line is the report. */
import { playAll } from "./player.js";

const origin = process.argv[2] ?? "";
let stray = 0;
process.on("unhandledRejection", () => stray++);
const { navigator } = globalThis as { readonly navigator?: { readonly userAgent?: string } };
const report = await playAll(navigator?.userAgent ?? `Node.js/${process.versions.node}`, origin);
// One more turn, so that a rejection nobody handles is seen.
await new Promise((resolve) => setTimeout(resolve, 50));
const failed = stray === 0 ? [] : [{ row: "unhandled rejections", reason: String(stray) }];
const tables = [...report.tables, { table: "process", passed: stray === 0 ? 1 : 0, excluded: [], failed }];
console.log(JSON.stringify({ ...report, tables }));
