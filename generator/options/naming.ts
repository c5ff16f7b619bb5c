/** Names that functions of the user decide. */
import type { Diagnostic, JsonPointer } from "../diagnostics/diagnostic.js";

/** An operation that wants a name, as the document has it. */
export interface OperationSubject {
  /** Its Operation Object. */
  readonly origin: JsonPointer;
  /** HTTP method in capitals. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
}

/** A type that wants a name. */
export interface TypeSubject {
  /** Its Schema Object, or what it is made for. */
  readonly origin?: JsonPointer;
  /** Key under `components.schemas`; absent: it stands elsewhere, or Bindsmith makes it up. */
  readonly schema?: string;
}

/** A parameter or a header of an answer, which has a name of its own on the wire. Properties of bodies keep those of the wire. */
export interface PropertySubject {
  readonly name: string;
  readonly in: string;
}

/** A value of an enum that has a const object. */
export interface EnumValueSubject {
  readonly value: string | number | boolean;
  /** Name of the enum's type. */
  readonly type: string;
}

/**
 * Functions that are asked for names: each gets what the name is for and the name that is proposed, and returns another
 * identifier, or `undefined`. Collisions are resolved and reported as those of all other names.
 */
export interface Naming {
  /** Getters that lead to the operation: `["admin", "users"]`, also written `"admin.users"`; `""`: the client itself. */
  readonly group?: (operation: OperationSubject, proposed: readonly string[]) => string | readonly string[] | undefined;
  readonly method?: (operation: OperationSubject, proposed: string) => string | undefined;
  readonly type?: (type: TypeSubject, proposed: string) => string | undefined;
  readonly property?: (property: PropertySubject, proposed: string) => string | undefined;
  /** Keys of the const objects of enums. */
  readonly enumKey?: (value: EnumValueSubject, proposed: string) => string | undefined;
}

/** The kinds of names that functions may decide. */
const KINDS = ["group", "method", "type", "property", "enumKey"] as const;

/** Whether a value is a {@link Naming}, as far as can be told without calling it. */
export function isNaming(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.entries(value).every(
      ([name, rule]) => KINDS.some((kind) => kind === name) && (rule === undefined || typeof rule === "function"),
    )
  );
}

/**
 * The functions, safe to call: what one throws, or returns that is no name, is a diagnostic, and the proposed name stays.
 * The list grows while they are called.
 */
export function guardNaming(naming: Naming): { readonly naming: Naming; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const ask = <Name>(
    kind: (typeof KINDS)[number],
    call: () => Name | undefined,
    proposed: string,
    isName: (name: Name) => boolean,
  ): Name | undefined => {
    let problem: string;
    try {
      const name = call();
      if (name === undefined || isName(name)) return name;
      problem = `returned ${JSON.stringify(name) ?? typeof name} for '${proposed}', which is no identifier`;
    } catch (error) {
      problem = `failed for '${proposed}': ${(error instanceof Error ? error.message : String(error)).replace(/\.$/u, "")}`;
    }
    const message = `The naming function '${kind}' ${problem}.`;
    if (!diagnostics.some((known) => known.message === message))
      diagnostics.push({ code: "naming-function-failed", severity: "error", message });
    return undefined;
  };
  const { group, method, type, property, enumKey } = naming;
  return {
    diagnostics,
    naming: {
      ...(group && {
        group: (subject, proposed) =>
          ask(
            "group",
            () => group(subject, proposed),
            proposed.join("."),
            (name) => accessorOf(name).every(isIdentifier),
          ),
      }),
      ...(method && {
        method: (subject, proposed) => ask("method", () => method(subject, proposed), proposed, isIdentifier),
      }),
      ...(type && { type: (subject, proposed) => ask("type", () => type(subject, proposed), proposed, isIdentifier) }),
      ...(property && {
        property: (subject, proposed) => ask("property", () => property(subject, proposed), proposed, isIdentifier),
      }),
      ...(enumKey && {
        enumKey: (subject, proposed) => ask("enumKey", () => enumKey(subject, proposed), proposed, isIdentifier),
      }),
    },
  };
}

/** Getters as a list. */
export function accessorOf(group: string | readonly string[]): readonly string[] {
  return typeof group === "string" ? group.split(".").filter((getter) => getter !== "") : group;
}

function isIdentifier(name: unknown): boolean {
  return typeof name === "string" && name.length <= 100 && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}
