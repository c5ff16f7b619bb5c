/** Intersections of unions multiply: compilers refuse more than 100,000 combinations (TS2590). */
import type { Schema } from "../model.js";
import type { Report } from "../report.js";

const MAXIMUM_COMBINATIONS = 10_000;

/** Leaves out the later unions of an intersection that would have too many combinations, and reports it. */
export function limitUnionCombinations(schemas: Map<string, Schema>, report: Report): void {
  const sizes = new Map<string, number>();
  const sizeOf = (schema: Schema): number => {
    switch (schema.kind) {
      case "ref":
        return sizeOfName(schema.type);
      case "union":
        return schema.variants.reduce((sum, variant) => Math.min(1e9, sum + sizeOf(variant)), 0);
      case "intersection":
        return schema.inherits === true
          ? 1
          : schema.members.reduce((product, member) => Math.min(1e9, product * sizeOf(member)), 1);
      case "enum":
        return schema.members.length;
      default:
        return 1;
    }
  };
  const sizeOfName = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // Chains are at most as long as `cycles.ts` lets them be, so this recursion is bounded.
    sizes.set(name, 1);
    const schema = schemas.get(name);
    const size = schema === undefined ? 1 : sizeOf(limited(name, schema));
    sizes.set(name, size);
    return size;
  };
  const limited = (name: string, schema: Schema): Schema => {
    if (schema.kind !== "intersection" || schema.inherits === true) return schema;
    let product = 1;
    const members = schema.members.filter((member) => {
      const size = sizeOf(member);
      if (product > 1 && size > 1 && product * size > MAXIMUM_COMBINATIONS) return false;
      product *= size;
      return true;
    });
    if (members.length === schema.members.length) return schema;
    report.add(
      "union-too-complex",
      `${name} combines unions in more than ${MAXIMUM_COMBINATIONS} ways; ${schema.members.length - members.length} of them are left out.`,
      { pointer: schema.origin },
    );
    const kept: Schema = { ...schema, members };
    schemas.set(name, kept);
    return kept;
  };
  for (const name of schemas.keys()) sizeOfName(name);
}
