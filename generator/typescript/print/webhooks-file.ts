/** `src/webhooks.ts`: handlers for the requests that the service sends. */
import type { PrintContext } from "./context.js";
import { docView } from "./doc-comment.js";
import { saysSomething } from "../plan/doc.js";
import { printExpression, printTypeExpression } from "./print-expression.js";
import { runtimeSymbol } from "../runtime-symbols.js";
import { importsMark } from "../text/code.js";
import { code, identifier, propertyKey } from "../text/text.js";

/** Runtime modules that check signatures: the template of the handlers exports what is in them. */
export const SIGNATURE_MODULES = ["core/webhook-signature", "core/webhook-standard", "core/webhook-verifier"] as const;

export function renderWebhooks({ plan, types, renderer }: PrintContext): string {
  return renderer.render("src/webhooks.ts.hbs", {
    imports: [importsMark],
    groups: plan.webhooks.map(({ handlers, create, kind, entries }) => ({
      handlers: identifier(handlers),
      create: identifier(create),
      webhooks: kind === "webhook",
      incomingHandler: code`${runtimeSymbol("incomingHandler")}`,
      options: code`${runtimeSymbol("WebhookOptions")}`,
      entries: entries.map(({ key, doc, type, definition }) => ({
        documented: saysSomething(doc),
        doc: docView(doc, 2),
        property: propertyKey(key),
        type: printTypeExpression(type, types),
        key: propertyKey(key, "value"),
        definition: printExpression(definition, types),
      })),
    })),
  });
}
