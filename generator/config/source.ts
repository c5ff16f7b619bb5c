import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";

/** From the whole value of a configuration file to one of its parts. */
export type ConfigPath = readonly (string | number)[];

/** What a configuration file holds, whatever it is written in. */
export interface ConfigSource {
  readonly value: unknown;
  /** Where a member stands: exactly, or the nearest place around it that is known. */
  locate(path: ConfigPath): SourceLocation;
  /** Why the file cannot be used; empty when it can. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Line and column, from 1, of an offset in a text. */
export function locationAt(file: string, text: string, offset: number): SourceLocation {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}

/** The file is not valid JSON or YAML from `offset` on. */
export function syntaxError(shownFile: string, text: string, offset: number, what: string): Diagnostic {
  const message = `The configuration file cannot be read: ${what.replace(/\.$/u, "")}.`;
  return {
    code: "config-syntax",
    severity: "error",
    message,
    location: locationAt(shownFile, text, Math.min(offset, text.length)),
  };
}
