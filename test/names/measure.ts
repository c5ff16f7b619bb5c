/**
 * `npm run measure:names`: reads the names of all documents of the corpus and counts what no owner of an API would accept.
 * Nothing is printed or type-checked, so that a run takes minutes.
 */
import { appendFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isMachineText, withoutFrameworkParts } from "../../generator/model/names/framework-ids.js";
import { tellingTag } from "../../generator/model/names/groups.js";
import { camelCase, compareCodeUnits, words } from "../../generator/model/names/index.js";
import { staticSegments } from "../../generator/model/names/path.js";
import { comparable } from "../../generator/model/names/words.js";
import type { SdkModel, SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { allDocuments } from "../corpus/documents.js";
import { ensureInstalled } from "../support/install.js";
import { modelOfFile } from "./tree.js";

const help = `npm run measure:names -- [options]

  --only TEXT     only documents whose name contains the text; may be repeated
  --every N       only every Nth document (default 1)
  --examples N    examples of each kind (default 10)
  --log FILE      write every operation into a file, as JSON lines

The corpus is installed when it is not there; BINDSMITH_CORPUS names a folder that has it.
`;

/** What is wrong with the name of a method, by kind. */
const kinds: Readonly<Record<string, (operation: SdkOperation) => boolean>> = {
  "methods that hold the path": holdsPath,
  "methods that end in an HTTP method": endsInMethod,
  "methods that are a raw operationId": isRawId,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      every: { type: "string", default: "1" },
      examples: { type: "string", default: "10" },
      log: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const tally = newTally();
  if (values.log !== undefined) writeFileSync(values.log, "");
  for (const { name, path } of documents(values.only, Number(values.every))) {
    const model = await modelOfFile(path).catch(() => undefined);
    if (model === undefined) continue;
    count(tally, name, model);
    if (values.log !== undefined) appendFileSync(values.log, model.operations.map((each) => line(name, each)).join(""));
  }
  report(tally, Number(values.examples));
  return 0;
}

function documents(
  only: readonly string[],
  every: number,
): readonly { readonly name: string; readonly path: string }[] {
  const folder = resolve("test/corpus");
  const modules = process.env["BINDSMITH_CORPUS"] ?? join(folder, "node_modules");
  if (process.env["BINDSMITH_CORPUS"] === undefined) ensureInstalled(folder);
  return allDocuments(modules)
    .filter(({ name }) => only.length === 0 || only.some((text) => name.includes(text)))
    .filter((_, index) => index % every === 0);
}

interface Tally {
  documents: number;
  operations: number;
  tagged: number;
  together: number;
  hashedMethods: number;
  hashedTypes: number;
  readonly found: Map<string, string[]>;
  readonly apart: string[];
  readonly methods: string[];
  readonly types: string[];
}

function newTally(): Tally {
  const found = new Map(Object.keys(kinds).map((kind) => [kind, []]));
  const counts = { documents: 0, operations: 0, tagged: 0, together: 0, hashedMethods: 0, hashedTypes: 0 };
  return { ...counts, found, apart: [], methods: [], types: [] };
}

function count(tally: Tally, document: string, { operations, types, coverage }: SdkModel): void {
  tally.documents++;
  tally.operations += operations.length;
  tally.hashedMethods += coverage.hashedNames.methods;
  tally.hashedTypes += coverage.hashedNames.types;
  for (const [tag, own] of byTag(operations)) {
    const resources = new Set(own.map(({ accessor }) => accessor.join(".")));
    tally.tagged += own.length;
    if (resources.size === 1) tally.together += own.length;
    else tally.apart.push(`${document}: ${tag}: ${[...resources].slice(0, 4).join(", ")}`);
  }
  for (const operation of operations) {
    for (const [kind, test] of Object.entries(kinds))
      if (test(operation)) tally.found.get(kind)?.push(`${document}: ${describe(operation)}`);
    tally.methods.push(operation.methodName);
  }
  tally.types.push(...types.map(({ name }) => name));
}

function byTag(operations: readonly SdkOperation[]): ReadonlyMap<string, readonly SdkOperation[]> {
  const groups = new Map<string, SdkOperation[]>();
  for (const operation of operations) {
    const tag = tellingTag(operation.tags);
    if (tag !== undefined) groups.set(tag, [...(groups.get(tag) ?? []), operation]);
  }
  return groups;
}

/** Its static segments one behind the other, two at least, or a segment and its parameter. */
function holdsPath({ methodName, path }: SdkOperation): boolean {
  const flat = squeezed(methodName);
  const segments = staticSegments(path).map(squeezed);
  const whole = path.split("/").filter((segment) => segment !== "");
  return (
    (segments.length > 1 && flat.includes(segments.join(""))) ||
    (whole.length > 1 && path.includes("{") && flat.includes(whole.map(squeezed).join("")))
  );
}

function endsInMethod({ methodName, method }: SdkOperation): boolean {
  const parts = words(methodName);
  return parts.length > 1 && parts.at(-1)!.toLowerCase() === method.toLowerCase() && method.length < 7;
}

/** The whole operationId with what a framework adds, or one that begins with its resource: `items.itemsReadItem`. */
function isRawId({ methodName, operationId, accessor, method, path, tags }: SdkOperation): boolean {
  if (operationId === undefined || squeezed(methodName) !== squeezed(operationId)) return false;
  const source = { method, path, tags, operationId };
  if (isMachineText(operationId) || squeezed(withoutFrameworkParts(operationId, source)) !== squeezed(operationId))
    return true;
  const parts = words(methodName);
  const own = comparable(words(accessor.at(-1) ?? ""));
  return parts.some((_, index) => index > 0 && comparable(parts.slice(0, index)) === own);
}

function squeezed(text: string): string {
  return camelCase(words(text)).toLowerCase();
}

function describe({ accessor, methodName, method, path, operationId }: SdkOperation): string {
  return `${[...accessor, methodName].join(".")} (${method} ${path}${operationId === undefined ? "" : `, ${operationId}`})`;
}

function line(document: string, { accessor, methodName, method, path, operationId, tags }: SdkOperation): string {
  return `${JSON.stringify({ document, accessor, methodName, method, path, operationId, tags })}\n`;
}

function report(tally: Tally, examples: number): void {
  const share = ((100 * tally.together) / Math.max(tally.tagged, 1)).toFixed(2);
  console.log(`${tally.documents} documents, ${tally.operations} operations, ${tally.types.length} types`);
  console.log(
    `operations whose tag's operations share one resource: ${tally.together} of ${tally.tagged} (${share} %)`,
  );
  show(tally.apart, examples);
  for (const [kind, found] of tally.found) {
    console.log(`${kind}: ${found.length}`);
    show(found, examples);
  }
  console.log(`hashes: ${tally.hashedMethods} methods, ${tally.hashedTypes} types`);
  console.log(`longest methods: ${longest(tally.methods)}`);
  console.log(`longest types: ${longest(tally.types)}`);
}

/** Examples from all over the list. */
function show(list: readonly string[], count: number): void {
  const step = Math.max(1, Math.floor(list.length / Math.max(count, 1)));
  for (const text of list.filter((_, index) => index % step === 0).slice(0, count)) console.log(`    ${text}`);
}

function longest(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || compareCodeUnits(a, b));
  const lengths = sorted.map(({ length }) => length);
  const over = (limit: number): string => `${names.filter(({ length }) => length > limit).length} above ${limit}`;
  return `${lengths[0] ?? 0} characters; ${over(40)}, ${over(60)}, ${over(80)}\n${sorted
    .slice(0, 5)
    .map((name) => `    ${name}`)
    .join("\n")}`;
}
