/** The whole way from a document to the files of a package: values in, values out, nothing written. */
import path from "node:path";
import { compact } from "./shared/compact.js";
import { buildKept } from "./compare/kept-names.js";
import { released } from "./compare/released.js";
import { renderSurface } from "./compare/surface-file.js";
import { keptFiles, keptModules, withModules } from "./compare/kept-modules.js";
import { surfaceOf } from "./compare/surface-of.js";
import type { Surface } from "./compare/surface.js";
import { hasErrors } from "./diagnostics/diagnostic.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Formatter } from "./format/index.js";
import type { KeptTexts } from "./format/kept-texts.js";
import type { OpenExtension } from "./extensions/open.js";
import type { SdkPlan } from "./typescript/plan/sdk-plan.js";
import type { GeneratedFile } from "./shared/generated-file.js";
import type { ApiModel } from "./model/model.js";
import type { BuiltSdk } from "./typescript/plan/build-sdk.js";
import type { SdkModel } from "./typescript/plan/names/sdk-model.js";
import { guardNaming } from "./options/naming.js";
import type { Options, UserOptions } from "./options/index.js";
import { hashFiles, renderManifest } from "./output/manifest.js";
import { fingerprintOptions, inputName } from "./output/up-to-date.js";
import { generatorVersion } from "./shared/package-folder.js";
import { applyPolicy } from "./diagnostics/policy.js";
import { checkOptions, resolveOptions } from "./options/resolve.js";
import type { SpecDocument } from "./document/document.js";

/** The parts of a run, in order. */
export type Stage = "read" | "model" | "emit" | "format";

/** What a run may take from its surroundings; all optional. */
export interface GenerateContext {
  /** Folder that relative paths in the options start from; default: the working directory. */
  readonly directory?: string;
  /** Content of standard input, for the input `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Default: the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** The SDK that this one replaces: names that its callers know are kept, and `packageVersion: "auto"` counts from its version. */
  readonly previous?: Surface;
  /** Whether names are those of the document, whatever callers know. Default: false. */
  readonly acceptRenames?: boolean;
  /** The changelog of the SDK that this one replaces, for `packageVersion: "auto"`. */
  readonly changelog?: string;
  /** What the changelog says of when this version was made; default: nothing. */
  readonly date?: string;
  /** Formatted texts of earlier runs for the same output folder, which are not formatted again; the run adds its own. */
  readonly formatted?: KeptTexts;
  /** Called when a stage begins, and with `undefined` after the last. */
  onStage?(stage: Stage | undefined): void;
}

export interface GenerateResult {
  /** The package, the manifest last; empty when `diagnostics` has an error. */
  readonly files: readonly GeneratedFile[];
  /** In the order in which the stages found them; `strict` and `allow` are applied. */
  readonly diagnostics: readonly Diagnostic[];
  /** The document, when there is one, for the places of diagnostics. */
  readonly spec?: SpecDocument;
  /** What the document means; absent when it could not be read. */
  readonly model?: ApiModel;
  /** The model with the names of the SDK: what methods, arguments and types are called. */
  readonly sdk?: SdkModel;
  /** The SDK as data, with what extensions add to it; absent when there are errors. */
  readonly plan?: SdkPlan;
  /** What code that calls the SDK can see of it; absent when there are errors. */
  readonly surface?: Surface;
  /** Which formatter was used, and why. */
  readonly formatter?: Pick<Formatter, "name" | "reason">;
  /** Text of a file that a diagnostic names, for code frames. */
  source(file: string): string | undefined;
}

/**
 * Makes an SDK package from an OpenAPI document, in memory.
 * Problems of the document, of the options and of templates are diagnostics.
 * @throws only what is a fault of Bindsmith itself.
 */
export async function generate(options: UserOptions, context: GenerateContext = {}): Promise<GenerateResult> {
  const directory = path.resolve(context.directory ?? "");
  const invalid = checkOptions(options);
  if (invalid.length > 0) return { files: [], diagnostics: invalid, source: () => undefined };
  const { withPreset } = await import("./extensions/load-preset.js");
  const complete = await withPreset(options, directory);
  if (complete.diagnostics.length > 0) return { files: [], diagnostics: complete.diagnostics, source: () => undefined };
  return generateResolved(resolveOptions([{ options: complete.options, directory }]), { ...context, directory });
}

