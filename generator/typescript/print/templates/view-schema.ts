/**
 * The little language in which the view of a template is declared once: its TypeScript type ({@link ViewOf}), the checks
 * of `lint.ts` and the tables of `templates/README.md` all come from the same declaration.
 */
import type { Code, CommentLine, Markdown } from "../../text/code.js";

/** One field of a view: what it holds, and in words what it is for. */
export type Field = FieldKind & {
  /** The output is wrong without it. */
  readonly needed?: true;
};

type FieldKind =
  | { readonly kind: "code"; readonly about: string }
  | { readonly kind: "comment"; readonly about: string }
  | { readonly kind: "markdown"; readonly about: string }
  | { readonly kind: "space"; readonly about: string }
  | { readonly kind: "flag"; readonly about: string }
  | { readonly kind: "list"; readonly about: string; readonly item: Field }
  | { readonly kind: "view"; readonly about: string; readonly view: ViewSchema; readonly optional: boolean };

/** A named set of fields. Every field is there in every view; what does not apply is empty, `false` or `null`. */
export interface ViewSchema {
  readonly name: string;
  readonly about: string;
  readonly fields: Readonly<Record<string, Field>>;
}

/** The values that a template of this view is given. */
export type ViewOf<S extends ViewSchema> = { readonly [K in keyof S["fields"]]: ValueOf<S["fields"][K]> };

type ValueOf<F> = F extends { readonly kind: "code" | "space" }
  ? Code
  : F extends { readonly kind: "comment" }
    ? CommentLine
    : F extends { readonly kind: "markdown" }
      ? Markdown
      : F extends { readonly kind: "flag" }
        ? boolean
        : F extends { readonly kind: "list"; readonly item: infer Item }
          ? readonly ValueOf<Item>[]
          : F extends { readonly kind: "view"; readonly view: infer V extends ViewSchema; readonly optional: infer O }
            ? O extends true
              ? ViewOf<V> | null
              : ViewOf<V>
            : never;

/** Source text for a code position; the empty string where nothing applies. */
export function code(about: string): { readonly kind: "code"; readonly about: string } {
  return { kind: "code", about };
}

/** One line for the inside of a comment or of a plain text file. */
export function comment(about: string): { readonly kind: "comment"; readonly about: string } {
  return { kind: "comment", about };
}

/** Prose for a Markdown file. */
export function markdown(about: string): { readonly kind: "markdown"; readonly about: string } {
  return { kind: "markdown", about };
}

/** White space: indentation that follows the place of a template's text. */
export function space(about: string): { readonly kind: "space"; readonly about: string } {
  return { kind: "space", about };
}

/** A choice, made before the template is rendered. */
export function flag(about: string): { readonly kind: "flag"; readonly about: string } {
  return { kind: "flag", about };
}

/** Several values of one kind, in the order in which they are printed. */
export function list<const Item extends Field>(
  about: string,
  item: Item,
): { readonly kind: "list"; readonly about: string; readonly item: Item } {
  return { kind: "list", about, item };
}

/** A view inside a view. */
export function one<const V extends ViewSchema>(
  about: string,
  view: V,
): { readonly kind: "view"; readonly about: string; readonly view: V; readonly optional: false } {
  return { kind: "view", about, view, optional: false };
}

/** A view inside a view, `null` where it does not apply. */
export function maybe<const V extends ViewSchema>(
  about: string,
  view: V,
): { readonly kind: "view"; readonly about: string; readonly view: V; readonly optional: true } {
  return { kind: "view", about, view, optional: true };
}

/** A field without which the output is wrong: a template that prints it nowhere is at fault, unless it prints `declaration`. */
export function needed<const F extends Field>(field: F): F & { readonly needed: true } {
  return { ...field, needed: true };
}

/** Names of the fields of a view, those of the views inside it behind a dot. */
export function fieldNames(view: ViewSchema): readonly string[] {
  return Object.entries(view.fields).flatMap(([name, field]) => {
    const inner = field.kind === "list" ? field.item : field;
    return inner.kind === "view" ? [name, ...fieldNames(inner.view).map((each) => `${name}.${each}`)] : [name];
  });
}

/** Declares a view. */
export function viewSchema<const F extends Readonly<Record<string, Field>>>(
  name: string,
  about: string,
  fields: F,
): { readonly name: string; readonly about: string; readonly fields: F } {
  return { name, about, fields };
}
