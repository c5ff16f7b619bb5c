import { templateViews } from "../../generator/typescript/print/templates/views.js";
import type { Field, ViewSchema } from "../../generator/typescript/print/templates/view-schema.js";

/** The part of `templates/README.md` that follows from the declarations of the views: a section for every template. */
export function viewTables(): string {
  const shown = new Set<string>();
  return Object.entries(templateViews)
    .map(([name, view]) => `### ${name}\n\n${describe(view, shown)}`)
    .join("\n");
}

/** A view's sentence and table, then the views inside it; each view is shown where it is first met. */
function describe(view: ViewSchema, shown: Set<string>): string {
  if (shown.has(view.name)) return `\`${view.name}\`, see above.\n`;
  shown.add(view.name);
  const fields = Object.entries(view.fields);
  const rows = fields
    .map(([name, field]) => `| \`${name}\` | ${kindOf(field)} | ${field.about.replaceAll("|", "\\|")} |\n`)
    .join("");
  const table = rows === "" ? "" : `\n| Field | Kind | What |\n| --- | --- | --- |\n${rows}`;
  const inner = fields.flatMap(([, field]) => viewsIn(field)).filter((each) => !shown.has(each.name));
  return `\`${view.name}\`. ${view.about}\n${table}${inner.map((each) => (shown.has(each.name) ? "" : `\n${describe(each, shown)}`)).join("")}`;
}

function viewsIn(field: Field): readonly ViewSchema[] {
  if (field.kind === "view") return [field.view];
  return field.kind === "list" ? viewsIn(field.item) : [];
}

function kindOf(field: Field): string {
  if (field.kind === "list") return `list of ${kindOf(field.item)}`;
  if (field.kind === "view") return `\`${field.view.name}\`${field.optional ? " or null" : ""}`;
  return field.kind;
}
