/** What may be in a generated file whose document holds hostile text. */
import ts from "typescript";

/** Part of every hostile text; no name that is made of words keeps it. */
export const CANARY = "canary_";

const textKinds: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NoSubstitutionTemplateLiteral,
  ts.SyntaxKind.TemplateHead,
  ts.SyntaxKind.TemplateMiddle,
  ts.SyntaxKind.TemplateTail,
]);

/** Characters that must not stand raw in any file: controls but line feed and tab, line separators, bidi controls, lone surrogates. */
const unsafeCharacter =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** What was found in the last text of each path: variants of a document share most of their files. */
const last = new Map<string, { readonly text: string; readonly faults: readonly string[] }>();

/** The faults of a file of any kind. */
export function fileFaults(path: string, text: string): readonly string[] {
  const known = last.get(path);
  if (known?.text === text) return known.faults;
  const faults = findFaults(path, text);
  last.set(path, { text, faults });
  return faults;
}

function findFaults(path: string, text: string): readonly string[] {
  const at = unsafeCharacter.exec(text);
  const faults = at === null ? [] : [`${path}: ${JSON.stringify(at[0])} at ${excerpt(text, at.index)}`];
  if (path.endsWith(".ts")) return [...faults, ...codeFaults(path, text)];
  if (path.endsWith(".md")) return [...faults, ...markdownFaults(path, text)];
  if (path.endsWith("package.json")) return [...faults, ...packageFaults(path, text)];
  if (path.endsWith(".json")) return [...faults, ...jsonFaults(path, text)];
  return faults;
}

/** Syntax errors, canaries that are neither strings nor comments, and comments that speak to a tool. */
export function codeFaults(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const parsed = source as unknown as { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
  const faults = parsed.parseDiagnostics.map(
    ({ messageText, start }) =>
      `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")} at ${excerpt(text, start)}`,
  );
  if (!text.includes(CANARY)) return faults;
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(source).filter((child) => child.kind < ts.SyntaxKind.FirstJSDocNode);
    if (children.length > 0) {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) moduleFaults(node);
      for (const child of children) visit(child);
      return;
    }
    if (!textKinds.has(node.kind) && node.getText(source).includes(CANARY))
      faults.push(`${path}: canary in code at ${excerpt(text, node.getStart(source))}`);
    commentFaults(text.slice(node.getFullStart(), node.getStart(source)));
  };
  const moduleFaults = (node: ts.ImportDeclaration | ts.ExportDeclaration): void => {
    if (node.moduleSpecifier?.getText(source).includes(CANARY) === true)
      faults.push(`${path}: canary in a module name`);
  };
  const commentFaults = (trivia: string): void => {
    const found = /@ts-|@internal|@jsx|sourceMappingURL|#__PURE__|^\s*\/\/\/|@license|@preserve/m.exec(trivia);
    if (found !== null && trivia.includes(CANARY))
      faults.push(`${path}: a comment for tools at ${excerpt(trivia, found.index)}`);
  };
  visit(source);
  return faults;
}

/** Raw HTML, links that run programs, broken code fences, and samples that are no code. */
function markdownFaults(path: string, text: string): readonly string[] {
  const faults: string[] = [];
  const fences = [...text.matchAll(/^ {0,3}(```+(?=[^`\n]*$)|~~~+)(.*)\n([^]*?)(?:^ {0,3}\1[ \t]*$|(?![^]))/gm)];
  const open = fences.at(-1);
  if (open !== undefined && !/^ {0,3}(?:```+|~~~+)[ \t]*$/m.test(open[0].trimEnd().split("\n").at(-1) ?? ""))
    faults.push(`${path}: a code fence that stays open at ${excerpt(text, open.index)}`);
  let prose = text;
  for (const [whole, , language, sample = ""] of fences) {
    if (language === "ts") faults.push(...codeFaults(`${path} sample.ts`, sample));
    prose = prose.replace(whole, () => "");
  }
  prose = prose.replace(/(?<![\\`])(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
  const found = /(?<!\\)<[a-z/!?]|(?<!\\)\]\(\s*<?(?:javascript|data|vbscript):/i.exec(prose);
  if (found !== null) faults.push(`${path}: markup at ${excerpt(prose, found.index)}`);
  return faults;
}

const scripts = new Set(["build", "clean", "prepack", "prepare"]);

/** A package.json that is no JSON, runs what it should not, or depends on what it should not. */
function packageFaults(path: string, text: string): readonly string[] {
  const faults = jsonFaults(path, text);
  if (faults.length > 0) return faults;
  const value = JSON.parse(text) as Record<string, unknown>;
  const free = new Set(["description", "license", "repository", "homepage", "author", "bugs", "keywords"]);
  const found = Object.entries(value).flatMap(([key, each]) =>
    free.has(key) || !JSON.stringify([key, each]).includes(CANARY)
      ? []
      : [`${path}: canary under ${JSON.stringify(key)}`],
  );
  for (const key of Object.keys((value["scripts"] ?? {}) as object))
    if (!scripts.has(key)) found.push(`${path}: a script ${JSON.stringify(key)}`);
  if (!/^(?:@[a-z0-9-][a-z0-9-._]*\/)?[a-z0-9-][a-z0-9-._]*$/.test(String(value["name"]))) found.push(`${path}: name`);
  if (!/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(String(value["version"]))) found.push(`${path}: version`);
  return found;
}

function jsonFaults(path: string, text: string): readonly string[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [`${path}: ${String(error)}`];
  }
}

function excerpt(text: string, start: number): string {
  return JSON.stringify(text.slice(Math.max(0, start - 60), start + 80));
}
