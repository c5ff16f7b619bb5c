/** The whole way from a document that is a value or a text to files, without touching the disk. */
import { posix } from "node:path";
import { generate, type GenerateResult } from "../../../generator/generate.js";
import type { UserOptions } from "../../../generator/options/index.js";

/** What came of a document: a package by path, or the errors that say why there is none. */
export interface Outcome {
  readonly files: ReadonlyMap<string, string>;
  /** Codes of the errors, in order. */
  readonly errors: readonly string[];
  readonly result: GenerateResult;
}

/** Generates from a text, with the formatter off unless the options say otherwise. */
export async function generateFrom(text: string, options: UserOptions = {}): Promise<Outcome> {
  const stdin = (async function* (): AsyncIterable<string> {
    yield text;
  })();
  const result = await generate(
    { formatter: "none", ...options, input: "-" },
    { directory: "/nowhere", stdin, fetch: refuse },
  );
  return {
    files: new Map(result.files.map((file) => [file.path, file.text])),
    errors: result.diagnostics.filter((each) => each.severity === "error").map((each) => each.code),
    result,
  };
}

/** The faults of an outcome that are Bindsmith's own: nothing at all, half an outcome, or paths outside of the folder. */
export function outcomeFaults({ files, errors, result }: Outcome): readonly string[] {
  const faults: string[] = [];
  if (errors.includes("internal")) faults.push("an internal fault");
  if (files.size === 0 && errors.length === 0) faults.push("neither output nor errors");
  if (files.size > 0 && errors.length > 0) faults.push("output in spite of errors");
  for (const { message, help, code } of result.diagnostics) {
    if (message.trim() === "" || !/[.?!:]$|\)$/.test(message)) faults.push(`${code}: no sentence: ${message}`);
    if (help?.trim() === "") faults.push(`${code}: empty help`);
  }
  for (const path of files.keys()) if (!staysInside(path)) faults.push(`path ${JSON.stringify(path)}`);
  const folded = new Set([...files.keys()].map((path) => path.toLowerCase()));
  if (folded.size < files.size) faults.push("paths that differ only in case");
  return faults;
}

/** Whether a path is one that every file system takes, below the folder it is for. */
export function staysInside(path: string): boolean {
  return (
    path === posix.normalize(path) &&
    path
      .split("/")
      .every(
        (segment) =>
          /^[\w.$-]+$/.test(segment) &&
          !/^\.+$|\.$/.test(segment) &&
          segment.length <= 200 &&
          !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment),
      )
  );
}

function refuse(): never {
  throw new Error("Nothing is fetched in these tests.");
}
