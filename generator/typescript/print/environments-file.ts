/** The document's servers as a constant, `src/environments.ts`. */
import type { PrintContext } from "./context.js";
import { docView } from "./doc-comment.js";
import { saysSomething } from "../plan/doc.js";
import type { EnvironmentsPlan } from "../plan/environments.js";
import { identifier, literal, propertyKey } from "../text/text.js";

export function renderEnvironments({ renderer }: PrintContext, { name, servers }: EnvironmentsPlan): string {
  return renderer.render("src/environments.ts.hbs", {
    name: identifier(name),
    environments: servers.map(({ key, url, doc }) => ({
      key: propertyKey(key, "value"),
      url: literal(url),
      documented: saysSomething(doc),
      doc: docView(doc, 2),
    })),
  });
}
