/** Modules that say little: `src/version.ts` and `src/testing.ts`. */
import type { PrintContext } from "./context.js";
import { literal, propertyKey } from "../text/text.js";

export function renderVersion({ plan, renderer }: PrintContext): string {
  return renderer.render("src/version.ts.hbs", { version: literal(plan.package.version) });
}

export function renderTesting({ plan, renderer }: PrintContext): string {
  return renderer.render("src/testing.ts.hbs", {
    credentials: plan.testCredentials.map((name) => ({ key: propertyKey(name), value: literal("mock") })),
  });
}
