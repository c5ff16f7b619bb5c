// Preloaded into a run of the command line: kills the process at its n-th renaming of a file (KILL_AT_RENAME), as
// `kill -9` at that moment would. The first renaming puts the journal in place, the others the files.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { renameSync } = fs;
let left = Number(process.env.KILL_AT_RENAME);

fs.renameSync = function (...args) {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
  return renameSync.apply(this, args);
};
syncBuiltinESMExports();
