import type Handlebars from "handlebars";

/** How every template is compiled, when it is built in and when it is the user's. */
export const TEMPLATE_SETTINGS: CompileOptions = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  explicitPartialContext: true,
  preventIndent: true,
};

/** A template that Handlebars has compiled already. */
export type CompiledTemplate = Parameters<typeof Handlebars.template>[0];

/**
 * The built-in templates, compiled, by their text: compiling takes longer than rendering. The build fills the map in;
 * run from the sources it is empty, and templates are compiled when they are used.
 */
export const precompiledTemplates: ReadonlyMap<string, CompiledTemplate> = new Map();
