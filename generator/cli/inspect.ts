/** `bindsmith inspect`: shows what a document means for an SDK, without making one. */
import { existsSync } from "node:fs";
import path from "node:path";
import { hasErrors } from "../diagnostics/diagnostic.js";
import type { ApiModel } from "../model/model.js";
import type { SdkModel, SdkOperation, SdkResource } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import { closest } from "../shared/suggest.js";
import type { Flags } from "./flags.js";
import { checkStage, stageValue, type InspectStage } from "./inspect-stage.js";
import type { ExitCode, Io } from "./io.js";
import { createReporter } from "./report.js";
import { readTargets, shownPath } from "./targets.js";
import { colorsOf } from "./terminal.js";
import { UsageError } from "./usage-error.js";

export interface InspectCommand {
  readonly input: string | undefined;
  /** A method (`users.list`), a resource (`users`), an operationId, or `GET /users`. Absent: everything. */
  readonly subject: string | undefined;
  /** Print the model instead of the tree, or of an operation its part of it. */
  readonly json: boolean;
  /** With `json`: the value of this stage, with the version of its format. */
  readonly stage?: InspectStage | undefined;
  readonly flags: Flags;
}

/** One SDK, and what of it is asked for. */
interface Inspected {
  readonly model: ApiModel;
  readonly sdk: SdkModel;
  readonly options: Options;
  readonly found: Found | undefined;
}

/** What a subject names in a model. */
type Found = { readonly operation: SdkOperation } | { readonly resource: SdkResource };

/**
 * Prints the model of every SDK on standard output (with `json` and several of them, a list), or a part of it; diagnostics on
 * standard error.
 * @throws UsageError when no SDK has what is asked for.
 */
export async function runInspect(command: InspectCommand, io: Io): Promise<ExitCode> {
  const { input, subject } = apart(command, io);
  const { flags, json, stage } = command;
  checkStage(stage, json, subject);
  const reporter = createReporter(io, flags.run);
  const { targets, diagnostics } = await readTargets(input, flags, io);
  if (diagnostics.length > 0) reporter.complain({ diagnostics });
  let failed = hasErrors(diagnostics);
  const models: Inspected[] = [];
  for (const options of targets) {
    if (options.input === undefined)
      throw new UsageError("No input document is given. Name one: bindsmith inspect openapi.yaml");
    const { readModel } = await import("../generate.js");
    const result = await readModel(options.input, options, { directory: io.directory, stdin: io.stdin });
    // Who asks for one operation has seen the diagnostics of the others.
    if (subject === undefined || hasErrors(result.diagnostics)) reporter.complain(result);
    failed ||= hasErrors(result.diagnostics);
    const { model, sdk } = result;
    if (model !== undefined && sdk !== undefined)
      models.push({ model, sdk, options, found: subject === undefined ? undefined : find(sdk, subject) });
  }
  const shown = subject === undefined ? models : models.filter(({ found }) => found !== undefined);
  if (subject !== undefined && shown.length === 0 && models.length > 0)
    throw unknownSubject(
      subject,
      models.flatMap(({ sdk }) => names(sdk)),
    );
  if (json && shown.length > 0) {
    const values = await Promise.all(
      shown.map(({ model, sdk, options, found }) => {
        if (stage !== undefined) return stageValue(stage, { model, sdk }, options);
        return found === undefined ? sdk : Object.values(found)[0];
      }),
    );
    io.stdout.write(`${JSON.stringify(targets.length === 1 ? values[0] : values, null, 2)}\n`);
  } else for (const each of shown) io.stdout.write(await textOf(each.sdk, each.found, each.options, io));
  return failed ? 1 : 0;
}

/** A single argument that is neither a document nor looks like one is a part of the configured document. */
function apart({ input, subject }: InspectCommand, io: Io): Pick<InspectCommand, "input" | "subject"> {
  if (input === undefined || subject !== undefined || isDocument(input, io)) return { input, subject };
  return { input: undefined, subject: input };
}

function isDocument(text: string, io: Io): boolean {
  return (
    text === "-" ||
    /:\/\/|\.(?:json|ya?ml)$/iu.test(text) ||
    (!text.includes(" ") && existsSync(path.resolve(io.directory, text)))
  );
}

function find(model: SdkModel, subject: string): Found | undefined {
  const operation = model.operations.find((each) => operationNames(each).includes(subject));
  if (operation !== undefined) return { operation };
  const resource = allResources(model.resources).find(({ accessor }) => accessor.join(".") === subject);
  return resource === undefined ? undefined : { resource };
}

function operationNames({ accessor, methodName, operationId, method, path: route }: SdkOperation): string[] {
  return [
    [...accessor, methodName].join("."),
    ...(operationId === undefined ? [] : [operationId]),
    `${method} ${route}`,
  ];
}

function allResources(resources: readonly SdkResource[]): SdkResource[] {
  return resources.flatMap((resource) => [resource, ...allResources(resource.children)]);
}

function names(model: SdkModel): string[] {
  return [
    ...model.operations.flatMap(operationNames),
    ...allResources(model.resources).map(({ accessor }) => accessor.join(".")),
  ];
}

function unknownSubject(subject: string, known: readonly string[]): UsageError {
  const suggestion = closest(subject, known);
  return new UsageError(
    `There is no method, resource or operationId '${subject}'. ${suggestion === undefined ? "`bindsmith inspect` lists them." : `Did you mean '${suggestion}'?`}`,
  );
}

async function textOf(model: SdkModel, found: Found | undefined, options: Options, io: Io): Promise<string> {
  const { bold, cyan, dim, yellow } = colorsOf(io.stdout, io.env);
  const style = { bold, cyan, dim, yellow, ...(io.stdout.isTerminal ? { columns: io.stdout.columns } : {}) };
  if (found !== undefined && "operation" in found) {
    const { printOperation } = await import("./print-operation.js");
    const folder = options.output === undefined ? undefined : shownPath(options.output, io);
    const sources = [folder, options.layout === "package" ? "src" : undefined].filter((each) => each !== undefined);
    return printOperation(model, found.operation, style, sources.join("/") || ".");
  }
  const { printTree } = await import("./print-tree.js");
  return printTree(model, style, found === undefined ? undefined : [found.resource]);
}
