/** Calls every operation of a generated package over loopback and holds it against the document itself. */
import type { SdkModel, SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import type { Answer, SeenRequest } from "../support/loopback.js";
import { startLoopback } from "../support/loopback.js";
import { planCall } from "./arguments.js";
import type { Driver } from "./call.js";
import { checkCall } from "./check-call.js";
import { checkToken } from "./check-token.js";
import type { Package } from "./load-package.js";
import { isRaw, type RawDocument, type RawOperation } from "./raw-document.js";
import { sample } from "./sample.js";

/** One difference between the package and the document. */
export interface Fault {
  /** Where in the document. */
  readonly pointer: string;
  readonly message: string;
}

export interface DriveReport {
  readonly operations: number;
  /** Requests that were made and compared. */
  readonly requests: number;
  /** Lists of which a second page was asked for. */
  readonly lists: number;
  /** Calls with a token that was asked for. */
  readonly tokens: number;
  /** Operations that options leave out. */
  readonly excluded: number;
  /** Parameters that a call has no place for, because of options or with a diagnostic. */
  readonly leftParameters: number;
  readonly faults: readonly Fault[];
}

/** What the options of the run leave out. */
export interface LeftOut {
  operation(operation: RawOperation): boolean;
  parameter(name: string, node: Readonly<Record<string, unknown>>): boolean;
  /** Objects in queries are sent as `name[key]`. */
  readonly brackets: boolean;
}

export async function drive(
  document: RawDocument,
  generated: { readonly model: SdkModel; readonly diagnostics: readonly Diagnostic[] },
  exports: Package,
  leftOut: LeftOut,
): Promise<DriveReport> {
  const { model, diagnostics } = generated;
  const faults: Fault[] = [];
  // A path that refers to another one has its operations, by the method and the path.
  const models = new Map(
    model.operations.flatMap((made) => [
      [made.origin, made],
      [`${made.method} ${made.path}`, made],
    ]),
  );
  let answer: (request: SeenRequest) => Answer = () => ({ status: 500 });
  const server = await startLoopback((request) => answer(request));
  const driver: Driver = {
    document,
    model,
    exports,
    server,
    brackets: leftOut.brackets,
    answerWith: (next) => (answer = next),
    counts: { requests: 0, lists: 0 },
  };
  const excused = (pointer: string): boolean => diagnostics.some((each) => each.pointer?.startsWith(pointer));
  let [operations, excluded, leftParameters, tokens] = [0, 0, 0, 0];
  try {
    for (const operation of document.operations) {
      const { pointer, bodyPointer } = operation;
      const made = models.get(`${operation.method} ${operation.path}`) ?? models.get(pointer);
      if (made === undefined) {
        if (leftOut.operation(operation) || excused(pointer)) excluded++;
        else faults.push({ pointer, message: "The package has no such operation." });
        continue;
      }
      operations++;
      for (const mediaType of bodiesOf(operation, made)) {
        for (const { name, in: place, node } of planCall(document, operation, made, mediaType, {}).left) {
          leftParameters++;
          if (leftOut.parameter(name, node) || excused(pointer)) continue;
          faults.push({ pointer, message: `The ${place} parameter ${name} cannot be given.` });
        }
        for (const message of await checkCall(driver, operation, made, mediaType)) faults.push({ pointer, message });
      }
      // One operation speaks for all.
      const issued = tokens === 0 ? await checkToken(driver, operation, made) : undefined;
      if (issued !== undefined) tokens++;
      for (const message of issued ?? []) faults.push({ pointer, message });
      for (const message of missingBodies(document, operation, made))
        if (!excused(pointer) && !excused(bodyPointer)) faults.push({ pointer, message });
    }
  } finally {
    await server.close();
  }
  return { operations, ...driver.counts, tokens, excluded, leftParameters, faults };
}

/** Every media type that a call can choose is sent once; `undefined`: the call has no body. */
function bodiesOf({ requestBody }: RawOperation, { requestBody: body }: SdkOperation): readonly (string | undefined)[] {
  const types = (body?.content ?? []).map(({ mediaType }) => mediaType).filter((type) => requestBody.has(type));
  return types.length > 0 ? types : [undefined];
}

/** Media types without a way to send them; what can hold nothing need not be sent. */
function missingBodies(
  document: RawDocument,
  { requestBody }: RawOperation,
  { requestBody: body }: SdkOperation,
): readonly string[] {
  const made = new Set((body?.content ?? []).map(({ mediaType }) => mediaType));
  return [...requestBody].flatMap(([type, media]) => {
    const value = sample(document, media["schema"], "request");
    const empty = isRaw(value) && Object.keys(value).length === 0;
    return made.has(type) || empty ? [] : [`A body of ${type} cannot be sent.`];
  });
}
