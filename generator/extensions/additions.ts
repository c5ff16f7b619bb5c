/** What extensions add to one SDK, with what stands against it. */
import type { Diagnostic, DiagnosticCode } from "../diagnostics/diagnostic.js";
import { CHANGELOG_NAME } from "../compare/release.js";
import { SURFACE_NAME } from "../compare/surface-file.js";
import { MANIFEST_NAME } from "../output/manifest.js";
import { foldName } from "../output/folder-reader.js";
import { pathProblem } from "../output/safe-path.js";
import type { FileOrigin, GeneratedFile } from "../shared/generated-file.js";
import type { ExportPlan } from "../typescript/plan/exports.js";
import type { EntryPoint, SdkPlan } from "../typescript/plan/sdk-plan.js";
import { ENTRY_POINTS } from "../typescript/print/documents/package-json.js";
import type { Dependencies } from "./context.js";
import type { OpenExtension } from "./open.js";

type DependencyKind = (typeof DEPENDENCY_KINDS)[number];

const DEPENDENCY_KINDS = ["dependencies", "peerDependencies", "devDependencies"] as const;

const DEPENDENCY_WORDS: Readonly<Record<DependencyKind, string>> = {
  dependencies: "dependency",
  peerDependencies: "peer dependency",
  devDependencies: "development dependency",
};

/** Collects what extensions add; a claim that another has made before is an error that names both. */
export interface Additions {
  addFile(by: OpenExtension, file: GeneratedFile): void;
  addExports(by: OpenExtension, exports: ExportPlan): void;
  addEntryPoint(by: OpenExtension, entryPoint: EntryPoint): void;
  addDependencies(by: OpenExtension, kind: DependencyKind, packages: Dependencies): void;
  report(diagnostic: Diagnostic): void;
  /** Says that an extension is at fault; the message goes on after its name. */
  fault(by: OpenExtension, code: DiagnosticCode, message: string, help?: string): void;
  finish(): {
    readonly plan: SdkPlan;
    readonly files: readonly GeneratedFile[];
    readonly diagnostics: readonly Diagnostic[];
  };
}

export function createAdditions(plan: SdkPlan): Additions {
  const claims = createClaims(plan);
  const diagnostics: Diagnostic[] = [];
  const files: GeneratedFile[] = [];
  const exports: ExportPlan[] = [];
  const entryPoints: EntryPoint[] = [];
  const packages = new Map<DependencyKind, Record<string, string>>();
  const fault: Additions["fault"] = (by, code, message, help) => {
    diagnostics.push({
      code,
      severity: "error",
      message: `The extension '${by.name}' ${message}.`,
      ...(help === undefined ? {} : { help }),
      ...(by.location === undefined ? {} : { location: by.location }),
    });
  };
  /** Whether nobody else has it. */
  const claim = (by: OpenExtension, kind: string, name: string, value?: string): boolean => {
    const other = claims.take(by, `${kind} '${name}'`, value);
    if (other === undefined) return true;
    const both =
      other === by ? "claims" : `and ${other === "Bindsmith" ? other : `the extension '${other.name}'`} both claim`;
    fault(by, "extension-conflict", `${both} the ${kind} '${name}'${other === by ? " twice" : ""}`);
    return false;
  };
  return {
    addFile(by, file) {
      const problem = pathProblem(file.path);
      if (problem !== undefined)
        fault(by, "extension-path-invalid", `adds the file ${JSON.stringify(file.path)}: ${problem}`);
      else if (claim(by, "file", file.path)) files.push({ ...file, origin: originOf(by) });
    },
    addExports(by, added) {
      const names = added.names.filter(({ name, alias = name }) => claim(by, "export", alias));
      if (names.length > 0) exports.push({ ...added, names });
    },
    addEntryPoint(by, entryPoint) {
      const { subpath } = entryPoint;
      if (!/^\.\/[\w.-]+(?:\/[\w.*-]+)*$/u.test(subpath))
        fault(
          by,
          "extension-path-invalid",
          `adds the entry point ${JSON.stringify(subpath)}, which is not like './name'`,
        );
      else if (claim(by, "entry point", subpath)) entryPoints.push(entryPoint);
    },
    addDependencies(by, kind, added) {
      for (const [name, range] of Object.entries(added))
        if (claim(by, DEPENDENCY_WORDS[kind], name, range))
          packages.set(kind, { ...packages.get(kind), [name]: range });
    },
    report: (diagnostic) => void diagnostics.push(diagnostic),
    fault,
    finish: () => ({
      plan: {
        ...plan,
        index: { ...plan.index, exports: [...plan.index.exports, ...exports] },
        entryPoints: [...plan.entryPoints, ...entryPoints],
        packageFields: withPackages(plan.packageFields, sortedMembers(packages)),
      },
      files,
      diagnostics,
    }),
  };
}

