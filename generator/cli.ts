#!/usr/bin/env node
/** The bin: gives the command line this process, and this process its exit code. */
import module from "node:module";
import { processIo } from "./commands/io.js";
import { runCli } from "./commands/run-cli.js";

// Newer Nodes keep compiled code between runs, which halves the time that start-up takes.
module.enableCompileCache?.();

// The reader of a pipe may leave early (`bindsmith inspect | head`); that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runCli(process.argv.slice(2), processIo());
