/**
 * A long run of the runtime against a failing server: 100,000 calls, 64 at once, 5 % faults. Prints the report; exits 1
 * when a call is lost, done twice although it must not be, or when memory grows.
 */
import { soak } from "./support/soak.js";

const report = await soak({ calls: Number(process.argv[2] ?? 100_000), concurrency: 64, faults: 0.05 });
console.log(report);
const good = report.lost + report.twice + report.phantom === 0 && report.growth < 20_000_000;
process.exit(good ? 0 : 1);
