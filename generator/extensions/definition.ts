/** Whether a definition is what `defineExtension` wants: programs without types can pass anything. */
import * as v from "valibot";
import { isHooks } from "../options/hooks.js";
import { isNaming } from "../options/naming.js";

const record = v.record(v.string(), v.string());

const Definition = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)),
  version: v.optional(v.string()),
  bindsmith: v.optional(v.string()),
  options: v.optional(v.looseObject({ "~standard": v.looseObject({ version: v.literal(1), validate: v.function() }) })),
  dependencies: v.optional(record),
  peerDependencies: v.optional(record),
  devDependencies: v.optional(record),
  diagnostics: v.optional(
    v.record(
      v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u)),
      v.strictObject({ severity: v.picklist(["error", "warning", "info"]), meaning: v.string() }),
    ),
  ),
  naming: v.optional(v.custom(isNaming, "an object of naming functions")),
  hooks: v.optional(v.custom(isHooks, "an object of the functions `plan`, `structure`, `file`")),
  templates: v.optional(v.union([v.string(), v.instance(URL)])),
  files: v.optional(v.function()),
});

/** What is wrong with a definition, as half a sentence; `undefined`: nothing. */
export function definitionProblem(definition: object): string | undefined {
  const result = v.safeParse(Definition, definition);
  if (result.success) return undefined;
  const [issue] = result.issues;
  const place = (issue.path ?? []).map(({ key }) => String(key)).join(".");
  if (issue.expected === "never") return `it has no member \`${place}\``;
  if (issue.type === "custom") return `\`${place}\` must be ${issue.message}`;
  if (issue.type === "regex") return `\`${place}\` must be lower case with hyphens; it is ${issue.received}`;
  return `\`${place}\` must be ${issue.expected ?? "something else"}; it is ${issue.received}`;
}
