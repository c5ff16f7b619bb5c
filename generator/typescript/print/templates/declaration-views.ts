/** What the templates of single declarations are given. They print all of it as Bindsmith does; the parts are for other forms. */
import { code, flag, list, needed, one, viewSchema, type ViewOf } from "./view-schema.js";

const signatureFields = {
  doc: code("Doc comment with its line break; empty: none."),
  declaration: code("The declaration as Bindsmith prints it, without its comment."),
  name: code("Its name."),
  typeParameters: list("Type parameters.", code('`As extends BinaryForm = "blob"`.')),
  parameters: needed(list("Parameters in order.", code("`request: ListRequest = {}`."))),
  returns: code("Type of what it returns."),
  body: needed(code("Statements of its body.")),
} as const;

export const functionView = viewSchema("FunctionView", "The exported function of an operation.", signatureFields);
export type FunctionView = ViewOf<typeof functionView>;

export const methodView = viewSchema(
  "MethodView",
  "The method of an operation, a member of its class.",
  signatureFields,
);

export const classView = viewSchema("ClassView", "The class of a resource, or of the client.", {
  doc: code("Doc comment with its line break; empty: none."),
  declaration: needed(code("The declaration as Bindsmith prints it, without its comment.")),
  name: code("Its name."),
  client: flag("Whether it is the client."),
});
export type ClassView = ViewOf<typeof classView>;

export const typeView = viewSchema("TypeView", "An interface or a type alias.", {
  doc: code("Doc comment with its line break; empty: none."),
  declaration: needed(code("The declaration as Bindsmith prints it, without its comment.")),
  name: code("Its name."),
});
export type TypeView = ViewOf<typeof typeView>;

const enumMemberView = viewSchema("EnumMemberView", "A value of an enum.", {
  doc: code("Doc comment with its line break; empty: none."),
  key: code("Its key, as one of an object literal."),
  value: code("The value, a literal."),
});

export const enumView = viewSchema("EnumView", "The const object of an enum and its type.", {
  doc: code("Doc comment with its line break; empty: none."),
  declaration: code("Both as Bindsmith prints them, without their comment."),
  name: code("Name of both."),
  members: needed(list("Values in order.", one("A value.", enumMemberView))),
  type: code("The type of all accepted values; it refers to the const object by `name`."),
});
export type EnumView = ViewOf<typeof enumView>;
