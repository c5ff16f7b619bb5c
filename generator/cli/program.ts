/** The commands and their help. */
import { Command, Option } from "commander";
import type { KeptTexts } from "../format/kept-texts.js";
import type { OptionGroup } from "../options/index.js";
import { generatorVersion } from "../shared/package-folder.js";
import type { DiffFlags } from "./diff.js";
import { addFlags } from "./flags.js";
import { STAGES } from "./inspect-stage.js";
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
  "customizing",
  "report",
];

const INPUT_HELP =
  "the OpenAPI document: a file, a URL, or - for standard input (default: from the configuration file)";

/** What each command is used for, below its help. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  bindsmith: ["bindsmith generate openapi.yaml -o sdk"],
  generate: [
    "bindsmith generate openapi.yaml -o sdk --package-name @acme/sdk",
    "bindsmith generate https://api.example.com/openapi.json -o src/api --layout source",
    "bindsmith generate api.json -o sdk --include 'users.*' --watch",
  ],
  check: ["bindsmith check", "bindsmith check openapi.yaml -o sdk --format github"],
  inspect: [
    "bindsmith inspect openapi.yaml",
    "bindsmith inspect openapi.yaml users.list",
    "bindsmith inspect openapi.yaml 'GET /users' --json",
  ],
  diff: [
    "bindsmith diff git:main:openapi.yaml openapi.yaml",
    "bindsmith diff sdk openapi.yaml --fail-on major",
    "bindsmith diff v1.json v2.json --format markdown --title 2.0.0",
  ],
  explain: ["bindsmith explain ref-not-found", "bindsmith explain"],
  eject: ["bindsmith eject --list", "bindsmith eject README.md partials/operation", "bindsmith eject --merge"],
  doctor: ["bindsmith doctor"],
  init: ["bindsmith init", "bindsmith init openapi.yaml --file bindsmith.config.yaml -o sdk"],
};

/** Makes the program; the exit code of the command that runs goes to `done`. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("bindsmith")
    .description("Writes a TypeScript SDK package from an OpenAPI document.")
    .version(generatorVersion(), "-v, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command");
  addGenerate(program, io, done);
  addCheck(program, io, done);
  addInspect(program, io, done);
  addDiff(program, io, done);
  addExplain(program, io, done);
  addInit(program, io, done);
  addEject(program, io, done);
  addDoctor(program, io, done);
  for (const command of [program, ...program.commands]) configure(command, io);
  program.addHelpText("after", "bindsmith COMMAND --help lists the options of a command, with examples.");
  return program;
}

function configure(command: Command, io: Io): void {
  const out = colorsOf(io.stdout, io.env);
  const examples = EXAMPLES[command.name()] ?? [];
  command
    .addHelpText("after", ["", out.bold("Examples:"), ...examples.map((line) => `  ${line}`)].join("\n"))
    .exitOverride()
    .showSuggestionAfterError(true)
    .showHelpAfterError(
      command.parent === null
        ? "(bindsmith --help lists the commands)"
        : `(bindsmith ${command.name()} --help lists the options)`,
    )
    .configureHelp({
      visibleCommands: (each) => [...each.commands],
      subcommandTerm: (each) => each.name(),
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
  const command = program
    .command("generate")
    .helpGroup("SDK:")
    .argument("[input]", INPUT_HELP)
    .description("Write the SDK.");
  const sort = addFlags(command, ALL, [
    "config",
    "dryRun",
    "force",
    "acceptRenames",
    "date",
    "jobs",
    "watch",
    "format",
    "verbose",
  ]);
  command.action(async (input: string | undefined, values: Record<string, unknown>) => {
    const flags = sort(values);
    const { runGenerate } = await import("./generate.js");
    const generate = { mode: flags.run.dryRun === true ? "preview" : "write", input, flags } as const;
    if (flags.run.watch !== true) return done((await runGenerate(generate, io)).exitCode);
    const { watchAndRun } = await import("./watch.js");
    const formatted = new Map<string, KeptTexts>();
    done(await watchAndRun(() => runGenerate({ ...generate, formatted }, io), io));
  });
}

function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("check")
    .helpGroup("SDK:")
    .argument("[input]", INPUT_HELP)
    .description("Fail if the SDK is not up to date; write nothing (for CI).");
  const sort = addFlags(command, ALL, ["config", "force", "acceptRenames", "jobs", "format", "verbose"]);
  command.action(async (input: string | undefined, values: Record<string, unknown>) => {
    const { runGenerate } = await import("./generate.js");
    done((await runGenerate({ mode: "check", input, flags: sort(values) }, io)).exitCode);
  });
}

function addInspect(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("inspect")
    .helpGroup("Document:")
    .argument("[input]", INPUT_HELP)
    .argument(
      "[name]",
      "show only a method (users.list), a resource (users), an operationId, or an operation ('GET /users')",
    )
    .description("Show the methods of the SDK, or the details of one.")
    .option("--json", "print the model, or the named part of it, as JSON")
    .addOption(
      new Option("--stage <stage>", "with --json: print the value of this stage, with its version").choices(STAGES),
    );
  const sort = addFlags(
    command,
    ALL.filter((group) => group !== "output"),
    ["config", "verbose"],
  );
  command.action(
    async (
      input: string | undefined,
      subject: string | undefined,
      { json, stage, ...values }: Record<string, unknown>,
    ) => {
      const { runInspect } = await import("./inspect.js");
      const chosen = STAGES.find((each) => each === stage);
      done(await runInspect({ input, subject, json: json === true, stage: chosen, flags: sort(values) }, io));
    },
  );
}

function addExplain(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("explain")
    .helpGroup("Document:")
    .argument("[code]", "the code of a diagnostic, as printed in brackets (default: list all codes)")
    .description("Explain a diagnostic and how to fix it.")
    .option("--json", "print JSON");
  command.action(async (code: string | undefined, { json }: Record<string, unknown>) => {
    const { runExplain } = await import("./explain.js");
    done(runExplain({ code, json: json === true }, io));
  });
}

function addDiff(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("diff")
    .helpGroup("SDK:")
    .argument("<old>", "a document, a URL, a revision (git:main:openapi.yaml), or the folder of an SDK")
    .argument("[new]", "the new version, in the same forms (default: the document of the configuration file)")
    .description("Show what changes for callers of the SDK.")
    .addOption(
      new Option("--format <kind>", "text, a section of a changelog, one JSON object, or GitHub annotations")
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
    .helpGroup("Setup:")
    .argument("[name...]", "names of templates, partials or runtime files")
    .description("Copy templates into your project to change them.")
    .option("--list", "print the names instead")
    .option("--merge", "merge what changed in the originals into copies (default: into all that are behind)");
  const sort = addFlags(command, [], ["config", "force", "verbose"]);
  command.option("--templates <folder>", "folder to copy to (default: from the configuration file, or ./templates)");
  command.action(async (names: string[], { list, merge, templates, ...values }: Record<string, unknown>) => {
    const flags = sort(values);
    const options: Flags["options"] = typeof templates === "string" ? { ...flags.options, templates } : flags.options;
    const { runEject } = await import("./eject.js");
    done(await runEject({ names, list: list === true, merge: merge === true, flags: { ...flags, options } }, io));
  });
}

function addDoctor(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("doctor")
    .helpGroup("Setup:")
    .description("Tell how the originals of copied templates changed.");
  const sort = addFlags(command, [], ["config", "verbose"]);
  command.option(
    "--templates <folder>",
    "folder to look at (default: that of the configuration file, else ./templates)",
  );
  command.action(async ({ templates, ...values }: Record<string, unknown>) => {
    const flags = sort(values);
    const options: Flags["options"] = typeof templates === "string" ? { ...flags.options, templates } : flags.options;
    const { runDoctor } = await import("./doctor.js");
    done(await runDoctor({ flags: { ...flags, options } }, io));
  });
}

function addInit(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("init")
    .helpGroup("Setup:")
    .argument(
      "[input]",
      "the OpenAPI document (default: the first openapi.* or swagger.* file in this folder or a common subfolder)",
    )
    .description("Write a configuration file.");
  command.option("--file <name>", "name of the configuration file", "bindsmith.config.ts");
  const sort = addFlags(command, ALL, ["verbose"]);
  command.action(async (input: string | undefined, { file, ...values }: Record<string, unknown>) => {
    const { runInit } = await import("./init.js");
    done(runInit({ input, file: String(file), flags: sort(values) }, io));
  });
}
