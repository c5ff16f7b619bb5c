import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import type { UserOptions } from "../../generator/options/index.js";
import { allDocuments, sample, type CorpusDocument } from "../corpus/documents.js";
import { listCases, optionsOf } from "../support/cases.js";

/** A document that both generators get, with the options that they get with it. */
export interface ComparedDocument {
  /** Unique and the same on every machine: `cases/enums`, `stripe.com`. */
  readonly name: string;
  /** Folder that relative paths in the options start from. */
  readonly directory: string;
  readonly options: UserOptions;
}

/** The corpus documents beside the fixed ones of `npm run test:corpus`. */
const more: readonly string[] = ["microsoft.com/graph"];

/** What this repository holds: `test/cases`, and `spec/` as `npm start` generates it. */
export function ownDocuments(root: string): readonly ComparedDocument[] {
  const cases = listCases(join(root, "test/cases")).map(({ name, folder }) => {
    const input = existsSync(join(folder, "spec.json")) ? { input: "spec.json" } : {};
    return { name: `cases/${name}`, directory: folder, options: { ...optionsOf(folder), ...input } };
  });
  const showcase = parse(readFileSync(join(root, "bindsmith.config.yaml"), "utf8")) as UserOptions;
  const own = readdirSync(join(root, "spec")).map((file) => ({
    name: `spec/${basename(file)}`,
    directory: root,
    options: { ...showcase, input: join("spec", file) },
  }));
  return [...own, ...cases];
}

/** Real documents: the fixed ones of `npm run test:corpus` from the packages in `modules`; Auth0 with its preset and without. */
export function realDocuments(modules: string): readonly ComparedDocument[] {
  const everything = allDocuments(modules);
  const chosen = [...sample(everything, 0, 1), ...everything.filter(({ name }) => more.includes(name))];
  return chosen.flatMap((each) => {
    const plain = compared(each.name, each, {});
    return Object.keys(each.options).length === 0
      ? [plain]
      : [plain, compared(`${each.name} (preset)`, each, each.options)];
  });
}

function compared(name: string, { path }: CorpusDocument, options: CorpusDocument["options"]): ComparedDocument {
  return { name, directory: resolve(path, ".."), options: { input: path, formatter: "oxfmt", ...options } };
}
