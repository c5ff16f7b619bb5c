/** The smallest inputs that give a diagnostic. */
import type { DiagnosticCode } from "../../../generator/diagnostics/diagnostic.js";
import type { UserOptions } from "../../../generator/options/index.js";

/** A run of the generator that gives a diagnostic. */
export interface Row {
  readonly code: DiagnosticCode;
  /** `file:line:col` of the diagnostic; empty when it has no place. */
  readonly at: string;
  /** Files of the folder, the document first. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly options?: UserOptions;
}

/** A document as it is, in a file of its own. */
export function raw(code: DiagnosticCode, at: string, text: string | Uint8Array, options?: UserOptions): Row {
  return files(code, at, { "a.yaml": text }, options);
}

/** A document of several files. */
export function files(code: DiagnosticCode, at: string, files_: Row["files"], options?: UserOptions): Row {
  return { code, at, files: files_, ...(options === undefined ? {} : { options }) };
}

/** A document of OpenAPI 3.1; the text begins in line 3. */
export function api(code: DiagnosticCode, at: string, text: string, options?: UserOptions): Row {
  return raw(code, at, `openapi: 3.1.0\ninfo: { title: Pets, version: 1.0.0 }\n${text}\n`, options);
}

/** An operation `get /pets`, whose text is line 4. */
export function operation(code: DiagnosticCode, at: string, text: string, options?: UserOptions): Row {
  const answers = /responses:/.test(text) ? "" : ", responses: { 204: { description: Done. } }";
  return api(code, at, `paths:\n  /pets: { post: { ${text}${answers} } }`, options);
}

/** Schemas of components, from line 5 on; an operation answers with the first of them. */
export function schemas(code: DiagnosticCode, at: string, text: string, version = "3.1.0"): Row {
  const first = /^[\w"]+/.exec(text)?.[0] ?? "";
  const content = `content: { application/json: { schema: { $ref: "#/components/schemas/${first}" } } }`;
  const paths = `paths: { /pets: { get: { responses: { 200: { description: Done., ${content} } } } } }`;
  const lines = text.split("\n").map((line) => `    ${line}`);
  return raw(
    code,
    at,
    `openapi: ${version}\ninfo: { title: Pets, version: 1.0.0 }\ncomponents:\n  schemas:\n${lines.join("\n")}\n${paths}\n`,
  );
}
