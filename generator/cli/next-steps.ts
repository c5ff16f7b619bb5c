/** What to do with an SDK that was just made: how an application gets at it, as far as the folders around it tell. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import picomatch from "picomatch";
import { shellQuoted } from "../diagnostics/format/index.js";
import type { SdkModel } from "../typescript/plan/names/sdk-model.js";
import type { Options } from "../options/index.js";
import type { Io } from "./io.js";
import type { Reporter } from "./report.js";
import { shownPath } from "./targets.js";

type Manager = "npm" | "pnpm" | "yarn" | "bun";

/** Lock files by what writes them. */
const LOCKS: readonly (readonly [string, Manager])[] = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
];

/** The application that an output folder lies in. */
interface Project {
  /** Absolute folder of the nearest package.json above the output. */
  readonly folder: string;
  readonly manager: Manager;
  /** Absolute root of the workspace that the output is a package of. */
  readonly workspace: string | undefined;
}

/** Says how to use an output that was not there before. */
export async function sayNextSteps(
  { say, colors }: Reporter,
  io: Io,
  { output: folder, layout, importExtension }: Options & { readonly output: string },
  model: SdkModel,
): Promise<void> {
  const client = model.client.className;
  say();
  say("Next:");
  if (layout === "source") {
    const file = importExtension === undefined || importExtension === "none" ? "" : `/index${importExtension}`;
    const beside = shownPath(path.dirname(folder), io);
    say(
      `  import { ${client} } from ${JSON.stringify(`./${path.basename(folder)}${file}`)}; ${colors.dim(`in a file of ${beside === "." ? "this folder" : beside}.`)}`,
    );
    return;
  }
  const { name } = model.package;
  for (const command of commands(folder, await projectOf(folder), name, io)) say(`  ${colors.cyan(command)}`);
  say(
    `  ${colors.dim("then")} import { ${client} } from ${JSON.stringify(name)}; ${colors.dim("README.md there shows a first call, api.md lists every method.")}`,
  );
}

function commands(folder: string, project: Project | undefined, name: string, io: Io): readonly string[] {
  const at = (place: string, command: string): string =>
    place === io.directory ? command : `cd ${shellQuoted(relativePath(io.directory, place))} && ${command}`;
  if (project?.workspace !== undefined) {
    const { manager, workspace } = project;
    const build = {
      npm: `npm run build -w ${name}`,
      pnpm: `pnpm --filter ${name} build`,
      yarn: `yarn workspace ${name} build`,
      bun: `bun run --filter ${name} build`,
    };
    const range = manager === "npm" || manager === "yarn" ? "*" : "workspace:*";
    return [
      at(workspace, `${manager} install && ${build[manager]}`),
      `and "${name}": "${range}" among the dependencies of what uses it`,
    ];
  }
  const build = at(folder, "npm install && npm run build");
  if (project === undefined) return [build];
  const back = folder === io.directory ? "" : ` && cd ${shellQuoted(relativePath(folder, io.directory))}`;
  const add = project.manager === "npm" ? "npm install" : `${project.manager} add`;
  return [`${build}${back}`, at(project.folder, `${add} ./${shellQuoted(relativePath(project.folder, folder))}`)];
}

async function projectOf(output: string): Promise<Project | undefined> {
  const above = foldersAbove(output);
  const folder = above.find((each) => existsSync(path.join(each, "package.json")));
  if (folder === undefined) return undefined;
  const lock = above
    .flatMap((each) => LOCKS.map(([file, manager]) => ({ file: path.join(each, file), manager })))
    .find(({ file }) => existsSync(file));
  for (const each of above) {
    const patterns = await workspacePatterns(each);
    const ignore = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
    const isMember = picomatch(
      patterns.filter((pattern) => !pattern.startsWith("!")),
      { ignore },
    );
    if (isMember(relativePath(each, output))) return { folder, manager: lock?.manager ?? "npm", workspace: each };
  }
  return { folder, manager: lock?.manager ?? "npm", workspace: undefined };
}

/** The nearest first, up to the root of the repository. */
function foldersAbove(output: string): readonly string[] {
  const above: string[] = [];
  for (let folder = path.dirname(output); ; folder = path.dirname(folder)) {
    above.push(folder);
    if (existsSync(path.join(folder, ".git")) || folder === path.dirname(folder)) return above;
  }
}

/** Patterns of the folders that are packages of a workspace with its root here; a file that cannot be read has none. */
async function workspacePatterns(folder: string): Promise<readonly string[]> {
  try {
    const pnpm = path.join(folder, "pnpm-workspace.yaml");
    if (existsSync(pnpm)) {
      const { parse } = await import("yaml");
      return patternsOf(parse(readFileSync(pnpm, "utf8")));
    }
    const file: unknown = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
    const workspaces = isObject(file) ? file["workspaces"] : undefined;
    return patternsOf(Array.isArray(workspaces) ? { packages: workspaces } : workspaces);
  } catch {
    return [];
  }
}

function patternsOf(value: unknown): readonly string[] {
  const packages = isObject(value) ? value["packages"] : undefined;
  return Array.isArray(packages)
    ? packages.filter((each) => typeof each === "string").map((each) => each.replace(/^\.\/|\/$/gu, ""))
    : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function relativePath(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join("/") || ".";
}
