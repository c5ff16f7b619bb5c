/** What an engine reports after it has played the tables. */
export interface Report {
  readonly engine: string;
  readonly tables: readonly TableReport[];
}

export interface TableReport {
  readonly table: string;
  readonly passed: number;
  /** Rows that this engine cannot send by its own rules, and why. */
  readonly excluded: readonly Outcome[];
  readonly failed: readonly Outcome[];
}

export interface Outcome {
  readonly row: string;
  readonly reason: string;
}

/** Sums over the tables of a report. */
export function totals(report: Report): {
  readonly passed: number;
  readonly failed: number;
  readonly excluded: number;
} {
  let [passed, failed, excluded] = [0, 0, 0];
  for (const table of report.tables) {
    passed += table.passed;
    failed += table.failed.length;
    excluded += table.excluded.length;
  }
  return { passed, failed, excluded };
}
