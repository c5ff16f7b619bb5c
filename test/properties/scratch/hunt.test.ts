import { it } from "vitest";
import { appendFileSync, writeFileSync } from "node:fs";
import { sample } from "fast-check";
import { generateFrom, outcomeFaults } from "../support/in-memory.js";
import { codeFaults } from "../support/check-text.js";
import { shrink } from "../support/shrink.js";
import { anyDocument } from "../support/arbitrary-document.js";
import { createStrictChecker } from "../../support/strict-check.js";

const seed = Number(process.env["SEED"] ?? 1),
  runs = Number(process.env["RUNS"] ?? 100);
const log = process.env["LOG"] ?? "/tmp/proofs/hunt.log";
const checker = createStrictChecker();
async function faultsOf(document: Record<string, unknown>): Promise<string[]> {
  try {
    const o = await generateFrom(JSON.stringify(document));
    const f = [...outcomeFaults(o)];
    for (const [p, t] of o.files)
      if (p.endsWith(".ts") && !/^src\/(core|internal)/.test(p)) f.push(...codeFaults(p, t));
    return f.map((x) => x.slice(0, 150));
  } catch (e) {
    return ["throws " + (e as Error).stack?.split("\n").slice(0, 4).join(" | ")];
  }
}
async function typeFaults(document: Record<string, unknown>): Promise<string[]> {
  try {
    const o = await generateFrom(JSON.stringify(document));
    return checker.check([{ name: "x", files: o.files }]).map((f) => `${f.file}:${f.line} TS${f.code} ${f.message}`);
  } catch {
    return [];
  }
}
it("hunt", async () => {
  const docs = sample(anyDocument, { seed, numRuns: runs }) as Record<string, unknown>[];
  const errors: Record<string, number> = {};
  let ok = 0,
    ops = 0,
    types = 0;
  const seen = new Set<string>();
  let batch: { name: string; files: ReadonlyMap<string, string>; doc: Record<string, unknown> }[] = [];
  const report = async (
    doc: Record<string, unknown>,
    what: string,
    again: (d: Record<string, unknown>) => Promise<string[]>,
    key: (s: string) => string,
  ) => {
    const k = key(what);
    if (seen.has(k)) return;
    seen.add(k);
    const small = await shrink(doc, async (d) => (await again(d)).some((x) => key(x) === k), 250);
    appendFileSync(log, `## ${what}\n${JSON.stringify(small)}\n`);
    
  };
  const flush = async () => {
    const faults = batch.length ? checker.check(batch) : [];
    for (const f of faults) {
      const b = batch.find((x) => x.name === f.package)!;
      await report(
        b.doc,
        `${f.file}:${f.line} TS${f.code} ${f.message}`,
        typeFaults,
        (s) => /TS\d+.{0,40}/.exec(s.replace(/'[^']*'/g, "'_'").replace(/"[^"]*"/g, '"_"'))?.[0] ?? s,
      );
    }
    batch = [];
  };
  for (const [i, doc] of docs.entries()) {
    const t = performance.now();
    const f = await faultsOf(doc);
    for (const x of f.slice(0, 1)) await report(doc, x, faultsOf, (s) => s.replace(/\d+/g, "").slice(0, 90));
    if (f.length) continue;
    const o = await generateFrom(JSON.stringify(doc));
    const took = performance.now() - t;
    if (took > 2000) console.log("slow", took, JSON.stringify(doc).length);
    for (const e of new Set(o.errors)) errors[e] = (errors[e] ?? 0) + 1;
    if (o.errors.length) continue;
    ok++;
    ops += o.result.model!.operations.length;
    types += o.result.model!.types.length;
    batch.push({ name: String(i), files: o.files, doc });
    if (batch.length === 25) await flush();
  }
  await flush();
  console.log({ runs, ok, ops, types, errors });
}, 3_000_000);
