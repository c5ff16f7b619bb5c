/** Members of interfaces and of types of objects. */
import { StructureKind } from "ts-morph";
import { stencil } from "../print.js";
import { code, none, type Code } from "../../text/text.js";

/** What stands in a line of a member, which may have a comment above it. */
export interface Member {
  /** With its line break. */
  readonly comment: Code;
  /** Spaces before the member. */
  readonly margin: Code;
  readonly name: Code;
  readonly type: Code;
}

export const requiredProperty: (member: Member) => Code = stencil(
  ["comment", "margin", "name", "type"],
  ({ comment, margin, name, type }) => ({
    kind: StructureKind.PropertySignature,
    leadingTrivia: comment + margin,
    name,
    type,
  }),
);

export const optionalProperty: (member: Member) => Code = stencil(
  ["comment", "margin", "name", "type"],
  ({ comment, margin, name, type }) => ({
    kind: StructureKind.PropertySignature,
    leadingTrivia: comment + margin,
    name,
    hasQuestionToken: true,
    type,
  }),
);

/** `[key: string]: type;` */
export const indexSignature: (member: Pick<Member, "margin" | "type">) => Code = stencil(
  ["margin", "type"],
  ({ margin, type }) => ({
    kind: StructureKind.IndexSignature,
    leadingTrivia: margin,
    keyName: "key",
    keyType: "string",
    returnType: type,
  }),
);

/** A member on a line with others: `name?: type` */
export function inlineProperty(name: Code, isOptional: boolean, type: Code): Code {
  return code`${name}${isOptional ? code`?` : none}: ${type}`;
}
