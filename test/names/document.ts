import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import type { SdkModel } from "../../generator/typescript/plan/names/sdk-model.js";
import { modelOfFile } from "./tree.js";

const introduction = `# Names

Bindsmith reads the names of resources and methods from the document, in this order:

1. what the options (\`resources\`) or extensions (\`groupExtensions\`, \`methodExtensions\`) state;
2. the first telling tag together with what the operationId says; an operationId that states a resource of its own wins
   (\`repos/get\`, \`VirtualMachines_Get\` in a document of such ids);
3. the path.

How a framework makes operationIds is recognised from all ids of a document together. For whole documents the options
\`groupBy\`, \`stripPrefix\`, \`stripSuffix\` and \`separators\` state what to go by. Where two operations of one resource would have one
name, both get the word that tells them apart; where no word does, a hash does, and the summary of the run counts it.

The tables show the calls for small documents with the ids that each framework writes.
This page is made from \`test/names\`; \`UPDATE_NAMES=1 npx vitest run test/names\` makes it anew.
`;

/** The text of docs/names.md for the documents in these folders. */
export async function namesDocument(folders: readonly string[]): Promise<string> {
  const sections = await Promise.all(folders.map(section));
  return format([introduction, ...sections].join("\n"), { parser: "markdown", printWidth: 120 });
}

async function section(folder: string): Promise<string> {
  const file = join(folder, "spec.yaml");
  const [title = "", note = ""] = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.replace(/^# /, ""));
  const head = ["Operation", "operationId", "Tag", "Call"];
  const rows = tableRows(await modelOfFile(file));
  return `## ${title}\n\n${note}\n\n${[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}

function tableRows({ operations }: SdkModel): readonly (readonly string[])[] {
  return operations.map(({ method, path, operationId, tags, accessor, methodName }) => [
    code(`${method} ${path}`),
    operationId === undefined ? "" : code(operationId),
    tags[0] === undefined ? "" : code(tags[0]),
    code([...accessor, methodName].join(".")),
  ]);
}

function code(text: string): string {
  return `\`${text}\``;
}
