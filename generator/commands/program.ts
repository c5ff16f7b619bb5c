/** The commands and their help. */
import { Command, Option } from "commander";
import type { OptionGroup } from "../options.js";
import { generatorVersion } from "../package-folder.js";
import type { DiffFlags } from "./diff.js";
import { addFlags } from "./flags.js";
import type { Flags } from "./flags.js";
import type { ExitCode, Io } from "./io.js";
import { colorsOf } from "./terminal.js";

const ALL: readonly OptionGroup[] = [
  "input",
  "selection",
  "names",
  "client",
  "types",
  "pagination",
  "package",
  "output",
  "report",
];

const INPUT_HELP =
  "the OpenAPI document: a file, a URL, or - for standard input (default: that of the configuration file)";

const EXAMPLES = `
Examples:
  bindsmith generate openapi.yaml -o sdk
  bindsmith generate api.json --preset auth0 --include 'actions.triggers.bindings.*' -o sdk
  bindsmith check            (in CI: exit code 1 when the output is not what the inputs give)
`;

/** Makes the program; the exit code of the command that runs goes to `done`. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("bindsmith")
    .description("Writes a TypeScript SDK package from an OpenAPI document.")
    .version(generatorVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", EXAMPLES);
  addGenerate(program, io, done);
  addCheck(program, io, done);
  addInspect(program, io, done);
  addDiff(program, io, done);
  addExplain(program, io, done);
  addEject(program, io, done);
  addInit(program, io, done);
  for (const command of [program, ...program.commands]) configure(command, io);
  return program;
}

function configure(command: Command, io: Io): void {
  const out = colorsOf(io.stdout, io.env);
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .showHelpAfterError(
      command.parent === null
        ? "(bindsmith --help lists the commands)"
        : `(bindsmith ${command.name()} --help lists the options)`,
    )
    .configureHelp({
      styleTitle: (text) => out.bold(text),
      styleOptionTerm: (text) => out.cyan(text),
      styleSubcommandTerm: (text) => out.cyan(text),
      styleArgumentTerm: (text) => out.cyan(text),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => Math.min(io.stdout.columns, 120),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 120),
      getOutHasColors: () => out.isColorSupported,
      getErrHasColors: () => colorsOf(io.stderr, io.env).isColorSupported,
    });
}

function addGenerate(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program.command("generate").argument("[input]", INPUT_HELP).description("Write the SDK package.");
  const sort = addFlags(command, ALL, [
    "config",
    "dryRun",
    "force",
    "acceptRenames",
    "date",
    "watch",
    "format",
    "verbose",
  ]);
  command.action(async (input: string | undefined, values: Record<string, unknown>) => {
    const flags = sort(values);
    const { runGenerate } = await import("./generate.js");
    const run = (): ReturnType<typeof runGenerate> =>
      runGenerate({ mode: flags.run.dryRun === true ? "preview" : "write", input, flags }, io);
    if (flags.run.watch !== true) return done((await run()).exitCode);
    const { watchAndRun } = await import("./watch.js");
    done(await watchAndRun(run, io));
  });
}

function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("check")
    .argument("[input]", INPUT_HELP)
    .description("Tell whether the SDK package is what the inputs give; write nothing. Exit code 1 when it is not.");
  const sort = addFlags(command, ALL, ["config", "force", "acceptRenames", "format", "verbose"]);
  command.action(async (input: string | undefined, values: Record<string, unknown>) => {
    const { runGenerate } = await import("./generate.js");
    done((await runGenerate({ mode: "check", input, flags: sort(values) }, io)).exitCode);
  });
}

function addInspect(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("inspect")
    .argument("[input]", INPUT_HELP)
    .argument("[name]", "show only this: a method (users.list), a resource (users), an operationId, or 'GET /users'")
    .description("Show the resources, methods and types that a document gives, or everything about one method.")
    .option("--json", "print the model, or the part of it that is named, as JSON");
  const sort = addFlags(
    command,
    ALL.filter((group) => group !== "output"),
    ["config", "verbose"],
  );
  command.action(
    async (input: string | undefined, subject: string | undefined, { json, ...values }: Record<string, unknown>) => {
      const { runInspect } = await import("./inspect.js");
      done(await runInspect({ input, subject, json: json === true, flags: sort(values) }, io));
    },
  );
}

function addExplain(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("explain")
    .argument("[code]", "the code in the brackets of a diagnostic (default: list all codes)")
    .description("Say what a diagnostic means and what to do about it.")
    .option("--json", "print JSON");
  command.action(async (code: string | undefined, { json }: Record<string, unknown>) => {
    const { runExplain } = await import("./explain.js");
    done(runExplain({ code, json: json === true }, io));
  });
}

function addDiff(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("diff")
    .argument("<old>", "a document, a URL, a revision (git:main:openapi.yaml), or the folder of an SDK")
    .argument("[new]", "the same (default: the document of the configuration file)")
    .description("Tell what changes for code that calls the SDK, and which version that calls for.")
    .addOption(
      new Option("--format <kind>", "text for people, a section of a changelog, one JSON object, or GitHub annotations")
        .choices(["text", "markdown", "json", "github"])
        .default("text"),
    )
    .addOption(
      new Option("--fail-on <level>", "exit code 1 when there is a change of this level or above").choices([
        "major",
        "minor",
        "patch",
      ]),
    )
    .option("--title <text>", "heading of the Markdown section", "Changes");
  const sort = addFlags(
    command,
    ALL.filter((group) => group !== "output"),
    ["config", "verbose"],
  );
  command.action(async (before: string, after: string | undefined, values: Record<string, unknown>) => {
    const { format, failOn, title, ...rest } = values as DiffFlags & Record<string, unknown>;
    const { runDiff } = await import("./diff.js");
    done(await runDiff({ before, after, format, failOn, title, flags: sort(rest) }, io));
  });
}

function addEject(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("eject")
    .argument("[name...]", "names of templates, partials or runtime files")
    .description("Copy templates to where you may change them.")
    .option("--list", "print the names instead");
  const sort = addFlags(command, [], ["config", "force", "verbose"]);
  command.option(
    "--templates <folder>",
    "folder to copy to (default: that of the configuration file, else ./templates)",
  );
  command.action(async (names: string[], { list, templates, ...values }: Record<string, unknown>) => {
    const flags = sort(values);
    const options: Flags["options"] = typeof templates === "string" ? { ...flags.options, templates } : flags.options;
    const { runEject } = await import("./eject.js");
    done(await runEject({ names, list: list === true, flags: { ...flags, options } }, io));
  });
}

function addInit(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("init")
    .argument("[input]", "the OpenAPI document (default: looked for)")
    .description("Write a configuration file to start from.");
  command.option("--file <name>", "name of the configuration file", "bindsmith.config.ts");
  const sort = addFlags(command, ALL, ["verbose"]);
  command.action(async (input: string | undefined, { file, ...values }: Record<string, unknown>) => {
    const { runInit } = await import("./init.js");
    done(runInit({ input, file: String(file), flags: sort(values) }, io));
  });
}