/** {@link generate} for options that are resolved already: absolute paths, defaults filled in. */
export async function generateResolved(options: Options, context: GenerateContext = {}): Promise<GenerateResult> {
  const problems = [...(options.input === undefined ? [missingInput()] : []), ...conflicts(options)];
  if (options.input === undefined || problems.length > 0)
    return { files: [], diagnostics: problems, source: () => undefined };
  const opened = await open(options);
  if (hasErrors(opened.diagnostics)) return { files: [], diagnostics: opened.diagnostics, source: () => undefined };
  const withNames = await withNamings(options, opened.extensions);
  const unjudged = await readAll(options.input, withNames, context);
  const { surface: known, rename, ...others } = unjudged;
  const { spec } = unjudged;
  const release =
    unjudged.sdk === undefined || rename === undefined
      ? undefined
      : released(unjudged.sdk, options, { ...context, rename });
  const sdk = release?.sdk;
  const found = [...unjudged.diagnostics, ...(sdk === undefined ? [] : unchosenName(sdk, options))];
  const read = {
    ...others,
    ...(sdk === undefined ? {} : { sdk }),
    diagnostics: applyPolicy(found, options, sdk === undefined ? "read" : "all"),
  };
  if (sdk === undefined || spec === undefined || hasErrors(read.diagnostics)) {
    // Where no package is made, its name is nobody's worry.
    const diagnostics = read.diagnostics.filter(({ code }) => code !== "package-name-from-title");
    return { ...read, files: [], diagnostics };
  }
  context.onStage?.("emit");
  const { emit } = await import("./generate/emit.js");
  const kept = context.acceptRenames === true ? undefined : context.previous;
  const emitted = await emit(
    sdk,
    { ...options, typeModules: keptModules(kept), operationFiles: keptFiles(kept) },
    opened.extensions,
  );
  if (hasErrors(emitted.diagnostics))
    return { ...read, files: [], diagnostics: [...read.diagnostics, ...emitted.diagnostics] };
  context.onStage?.("format");
  const folder = options.output ?? context.directory ?? path.resolve("");
  const { format } = await import("./generate/format.js");
  const formatted = await format(emitted.files, options, folder, context.formatted);
  const named = sdk === unjudged.sdk && known !== undefined ? known : surfaceOf(sdk, options);
  const surface = withModules(named, emitted.plan);
  const files = [...formatted.files, ...(release?.changelog ?? []), renderSurface(surface)];
  const diagnostics = [...read.diagnostics, ...emitted.diagnostics, ...formatted.diagnostics];
  if (hasErrors(diagnostics)) return { ...read, files: [], diagnostics };
  const manifest = await formatted.formatter.format([makeManifest(files, spec, options, folder, diagnostics)]);
  context.onStage?.(undefined);
  const { name, reason } = formatted.formatter;
  const { plan } = emitted;
  return {
    ...read,
    files: [...files, ...manifest],
    diagnostics,
    ...compact({ plan }),
    surface,
    formatter: { name, reason },
  };
}

/** The first half: reads the document and makes the model, as `bindsmith inspect` shows it. */
export async function readModel(
  input: string,
  options: Options,
  context: GenerateContext,
): Promise<Omit<GenerateResult, "files">> {
  const { rename: _, ...read } = await readAll(input, options, context);
  // An allowance for what comes later has not had its chance.
  return { ...read, diagnostics: applyPolicy(read.diagnostics, options, read.model === undefined ? "read" : "model") };
}

/** The surface of the SDK that a document gives, as `bindsmith diff` compares it; without one the diagnostics say why. */
export async function readSurface(
  input: string,
  options: Options,
  context: GenerateContext,
): Promise<Omit<GenerateResult, "files">> {
  const read = await readModel(input, options, context);
  if (read.sdk === undefined || hasErrors(read.diagnostics)) return read;
  // Which old names the SDK keeps, the SDK before says.
  const { aliases: _, ...surface } = surfaceOf(read.sdk, options);
  return { ...read, surface };
}

/** What reading and understanding a document gives. */
interface Understood extends Omit<GenerateResult, "files"> {
  /** The SDK with other names for methods, by operationId or route. */
  readonly rename?: (resources: Options["resources"]) => SdkModel;
}

