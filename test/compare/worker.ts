import { createHash } from "node:crypto";
import { join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Bindsmith from "../../generator/index.js";
import type { ComparedDocument } from "./documents.js";
import type { Outcome } from "./differences.js";

/** What the parent process asks for: a document, or the texts of some files of the last one. */
export type Question = { readonly document: ComparedDocument } | { readonly texts: readonly string[] };

/** The answer of the same shape, and once, at the start, `ready`. */
export type Answer =
  { readonly ready: true } | { readonly outcome: Outcome } | { readonly texts: readonly (string | undefined)[] };

/** Answers the questions of the parent process with the Bindsmith that is built in `tree`. */
export async function serve(tree: string): Promise<void> {
  const { generate } = (await import(pathToFileURL(join(tree, "dist/index.js")).href)) as typeof Bindsmith;
  let last: ReadonlyMap<string, string> = new Map();
  const answer = async (question: Question): Promise<Answer> => {
    if ("texts" in question) return { texts: question.texts.map((path) => last.get(path)) };
    const { files, diagnostics } = await run(generate, question.document, tree);
    last = files;
    const hashes = [...files].map(([path, text]) => [path, createHash("sha256").update(text).digest("hex")] as const);
    return { outcome: { hashes, diagnostics } };
  };
  process.on("message", (question: Question) => void answer(question).then((each) => process.send?.(each)));
  process.send?.({ ready: true } satisfies Answer);
}

interface Run {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly string[];
}

async function run(generate: typeof Bindsmith.generate, document: ComparedDocument, tree: string): Promise<Run> {
  try {
    const result = await generate(document.options, { directory: document.directory });
    const diagnostics = result.diagnostics.map(({ severity, code, pointer, message, help }) =>
      [severity, code, pointer, message, help].filter((part) => part !== undefined).join(" "),
    );
    return { files: new Map(result.files.map(({ path, text }) => [path, text])), diagnostics };
  } catch (error) {
    // The two trees lie in different folders, and only the first line says what happened.
    const text = (error instanceof Error ? String(error) : JSON.stringify(error)).replaceAll(tree + sep, "");
    return { files: new Map(), diagnostics: [`crash ${text}`] };
  }
}
