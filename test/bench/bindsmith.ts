import { spawnSync } from "node:child_process";
import { join, resolve, sep } from "node:path";
import type { SdkModel } from "../../generator/typescript/plan/names/sdk-model.js";
import type { BenchDocument, Peer } from "./peers.js";

/** Bindsmith itself, as `node dist/cli.js generate` from the built package. */
export const bindsmith: Peer = {
  name: "bindsmith",
  client: true,
  script: resolve("dist/cli.js"),
  arguments: (document, out) => ["generate", document.path, "-o", out, "--formatter", "auto", ...document.flags],
  oneCall(document, out) {
    const model = inspect(document);
    const operation = model.operations.find((each) => each.operationId === document.call.operationId);
    if (operation === undefined) return undefined;
    const folder = out.split(sep).at(-1) ?? out;
    return (
      `import { createTransport } from "./${folder}/src/transport.js";\n` +
      `import { ${operation.function.name} } from "./${folder}/src/${operation.function.module}.js";\n` +
      `export const answer = (${operation.function.name} as Function)(createTransport({}), "a", "b");\n`
    );
  },
  whole: (out) => `export * from "./${out.split(sep).at(-1) ?? out}/src/client.js";\n`,
};

function inspect(document: BenchDocument): SdkModel {
  const argv = [resolve("dist/cli.js"), "inspect", document.path, "--json", ...document.flags];
  const result = spawnSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 1 << 30 });
  if (result.status !== 0) throw new Error(`inspect failed: ${result.stderr}`);
  return JSON.parse(result.stdout) as SdkModel;
}

/** Path of a file below the installed peers or, for Bindsmith, the absolute path it already is. */
export function scriptOf(peer: Peer, nodeModules: string): string {
  return peer === bindsmith ? peer.script : join(nodeModules, peer.script);
}
