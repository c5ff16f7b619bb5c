#!/usr/bin/env node
/** The bin: gives the command line this process, and this process its exit code. */
import module from "node:module";
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "./cli/cache-folder.js";

// A run is over before V8's last optimizing compiler pays off: without it, Node 20 needs a quarter less time.
// Newer Nodes save less than a tenth.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=2000000");

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
