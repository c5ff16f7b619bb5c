/** What an extension is given, and what it may do. */
import type { JsonPointer, SourceLocation } from "../diagnostics/diagnostic.js";
import type { Json, Schema } from "../model/model.js";
import type { SdkModel, SdkOperation } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import type { ExportPlan } from "../typescript/plan/exports.js";
import type { Expression, TypeExpression } from "../typescript/plan/expression.js";
import type { OperationPlan } from "../typescript/plan/operations.js";
import type { EntryPoint, SdkPlan } from "../typescript/plan/sdk-plan.js";
import type { Code, ImportedSymbol, Markdown } from "../typescript/text/text.js";

/** Packages with their version ranges, as package.json has them. */
export type Dependencies = Readonly<Record<string, string>>;

/** A file that an extension adds. It is formatted, stands in the manifest and is removed when it is no longer added, like all others. */
export type AddedFile = {
  /**
   * From the root of the package, `/` between segments: `src/types/shared.ts`. With the layout `source`, files below `src/` lie
   * directly in the output folder, and all others are left out.
   */
  readonly path: string;
} &
  /** In a module, its imports stand at the top, or where the text has `imports`. */
  (
    | { readonly text: Code | Markdown }
    /** The content of a JSON file. */
    | { readonly json: Json }
  );

/** Something that an extension has to say about the document, its options or the output. */
export interface Report<Code extends string> {
  /** One of the extension's `diagnostics`. */
  readonly code: Code;
  /** One sentence with the names involved. */
  readonly message: string;
  /** One sentence: what the user can do about it. */
  readonly help?: string;
  /** The place in the document: `origin` of an operation, a schema or a parameter. */
  readonly pointer?: JsonPointer;
  /** A place in another file. Default, without a pointer: the extension's entry in the configuration. */
  readonly location?: SourceLocation;
}

/** An operation as the document has it and as the SDK has it. */
export interface ExtensionOperation {
  readonly model: SdkOperation;
  readonly plan: OperationPlan;
  /** Its exported function, to be put into code. */
  readonly function: ImportedSymbol;
}

/** Source text of what model and plan hold as data, with its imports. */
export interface CodePrinter {
  /** A type of the plan: of a parameter, of what an operation returns. */
  type(type: TypeExpression): Code;
  /** An expression of the plan. */
  expression(expression: Expression): Code;
  /** The type of a schema of the model. Default of `way`: `response`. */
  schema(schema: Schema, way?: "request" | "response"): Code;
}

export interface ExtensionContext<Output = unknown, Code extends string = string> {
  /** What the document means, and what the SDK calls it: names, types, operations, pagination, examples. */
  readonly model: SdkModel;
  /** The TypeScript SDK as data: every identifier, module and signature. */
  readonly plan: SdkPlan;
  /** Operations in document order. */
  readonly operations: readonly ExtensionOperation[];
  /** The extension's own options, validated, with defaults. */
  readonly options: Output;
  /** Whether a package is made or source in the folder of an application. */
  readonly layout: Options["layout"];
  readonly print: CodePrinter;
  /** A class, type or value of a module of the package, below `src/` without extension: `symbol("client", "PetsClient")`. */
  symbol(module: string, name: string, kind?: "type" | "value"): ImportedSymbol;
  /** Adds a file. Two extensions that add one file, or one that is there already, are an error that names both. */
  addFile(file: AddedFile): void;
  /** Exports names of a module of the package from its index; a name that is exported already is an error. */
  addExports(exports: ExportPlan): void;
  /** Adds an entry point to the generated package.json: `{ subpath: "./query", module: "query/index" }`. */
  addEntryPoint(entryPoint: EntryPoint): void;
  /** Adds to the generated package.json; another range for a package that is there already is an error. */
  addDependencies(kind: "dependencies" | "peerDependencies" | "devDependencies", packages: Dependencies): void;
  report(report: Report<Code>): void;
}
