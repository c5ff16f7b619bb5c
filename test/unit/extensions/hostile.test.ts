/** Hostile text at every place of a document, through an extension and templates that print all that they are given. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  code,
  defineExtension,
  docComment,
  join,
  literal,
  markdown,
  markdownInline,
  markdownText,
  memberAccess,
  propertyKey,
  templateChunk,
} from "../../../generator/index.js";
import { fileFaults } from "../../properties/support/check-text.js";
import { generateFrom, outcomeFaults } from "../../properties/support/in-memory.js";
import { maximal32 } from "../../properties/support/maximal-3.2.js";
import { payloads } from "../../properties/support/payloads.js";
import { markedWords, plant } from "../../properties/support/plant.js";
import { temporaryFolder, writeTree } from "../output/temporary-folder.js";

/** Prints texts of the document by every function that takes any string. */
const everything = defineExtension({
  name: "everything",
  files({ model, operations, addFile, print }) {
    const texts = [
      model.info.title,
      model.info.description ?? "",
      ...operations.map(({ model: { path: each } }) => each),
    ];
    const entries = operations.map(({ model: operation, plan, function: call }) => {
      const comment = docComment(
        { paragraphs: [operation.doc.summary, operation.doc.description, ...operation.tags] },
        2,
      );
      const key = propertyKey(operation.operationId ?? operation.path, "value");
      const parameters = plan.signature.parameters.map(({ type }) => print.type(type));
      return code`${comment}  ${key}: [${literal(operation.tags)}, ${call} as typeof ${call}, null as unknown as [${join(parameters, ", ")}]],\n`;
    });
    const chunks = texts.map((text) => code`\`${templateChunk(text)}\``);
    const accesses = texts.map((text) => code`({} as Record<string, unknown>)${memberAccess(text)}`);
    addFile({
      path: "src/everything.ts",
      text: code`export const everything = {\n${join(entries, "")}};\nexport const texts = [${join([...chunks, ...accesses], ", ")}];\n`,
    });
    addFile({ path: "everything.json", json: { texts, model: JSON.parse(JSON.stringify(model.info)) } });
    const prose = texts.map((text) => markdown`## ${markdownInline(text)}\n\n${markdownText(text)}\n`);
    for (const [index, text] of prose.entries()) addFile({ path: `docs/text-${index}.md`, text });
  },
});

const TEMPLATES = {
  "sdk.hbs":
    "/** {{title}} */\nexport const sdk = [{{packageName}}, {{version}}] as const;\n{{#each operations}}\n/** {{summary}} */\nvoid [{{httpMethod}}, {{route}}, {{key}}, {{name}}];\n{{/each}}\n",
  "sdk.md.hbs": "# {{heading}}\n\n{{#each operations}}\n- `{{route}}` {{prose}}\n{{/each}}\n",
  "type.hbs": "export const name = {{literal}};\n",
};

describe("what users print of a hostile document", () => {
  const document = maximal32();
  const words = markedWords(document);

  it.each(Object.entries(payloads))("stays text: %s", async (_, payload) => {
    const folder = temporaryFolder();
    writeTree(folder, TEMPLATES);
    const files = [
      { path: "src/own/sdk.ts", template: path.join(folder, "sdk.hbs"), each: "sdk" as const },
      { path: "own/sdk.md", template: path.join(folder, "sdk.md.hbs"), each: "sdk" as const },
      { path: "src/own/types/{{type.name}}.ts", template: path.join(folder, "type.hbs"), each: "type" as const },
    ];
    let reached = 0;
    const pending: (readonly string[])[] = [words];
    for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
      const chosen = new Set(group);
      const textOf = (word: string): string =>
        chosen.has(word) ? payload(words.indexOf(word)) : word.replaceAll(" ", "-");
      const outcome = await generateFrom(JSON.stringify(plant(document, textOf)), {
        extensions: [everything()],
        files,
      });
      const own = [...outcome.files].filter(([name]) => /everything|^docs\/text-|own\//u.test(name));
      reached += own.filter(([, text]) => text.includes("canary_")).length;
      expect([...outcomeFaults(outcome), ...own.flatMap(([name, text]) => fileFaults(name, text))]).toEqual([]);
      if (outcome.errors.length > 0 && group.length > 8)
        pending.push(group.slice(0, group.length / 2), group.slice(group.length / 2));
    }
    // The hostile text is really there.
    expect(reached).toBeGreaterThan(0);
  });
});
