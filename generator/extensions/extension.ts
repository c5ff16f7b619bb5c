/** What an extension is, and the function that makes one. */
import type { Extension } from "../options/extension.js";
import type { Severity } from "../diagnostics/diagnostic.js";
import type { Dependencies, ExtensionContext } from "./context.js";
import type { Naming } from "../options/index.js";
import type { Hooks } from "./hooks.js";
import type { OptionsSchema } from "./options-schema.js";

/** A diagnostic that an extension can report; `bindsmith-extension/code` is its code in reports and in the option `allow`. */
export interface DiagnosticKind {
  readonly severity: Severity;
  /** What it means, one or two sentences. */
  readonly meaning: string;
}

export interface ExtensionDefinition<Input, Output, Code extends string> {
  /** Lower case with hyphens: `tanstack-query`. It stands in diagnostics. */
  readonly name: string;
  /** Version of the extension; another one makes a run start anew. */
  readonly version?: string;
  /** Range of Bindsmith's versions that it works with: `^1.2.0`. Default: every one. */
  readonly bindsmith?: string;
  /** What its options are. Default: it takes none. Options that are left out are an empty object to it. */
  readonly options?: OptionsSchema<Input, Output>;
  /** Added to the generated package.json. */
  readonly dependencies?: Dependencies;
  readonly peerDependencies?: Dependencies;
  readonly devDependencies?: Dependencies;
  /** Functions that decide names, like the option `naming`, which is asked last. */
  readonly naming?: Naming;
  /** Functions that change plan, structures and files; those of the configuration are called last. */
  readonly hooks?: Hooks;
  /** Absolute folder (or `file:` URL) of templates in the place of ours; those of the option `templates` win. */
  readonly templates?: string | URL;
  /** What it can report, by code: lower case with hyphens. */
  readonly diagnostics?: Readonly<Record<Code, DiagnosticKind>>;
  /**
   * Adds files, exports and entry points. It is called once for each SDK, when the plan is made and nothing is printed.
   * What it throws becomes the diagnostic `extension-failed`.
   */
  readonly files?: (context: ExtensionContext<Output, Code>) => void | Promise<void>;
}

/** Extensions without required options need no argument. */
type Arguments<Input> = unknown extends Input
  ? []
  : undefined extends Input
    ? [options?: Input]
    : Record<never, never> extends Input
      ? [options?: Input]
      : [options: Input];

/**
 * Makes an extension: a function that takes the extension's options and gives an entry of the option `extensions`. As the
 * default export of a package or a module, configurations in YAML and JSON can name it.
 * @example
 * export default defineExtension({
 *   name: "routes",
 *   files({ operations, addFile }) {
 *     addFile({ path: "routes.json", json: operations.map(({ plan }) => `${plan.httpMethod} ${plan.pathTemplate}`) });
 *   },
 * });
 */
export function defineExtension<Input = unknown, Output = Input, Code extends string = never>(
  definition: ExtensionDefinition<Input, Output, Code>,
): (...options: Arguments<Input>) => Extension {
  return (...[options]) => ({ kind: "bindsmith-extension", name: definition.name, definition, options });
}
