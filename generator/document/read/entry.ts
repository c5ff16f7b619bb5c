import path from "node:path";
import { fileURLToPath } from "node:url";
import { fetchDocument } from "./fetch.js";
import { readFileDocument, readStandardInput, type ReadResult } from "./index.js";

/** How documents are read; the parts that a test or an embedding program replaces. */
export interface ReadContext {
  /** Absolute folder that relative paths start from and that names in messages are relative to. */
  readonly workingDirectory: string;
  /** Origins that references and redirects may lead to, as `new URL(x).origin` writes them. */
  readonly allowedOrigins: ReadonlySet<string>;
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly fetch?: typeof fetch;
}

/** Reads what the user named: a file, an http(s) or file URL, or `-`. */
export async function readNamed(input: string, context: ReadContext): Promise<ReadResult> {
  if (input === "-") return readStandardInput(context.stdin);
  if (/^https?:\/\//i.test(input)) {
    if (!URL.canParse(input)) {
      return {
        failure: {
          code: "url-unreachable",
          severity: "error",
          message: `${input} is not a valid URL.`,
          help: "Check the address.",
        },
      };
    }
    return fetchDocument(new URL(input), (origin) => context.allowedOrigins.has(origin), context.fetch);
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(input)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "file") {
    return {
      failure: {
        code: "url-unreachable",
        severity: "error",
        message: `${input} cannot be fetched: documents are read by http, https and file, not by ${scheme}.`,
        help: "Download the document, and give the file.",
      },
    };
  }
  const named = /^file:\/\//i.test(input) && URL.canParse(input) ? fileURLToPath(input) : input;
  const filePath = path.resolve(context.workingDirectory, named);
  return readFileDocument(filePath, displayPath(filePath, context.workingDirectory));
}

/** A path as the user would write it: relative when below the working directory, `/` between segments. */
export function displayPath(filePath: string, workingDirectory: string): string {
  const relative = path.relative(workingDirectory, filePath);
  const inside = relative !== "" && !relative.startsWith("..") && !path.isAbsolute(relative);
  return (inside ? relative : filePath).split(path.sep).join("/");
}
