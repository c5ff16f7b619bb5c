import { expect, it } from "vitest";
import { soak } from "./support/soak.js";

it("three thousand calls with faults: nothing lost, nothing done twice, memory flat", async () => {
  const report = await soak({ calls: 3000, concurrency: 64, faults: 0.05 });
  expect(report).toMatchObject({ lost: 0, twice: 0, phantom: 0 });
  expect(report.succeeded + Object.values(report.failed).reduce((sum, count) => sum + count, 0)).toBe(3000);
  expect(report.succeeded).toBeGreaterThan(2850);
  expect(report.requests).toBeGreaterThan(3000);
  expect(report.growth).toBeLessThan(20_000_000);
});
