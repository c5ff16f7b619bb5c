#!/usr/bin/env node
/** The bin: gives the command line this process, and this process its exit code. */
import module from "node:module";
import { cacheFolder } from "./cli/cache-folder.js";
import { expectShortLife } from "./cli/compiler-budget.js";

expectShortLife();

// Newer Nodes keep compiled code between runs. It has to be said before anything else is loaded, hence the imports below.
const enableCompileCache: unknown = Reflect.get(module, "enableCompileCache");
if (typeof enableCompileCache === "function") enableCompileCache(cacheFolder());

const { processIo } = await import("./cli/io.js");
const { runCli } = await import("./cli/run-cli.js");

// The reader of a pipe may leave early (`bindsmith inspect | head`); that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

process.exitCode = await runCli(process.argv.slice(2), processIo());
