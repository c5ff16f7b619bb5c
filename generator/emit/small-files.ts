/** Modules that say little: `src/version.ts` and `src/testing.ts`. */
import type { CredentialOption } from "../model/model.js";
import type { EmitContext } from "./context.js";
import { literal, propertyKey } from "./text/text.js";

/** Module of the package's version, below `src/`. */
export const VERSION_MODULE = "version";
/** Module of the transport for tests. */
export const TESTING_MODULE = "testing";

/** What its transport is made of; it has no other door. */
export const MOCK_MODULE = "core/mock-fetch";

export function renderVersion({ model, renderer }: EmitContext): string {
  return renderer.render("src/version.ts.hbs", { version: literal(model.package.version) });
}

/** Credentials that are sent as they are; others would be fetched. */
const GIVEN: readonly CredentialOption["kind"][] = ["token", "username", "password", "apiKey"];

export function renderTesting({ model, renderer }: EmitContext): string {
  const given = model.client.credentials.filter(({ kind }) => GIVEN.includes(kind));
  return renderer.render("src/testing.ts.hbs", {
    credentials: given.map(({ name }) => ({ key: propertyKey(name), value: literal("mock") })),
  });
}
