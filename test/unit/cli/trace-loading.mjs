// Preloaded into a run of the command line: writes every module that is loaded and every file that is read into the file
// named by TRACE_FILE.
import fs from "node:fs";
import module, { syncBuiltinESMExports } from "node:module";

const { appendFileSync, readFileSync } = fs;
const trace = (text) => appendFileSync(process.env.TRACE_FILE, `${text}\n`);

fs.readFileSync = function (file, ...rest) {
  trace(`read ${String(file)}`);
  return readFileSync.call(this, file, ...rest);
};
syncBuiltinESMExports();

const load = module._load;
module._load = function (request, ...rest) {
  trace(`load ${request}`);
  return load.call(this, request, ...rest);
};
module.register(
  `data:text/javascript,${encodeURIComponent(`
    import { appendFileSync } from "node:fs";
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(process.env.TRACE_FILE)}, "load " + url + "\\n");
      return next(url, context);
    }
  `)}`,
);