/** Diagnostics as they are found: without `strict` and `allow`. */
async function readAll(input: string, options: Options, context: GenerateContext): Promise<Understood> {
  context.onStage?.("read");
  const { loadSpec } = await import("./document/load.js");
  const loaded = await loadSpec(input, {
    ...options,
    ...compact({ workingDirectory: context.directory, stdin: context.stdin, fetch: context.fetch }),
  });
  const source = (file: string): string | undefined => loaded.source(file);
  if (loaded.spec === undefined) return { diagnostics: loaded.diagnostics, source };
  context.onStage?.("model");
  const { buildSdk } = await import("./typescript/plan/build-sdk.js");
  const { spec } = loaded;
  const { naming, diagnostics: misnamed } = guardNaming(options.naming ?? {});
  const build = (given: Options): BuiltSdk =>
    buildSdk(spec, options.naming === undefined ? given : { ...given, naming });
  const { previous, acceptRenames } = context;
  const built = buildKept(build, options, acceptRenames === true ? undefined : previous);
  const diagnostics = [...loaded.diagnostics, ...built.diagnostics, ...misnamed];
  const rename = (resources: Options["resources"]): SdkModel =>
    build({ ...options, resources: { ...options.resources, ...resources } }).sdk;
  const { model, sdk, surface } = built;
  return { diagnostics, spec, source, rename, ...compact({ model, sdk, surface }) };
}

/** A name that nobody chose is somebody else's: such a package is private. */
function unchosenName({ info, package: { name } }: SdkModel, { layout, packageName }: Options): Diagnostic[] {
  if (layout === "source" || packageName !== undefined) return [];
  return [
    {
      code: "package-name-from-title",
      severity: "info",
      message: `The package is named '${name}' after the title and is private; \`--package-name\` gives it a name to publish.`,
      pointer: info.origin,
    },
  ];
}

/** The extensions of a run, checked; most runs have none, and load nothing for them. */
async function open({
  extensions = [],
}: Options): Promise<{ readonly extensions: readonly OpenExtension[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (extensions.length === 0) return { extensions: [], diagnostics: [] };
  const { openExtensions } = await import("./extensions/open.js");
  return openExtensions(extensions);
}

/** Naming functions of extensions come before those of the configuration. */
async function withNamings(options: Options, extensions: readonly OpenExtension[]): Promise<Options> {
  const namings = extensions.flatMap(({ definition: { naming } }) => (naming === undefined ? [] : [naming]));
  if (namings.length === 0) return options;
  const { chainNaming } = await import("./extensions/hooks.js");
  const naming = chainNaming([...namings, ...(options.naming === undefined ? [] : [options.naming])]);
  return { ...options, ...compact({ naming }) };
}

function makeManifest(
  files: readonly GeneratedFile[],
  spec: SpecDocument,
  options: Options,
  folder: string,
  diagnostics: readonly Diagnostic[],
): GeneratedFile {
  return renderManifest({
    generator: generatorVersion(),
    options: fingerprintOptions(folder, options),
    warnings: diagnostics.filter((diagnostic) => diagnostic.severity === "warning").length,
    inputs: new Map(spec.inputs.map((input) => [inputName(folder, input.uri), input.sha256])),
    files: hashFiles(files),
  });
}

function conflicts({ layout, importExtension, header, headerFile }: Options): Diagnostic[] {
  const conflict = (message: string, help: string): Diagnostic => ({
    code: "option-conflict",
    severity: "error",
    message,
    help,
  });
  const found: Diagnostic[] = [];
  // A built package is run by Node, whose ESM takes no specifier without an extension.
  if (layout === "package" && importExtension === "none")
    found.push(
      conflict(
        "A package cannot have imports without an extension: Node could not load it.",
        "Take `importExtension` out, or set `layout` to `source`.",
      ),
    );
  if (header !== undefined && headerFile !== undefined)
    found.push(conflict("A header is given as a text and as a file.", "Take `header` or `headerFile` out."));
  return found;
}

function missingInput(): Diagnostic {
  return {
    code: "option-missing",
    severity: "error",
    message: "No input document is given.",
    help: "Name the OpenAPI document as the first argument, or as `input` in a configuration file.",
  };
}
