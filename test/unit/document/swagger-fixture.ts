import { expect } from "vitest";
import { at, lines, loadValue } from "./load-fixture.js";

/** A Swagger 2.0 document around the given parts. */
export function swagger(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { swagger: "2.0", info: { title: "Pets", version: "1" }, paths: {}, ...parts };
}

/** Responses that say nothing more than success. */
export const ok: Readonly<Record<string, unknown>> = { "200": { description: "ok" } };

/** The operation `POST /pets` after the upgrade, with its parameters. */
export async function operation(
  post: Readonly<Record<string, unknown>>,
  parts: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const result = await loadValue(swagger({ paths: { "/pets": { post: { responses: ok, ...post } } }, ...parts }));
  expect(lines(result)).toEqual([]);
  return at(result, "#/paths/~1pets/post") as Record<string, unknown>;
}
