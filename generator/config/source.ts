import type { Diagnostic, SourceLocation } from "../diagnostic.js";

/** What a configuration file holds, whatever it is written in. */
export interface ConfigSource {
  readonly value: unknown;
  /** Where a member stands: exactly, or the nearest place around it that is known. */
  locate(path: readonly (string | number)[]): SourceLocation;
  /** Why the file cannot be used; empty when it can. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Line and column, from 1, of an offset in a text. */
export function locationAt(file: string, text: string, offset: number): SourceLocation {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}
