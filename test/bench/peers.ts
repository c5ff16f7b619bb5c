import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** A document that every generator is run on, and the one call that a consumer of its SDK makes. */
export interface BenchDocument {
  readonly name: string;
  readonly path: string;
  /** Flags that Bindsmith needs for this document; the peers have no equivalent. */
  readonly flags: readonly string[];
  readonly call: { readonly operationId: string; readonly method: string; readonly path: string };
}

export interface Peer {
  readonly name: string;
  /** Whether it writes code that calls the API, not only types. */
  readonly client: boolean;
  /** Script to run with Node, below the installed packages. */
  readonly script: string;
  /** Arguments that write into `out`. */
  arguments(document: BenchDocument, out: string): readonly string[];
  /** A module beside `out` that makes one call; `undefined` when the function is not found in the output. */
  oneCall(document: BenchDocument, out: string): string | undefined;
  /** A module beside `out` that holds on to the whole client. */
  whole(out: string): string;
}

export const peers: readonly Peer[] = [
  {
    name: "openapi-typescript (types) + openapi-fetch",
    client: false,
    script: "openapi-typescript/bin/cli.js",
    arguments: (document, out) => [document.path, "-o", join(out, "schema.ts")],
    oneCall: ({ call }, out) =>
      `import createClient from "openapi-fetch";\nimport type { paths } from "./${base(out)}/schema.js";\n` +
      `export const answer = (createClient<paths>({ baseUrl: "https://example.com" }).${call.method} as Function)(${quote(call.path)}, {});\n`,
    whole: (out) =>
      `import createClient from "openapi-fetch";\nimport type { paths } from "./${base(out)}/schema.js";\n` +
      `export const client = createClient<paths>({ baseUrl: "https://example.com" });\n`,
  },
  {
    name: "@hey-api/openapi-ts",
    client: true,
    script: "@hey-api/openapi-ts/bin/run.js",
    arguments: (document, out) => ["-i", document.path, "-o", out, "-c", "@hey-api/client-fetch"],
    oneCall: ({ call }, out) => callFunction(out, call.operationId),
    whole: (out) =>
      `export * from "./${base(out)}/sdk.gen.js";\nexport { client } from "./${base(out)}/client.gen.js";\n`,
  },
  {
    name: "orval",
    client: true,
    script: "orval/dist/bin/orval.mjs",
    arguments: (document, out) => [
      "--input",
      document.path,
      "--output",
      join(out, "api.ts"),
      "--client",
      "fetch",
      "--mode",
      "tags-split",
    ],
    oneCall: ({ call }, out) => callFunction(out, call.operationId),
    whole: (out) =>
      modules(out)
        .filter((path) => !path.endsWith("schemas.ts"))
        .map((path, index) => `export * as part${index} from "./${base(out)}/${path.replace(/\.ts$/, ".js")}";\n`)
        .join(""),
  },
  {
    name: "oazapfts",
    client: true,
    script: "oazapfts/dist/cli.js",
    arguments: (document, out) => [document.path, join(out, "api.ts")],
    oneCall: ({ call }, out) => callFunction(out, call.operationId),
    whole: (out) => `export * from "./${base(out)}/api.js";\n`,
  },
  {
    name: "typed-openapi",
    client: true,
    script: "typed-openapi/bin.js",
    // It takes the path as relative to the working directory even when it starts with a slash.
    arguments: (document, out) => [document.path, "-o", join(base(out), "api.ts")],
    oneCall: ({ call }, out) =>
      `import { createApiClient } from "./${base(out)}/api.js";\n` +
      `export const answer = (createApiClient({ fetch: (() => {}) as never }, "https://example.com") as any).${call.method.toLowerCase()}(${quote(call.path)}, {});\n`,
    whole: (out) => `export { createApiClient } from "./${base(out)}/api.js";\n`,
  },
  {
    name: "openapi-typescript-codegen",
    client: true,
    script: "openapi-typescript-codegen/bin/index.js",
    arguments: (document, out) => ["-i", document.path, "-o", out, "--useOptions", "-c", "fetch"],
    oneCall: ({ call }, out) => callStaticMethod(out, call.operationId),
    whole: (out) => `export * from "./${base(out)}/index.js";\n`,
  },
];

/** TypeScript modules below a folder, as paths with forward slashes, sorted. */
export function modules(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Finds the exported function that an operation identifier became, whatever its case, and calls it. */
function callFunction(out: string, operationId: string): string | undefined {
  const wanted = operationId.replace(/[^a-z0-9]/gi, "").toLowerCase();
  for (const path of modules(out)) {
    const text = readFileSync(join(out, path), "utf8");
    for (const [, name = ""] of text.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)) {
      if (name.replace(/[^a-z0-9]/gi, "").toLowerCase() !== wanted) continue;
      return `import { ${name} } from "./${base(out)}/${path.replace(/\.ts$/, ".js")}";\nexport const answer = (${name} as Function)({});\n`;
    }
  }
  return undefined;
}

function callStaticMethod(out: string, operationId: string): string | undefined {
  const wanted = operationId.replace(/[^a-z0-9]/gi, "").toLowerCase();
  for (const path of modules(out).filter((each) => each.startsWith("services/"))) {
    const text = readFileSync(join(out, path), "utf8");
    const service = /^export class (\w+)/m.exec(text)?.[1];
    const method = [...text.matchAll(/public static (\w+)\(/g)]
      .map(([, name = ""]) => name)
      .find((name) => name.toLowerCase() === wanted);
    if (service === undefined || method === undefined) continue;
    return `import { ${service} } from "./${base(out)}/${path.replace(/\.ts$/, ".js")}";\nexport const answer = (${service}.${method} as Function)({});\n`;
  }
  return undefined;
}

function base(out: string): string {
  return out.split(sep).at(-1) ?? out;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
