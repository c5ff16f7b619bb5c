/** Reads declarations of types and their comments from source files, for the documentation. */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** One member of an interface. */
export interface DocumentedMember {
  readonly member: string;
  /** On one line; empty for none. */
  readonly comment: string;
}

/**
 * The members of an interface in a source file, in order.
 * @throws when the file has no such interface.
 */
export function membersOf(file: string, name: string): readonly DocumentedMember[] {
  const source = sourceOf(file);
  const declaration = source.statements.find(
    (each): each is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(each) && each.name.text === name,
  );
  if (declaration === undefined) throw new Error(`${file} has no interface ${name}.`);
  return declaration.members.map((member) => ({
    member: member.name?.getText(source) ?? "",
    comment: ts
      .getJSDocCommentsAndTags(member)
      .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
      .join(" ")
      .replaceAll(/\{@link (?:\w+\.)?(\w+)\}/gu, "`$1`")
      .replaceAll(/\s+/gu, " ")
      .trim(),
  }));
}

/** One type as it is written, without the words that say nothing about JSON: `export`, `readonly`. */
export interface DocumentedType {
  readonly name: string;
  readonly text: string;
}

/** The interfaces and type aliases that a source file exports, in order, with their comments. */
export function declarationsOf(file: string): readonly DocumentedType[] {
  const source = sourceOf(file);
  return source.statements
    .filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
    .map((each) => ({
      name: each.name.text,
      text: source.text
        .slice(each.getStart(source, true), each.end)
        .replaceAll(/^export /gmu, "")
        .replaceAll(/\breadonly (?=[\w"[{(])/gu, ""),
    }));
}

function sourceOf(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}
