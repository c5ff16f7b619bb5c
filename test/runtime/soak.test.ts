import { describe, expect, it } from "vitest";
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";
import { soak } from "./support/soak.js";
import { FAULTS, planOf } from "./support/soak-plan.js";

const calls = 2000;
const faults = 0.05;

describe.each([
  ["fetch", undefined],
  ["the fetch of the node entry", nodeFetch()],
])("two thousand calls with faults by %s", (_, fetch) => {
  it("end as planned: none lost, none done twice, memory flat, nothing left", async () => {
    const { growth, seconds, ...report } = await soak({ calls, concurrency: 32, faults, fetch });
    const plans = Array.from({ length: calls }, (_, id) => planOf(id, faults));
    const outcomes: Record<string, number> = {};
    for (const { outcome } of plans) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const requests = plans.reduce((sum, plan) => sum + plan.requests, 0);
    expect(report).toEqual({ outcomes, requests, unplanned: [], lost: 0, twice: 0, left: [] });
    expect(growth).toBeLessThan(10_000_000);
    expect(seconds).toBeGreaterThan(0);
  });
});

it("the plans have every fault and every outcome", () => {
  const plans = Array.from({ length: calls }, (_, id) => planOf(id, faults));
  expect(new Set(plans.flatMap((plan) => plan.faults))).toEqual(new Set([undefined, ...FAULTS]));
  expect([...new Set(plans.map(({ outcome }) => outcome))].sort()).toEqual([
    "abort",
    "api 500",
    "api 503",
    "connection",
    "connection 200",
    "decoding 200",
    "ok",
    "timeout",
  ]);
});
