/** Texts of the user's own, given as they are or by the names of their files. */
import { readFileSync } from "node:fs";
import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";
import type { Options, OwnText } from "../options/index.js";

export interface OwnTexts {
  readonly header: string | undefined;
  readonly readme: { readonly before: string | undefined; readonly after: string | undefined };
  /** What is wrong with their files. */
  readonly unreadable: readonly Diagnostic[];
}

/** The text for the top of files and those for the README. */
export function readOwnTexts({ header, headerFile, readme }: Options): OwnTexts {
  const unreadable: Diagnostic[] = [];
  const read = (text: OwnText | undefined, code: DiagnosticCode, option: string): string | undefined => {
    if (typeof text !== "object") return text;
    try {
      return readFileSync(text.file, "utf8");
    } catch (error) {
      unreadable.push({
        code,
        severity: "error",
        message: `The file ${text.file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
        help: `Correct the option ${option}.`,
      });
      return undefined;
    }
  };
  return {
    header:
      headerFile === undefined
        ? header
        : read({ file: headerFile }, "header-file-unreadable", "`headerFile`, or give the text itself as `header`"),
    readme: {
      before: read(readme?.before, "readme-file-unreadable", "`readme.before`, or give the text itself"),
      after: read(readme?.after, "readme-file-unreadable", "`readme.after`, or give the text itself"),
    },
    unreadable,
  };
}
