/** Large and deep documents: done in linear time, or a clear error. */
import { describe, expect, it } from "vitest";
import type { LoadResult } from "../../../generator/document/load.js";
import { at, codes, load, loadValue, openapi, withSchemas } from "./load-fixture.js";

const ok = {
  "200": { description: "ok", content: { "application/json": { schema: { $ref: "#/components/schemas/S0" } } } },
};

/** A document of `size` operations and as many schemas that refer to each other. */
function large(size: number): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  const schemas: Record<string, unknown> = {};
  for (let index = 0; index < size; index += 1) {
    paths[`/p${index}/{id}`] = {
      get: {
        operationId: `get${index}`,
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: ok,
      },
    };
    schemas[`S${index}`] = {
      type: "object",
      nullable: true,
      properties: {
        next: { $ref: `#/components/schemas/S${(index + 1) % size}` },
        a: { type: "string", nullable: true },
      },
    };
  }
  return openapi({ openapi: "3.0.3", paths, components: { schemas } });
}

async function milliseconds(size: number): Promise<number> {
  const document = large(size);
  const start = process.cpuUsage();
  const result = await loadValue(document);
  const used = process.cpuUsage(start);
  expect(codes(result)).toEqual([]);
  return (used.user + used.system) / 1000;
}

it("takes time in proportion to the document", async () => {
  await milliseconds(1_000);
  const small = await milliseconds(2_000);
  const big = await milliseconds(16_000);
  // Eight times the document; a quadratic step would take 64 times.
  expect(big / small).toBeLessThan(24);
});

describe("extremes", () => {
  it("of faults: thousands in one run, each with its place", async () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`S${index}`, { properties: { a: { $ref: `#/gone/${index}` } } }]),
    );
    const result = await loadValue(withSchemas(schemas));
    expect(result.diagnostics).toHaveLength(5_000);
    const places = result.spec?.locateAll(result.diagnostics.map(({ pointer }) => pointer as string)) ?? [];
    expect(new Set(places.map(({ line }) => line)).size).toBe(5_000);
  });

  it("of depth: nine hundred schemas inside each other, and no more than the limit", async () => {
    const nested = (levels: number): Promise<LoadResult> => {
      const deep = `${'{"type":"array","items":'.repeat(levels)}{"type":"string","nullable":true}${"}".repeat(levels)}`;
      return load({ "api.json": JSON.stringify(withSchemas({ Deep: "DEEP" }, "3.0.3")).replace('"DEEP"', deep) });
    };
    const result = await nested(900);
    expect(codes(result)).toEqual([]);
    expect(at(result, `#/components/schemas/Deep${"/items".repeat(900)}`)).toEqual({ type: ["string", "null"] });
    expect(codes(await nested(5_000))).toEqual(["document-too-deep"]);
  });

  it("of width: fifty thousand values, two thousand variants, references that double at each level", async () => {
    const values = Array.from({ length: 50_000 }, (_, index) => `v${index}`);
    const variants = Array.from({ length: 2_000 }, (_, index) => ({ $ref: `#/components/schemas/V${index % 10}` }));
    const doubling = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `A${index}`,
        { allOf: [{ $ref: `#/components/schemas/A${index + 1}` }, { $ref: `#/components/schemas/A${index + 1}` }] },
      ]),
    );
    const result = await loadValue(
      withSchemas({
        Enum: { type: "string", enum: values },
        Union: { oneOf: variants },
        ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`V${index}`, { type: "object" }])),
        ...doubling,
        A30: { type: "object" },
      }),
    );
    expect(codes(result)).toEqual([]);
  });
});
