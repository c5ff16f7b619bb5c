/**
 * A long run of the runtime against a failing server: 100,000 calls, 32 at once, 5 % faults. `--fetch node` sends them by
 * the node entry's fetch, a number makes it another number of calls. Prints the report; exits 1 when a call is lost, ends
 * otherwise than planned or is done twice although it must not be, when memory grows, or when something is left.
 */
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { soak } from "./support/soak.js";

const [, , ...words] = process.argv;
const fetchName = words.includes("--fetch") ? words[words.indexOf("--fetch") + 1] : "global";
if (fetchName !== "global" && fetchName !== "node") throw new Error(`There is no fetch ${fetchName}: global or node`);
const calls = Number(words.find((word) => /^\d+$/.test(word)) ?? 100_000);
const fetch = fetchName === "node" ? nodeFetch() : undefined;
const report = await soak({ calls, concurrency: 32, faults: 0.05, fetch });
console.log(report);
const { lost, twice, unplanned, left, growth } = report;
process.exit(lost + twice + unplanned.length + left.length === 0 && growth < 4_000_000 ? 0 : 1);