/** Files that an extension and Bindsmith itself, or two that differ in the case of letters, both make. */
export function conflictingFiles(files: readonly GeneratedFile[]): readonly Diagnostic[] {
  const seen = new Map<string, GeneratedFile>();
  return files.flatMap((file): Diagnostic[] => {
    const key = foldName(file.path);
    const other = seen.get(key);
    seen.set(key, file);
    const origin = file.origin ?? other?.origin;
    if (other === undefined || origin === undefined) return [];
    const name = (each: GeneratedFile): string => each.origin?.by ?? "Bindsmith";
    const message = `${sentence(name(file))} and ${name(other)} both claim the file '${file.path}'.`;
    return [{ code: "extension-conflict", severity: "error", message, ...placeOf(origin) }];
  });
}

type Claimant = OpenExtension | "Bindsmith";

interface Claims {
  /** Who has it already; `undefined`: nobody, or somebody with the very same value. */
  take(by: Claimant, name: string, value?: string): Claimant | undefined;
}

function createClaims({ index, client }: SdkPlan): Claims {
  const claimed = new Map<string, { readonly by: Claimant; readonly value: string | undefined }>();
  const claims: Claims = {
    take(by, name, value) {
      const known = claimed.get(name);
      if (known === undefined) claimed.set(name, { by, value });
      return known === undefined || (value !== undefined && known.value === value) ? undefined : known.by;
    },
  };
  for (const { names } of [...index.exports, ...index.runtime])
    for (const { name, alias = name } of names) claims.take("Bindsmith", `export '${alias}'`);
  claims.take("Bindsmith", `export '${client.namespace}'`);
  for (const name of [MANIFEST_NAME, SURFACE_NAME, CHANGELOG_NAME]) claims.take("Bindsmith", `file '${name}'`);
  for (const { subpath } of ENTRY_POINTS) claims.take("Bindsmith", `entry point '${subpath}'`);
  return claims;
}

function originOf({ name, location }: OpenExtension): FileOrigin {
  return { by: `the extension '${name}'`, ...(location === undefined ? {} : { location }) };
}

function placeOf({ location }: FileOrigin): Pick<Diagnostic, "location"> {
  return location === undefined ? {} : { location };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the user says of a package wins. */
function withPackages(
  fields: SdkPlan["packageFields"],
  packages: Readonly<Record<string, Readonly<Record<string, string>>>>,
): SdkPlan["packageFields"] {
  const merged = Object.entries(packages).map(([kind, members]) => {
    const given = fields[kind];
    return [kind, typeof given === "object" && given !== null ? { ...members, ...given } : members] as const;
  });
  return { ...fields, ...Object.fromEntries(merged) };
}

/** Kinds and packages in one order, whatever the order of the extensions. */
function sortedMembers(
  packages: ReadonlyMap<DependencyKind, Readonly<Record<string, string>>>,
): Readonly<Record<string, Record<string, string>>> {
  const sorted = (members: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1)));
  return Object.fromEntries(
    DEPENDENCY_KINDS.flatMap((kind) => {
      const members = packages.get(kind);
      return members === undefined ? [] : [[kind, sorted(members)]];
    }),
  );
}
