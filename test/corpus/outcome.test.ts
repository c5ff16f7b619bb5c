import { describe, expect, test } from "vitest";
import { freshSample, sample, type CorpusDocument } from "./documents.js";
import { parseBaseline, printBaseline, worse, type BaselineEntry, type Outcome } from "./outcome.js";

const entry: BaselineEntry = {
  name: "a",
  kind: "package",
  operations: 3,
  typeErrors: 0,
  errors: [],
  warnings: ["enum-duplicate"],
};

function outcome(change: Partial<Outcome>): Outcome {
  return { ...entry, bytes: 1, types: 1, generateMs: 1, checkMs: 1, details: [], ...change };
}

describe("the baseline", () => {
  test("is read as it was written", () => {
    const entries = [
      entry,
      {
        ...entry,
        name: "b",
        kind: "diagnostics" as const,
        operations: 0,
        errors: ["ref-not-found", "ref-circular"],
        warnings: [],
      },
    ];
    expect([...parseBaseline(printBaseline(entries)).values()]).toEqual(entries);
  });

  test("refuses a line that is not one of its own", () => {
    expect(() => parseBaseline("head\na\tsomething\t1\t0\t\t\n")).toThrow("cannot be read");
  });
});

describe("worse", () => {
  test("is less than before in any way", () => {
    expect(worse(outcome({}), entry)).toBeUndefined();
    expect(worse(outcome({ kind: "diagnostics", operations: 0, errors: ["ref-not-found"] }), entry)).toContain(
      "was package",
    );
    expect(worse(outcome({ kind: "type-errors", typeErrors: 2 }), entry)).toContain("was package");
    expect(worse(outcome({ operations: 2 }), entry)).toContain("operations fell from 3 to 2");
    expect(worse(outcome({ errors: ["new-code"] }), entry)).toContain("new-code");
  });

  test("is not more than before", () => {
    const before: BaselineEntry = { ...entry, kind: "type-errors", typeErrors: 4 };
    expect(worse(outcome({ operations: 4 }), entry)).toBeUndefined();
    expect(worse(outcome({}), before)).toBeUndefined();
    expect(worse(outcome({ kind: "type-errors", typeErrors: 3 }), before)).toBeUndefined();
    expect(worse(outcome({ kind: "type-errors", typeErrors: 5 }), before)).toContain("rose from 4 to 5");
  });

  test("without a baseline, only a package or diagnostics will do", () => {
    expect(worse(outcome({}), undefined)).toBeUndefined();
    expect(worse(outcome({ kind: "diagnostics" }), undefined)).toBeUndefined();
    expect(worse(outcome({ kind: "crash" }), undefined)).toBe("ends in crash");
    expect(worse(outcome({ kind: "type-errors" }), undefined)).toBe("ends in type-errors");
  });
});

describe("a sample", () => {
  const fixed = [
    "github/api.github.com",
    "stripe.com",
    "twilio.com/api",
    "kubernetes.io",
    "spotify.com",
    "zoom.us",
    "digitalocean.com",
  ];
  const others = Array.from({ length: 500 }, (_, index) => `provider${index % 50}.com/api${index}`);
  const documents = [...fixed, ...others].map((name, index): CorpusDocument => ({
    name,
    path: name,
    bytes: index * 100,
    options: {},
  }));

  test("is the same for the same seed and another for another", () => {
    expect(sample(documents, 40, 1)).toEqual(sample([...documents].reverse(), 40, 1));
    expect(sample(documents, 40, 1)).not.toEqual(sample(documents, 40, 2));
  });

  test("holds the fixed documents, and of each provider a few", () => {
    const names = sample(documents, 40, 7).map((each) => each.name);
    expect(new Set(names).size).toBe(47);
    expect(names).toEqual(expect.arrayContaining(fixed));
    const providers = new Map<string, number>();
    for (const name of names)
      providers.set(name.split("/", 1)[0] ?? "", (providers.get(name.split("/", 1)[0] ?? "") ?? 0) + 1);
    expect(Math.max(...providers.values())).toBeLessThanOrEqual(3);
  });

  test("has fresh ones beside it, others for every text", () => {
    const taken = sample(documents, 40, 7);
    const fresh = freshSample(documents, taken, 20, "a");
    expect(new Set([...taken, ...fresh].map((each) => each.name)).size).toBe(67);
    expect(freshSample(documents, taken, 20, "a")).toEqual(fresh);
    expect(freshSample(documents, taken, 20, "b")).not.toEqual(fresh);
    expect(freshSample(documents, taken, 0, "a")).toEqual([]);
  });
});
