/** What became of one document. Counts of type errors and faults are those of the whole package. */
export interface Outcome {
  readonly name: string;
  readonly kind: "package" | "diagnostics" | "type-errors" | "crash" | "time-out";
  readonly bytes: number;
  readonly operations: number;
  readonly types: number;
  readonly generateMs: number;
  readonly checkMs: number;
  readonly typeErrors: number;
  /** Codes of errors, each once, sorted. */
  readonly errors: readonly string[];
  /** Codes of warnings, each once, sorted. */
  readonly warnings: readonly string[];
  /** First faults in words, for the log: type errors, error diagnostics, or the crash. */
  readonly details: readonly string[];
}

/** A line of the committed baseline: only what must be the same on every machine. */
export type BaselineEntry = Pick<Outcome, "name" | "kind" | "operations" | "typeErrors" | "errors" | "warnings">;

const baselineHeader = "document\toutcome\toperations\ttype errors\terrors\twarnings";

/** Reads `baseline.tsv`; throws on a line that is not one of its six columns. */
export function parseBaseline(text: string): ReadonlyMap<string, BaselineEntry> {
  const entries = new Map<string, BaselineEntry>();
  for (const line of text.split("\n").slice(1)) {
    if (line === "") continue;
    const [name, kind, operations, typeErrors, errors, warnings] = line.split("\t");
    if (name === undefined || !isKind(kind) || errors === undefined || warnings === undefined) {
      throw new Error(`The baseline has a line that cannot be read: ${line}`);
    }
    entries.set(name, {
      name,
      kind,
      operations: Number(operations),
      typeErrors: Number(typeErrors),
      errors: codes(errors),
      warnings: codes(warnings),
    });
  }
  return entries;
}

export function printBaseline(entries: Iterable<BaselineEntry>): string {
  const lines = [...entries]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((each) =>
      [each.name, each.kind, each.operations, each.typeErrors, each.errors.join(" "), each.warnings.join(" ")].join(
        "\t",
      ),
    );
  return `${[baselineHeader, ...lines].join("\n")}\n`;
}

/**
 * Why an outcome is worse than the baseline says, in words; `undefined` when it is the same or better.
 * A document without a baseline entry must end in a package or in diagnostics.
 */
export function worse(outcome: Outcome, before: BaselineEntry | undefined): string | undefined {
  if (before === undefined) return rank(outcome.kind) >= 2 ? `ends in ${outcome.kind}` : undefined;
  if (rank(outcome.kind) > rank(before.kind)) return `was ${before.kind}, is ${outcome.kind}`;
  if (outcome.typeErrors > before.typeErrors)
    return `type errors rose from ${before.typeErrors} to ${outcome.typeErrors}`;
  if (outcome.kind === "package" && outcome.operations < before.operations) {
    return `operations fell from ${before.operations} to ${outcome.operations}`;
  }
  const added = outcome.errors.filter((code) => !before.errors.includes(code));
  return added.length > 0 ? `new errors: ${added.join(", ")}` : undefined;
}

function rank(kind: Outcome["kind"]): number {
  return { package: 0, diagnostics: 1, "type-errors": 2, "time-out": 3, crash: 4 }[kind];
}

function isKind(text: string | undefined): text is Outcome["kind"] {
  return (
    text === "package" || text === "diagnostics" || text === "type-errors" || text === "crash" || text === "time-out"
  );
}

function codes(text: string): readonly string[] {
  return text === "" ? [] : text.split(" ");
}
