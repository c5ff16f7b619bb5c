import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, type GenerateContext, type GenerateResult } from "../../generator/index.js";
import type { UserOptions } from "../../generator/options/index.js";
import { driveDocument } from "./drive-document.js";
import type { DriveReport } from "./drive.js";

const file = join(import.meta.dirname, "../../spec/actions-triggers-bindings.yaml");
let made: Promise<GenerateResult> | undefined;

/** A package with one text of its sources replaced where that is wanted. */
function changed({ files: whole, ...rest }: GenerateResult, text: string, replacement: string): GenerateResult {
  const files = whole.map((each) => ({ ...each, text: each.text.replaceAll(text || "\0", replacement) }));
  if (text !== "" && files.every((each, index) => each.text === whole[index]?.text))
    throw new Error(`There is no ${text} to replace`);
  return { ...rest, files };
}

function driveWith(text: string = "", replacement: string = ""): Promise<DriveReport> {
  const make = async (options: UserOptions, context: GenerateContext): Promise<GenerateResult> =>
    changed(await (made ??= generate(options, context)), text, replacement);
  return driveDocument(file, { preset: "auth0", packageName: "auth0-bindings" }, make);
}

test("every operation of the committed document is sent and read as the document says", async () => {
  const report = await driveWith();
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ operations: 2, lists: 1, excluded: 0, leftParameters: 0 });
});

const documents: readonly (readonly [name: string, report: Partial<DriveReport>])[] = [
  ["bodies", { operations: 18, requests: 48 }],
  ["paging", { operations: 6, lists: 5 }],
  ["parameters", { operations: 17, requests: 34 }],
  ["security", { operations: 11, tokens: 1 }],
  ["swagger", { operations: 7, requests: 18 }],
];

test.for(documents)("every operation of %s.yaml is sent and read as the document says", async ([name, expected]) => {
  const input = join(import.meta.dirname, "documents", `${name}.yaml`);
  const report = await driveDocument(input, { packageName: name }, generate);
  expect(report.faults).toEqual([]);
  expect(report).toMatchObject({ ...expected, excluded: 0, leftParameters: 0 });
});

test.for<[what: string, text: string, replacement: string, fault: RegExp]>([
  ["the method", 'method: "PATCH"', 'method: "PUT"', /^method: "PUT", not "PATCH"/],
  ["the path", "}/bindings`", "}/binding`", /^path: /],
  ["the name of a parameter", "per_page: request.per_page", "perPage: request.per_page", /^query: /],
  [
    "the form",
    '"application/x-www-form-urlencoded": urlencoded',
    '"application/x-www-form-urlencoded": json',
    /urlencoded: body: /,
  ],
  ["the body", "options, request, {", "options, {}, {", /body: /],
  ["the credentials", "bearer(options.token)", "bearer(`${String(options.token)}x`)", /^header authorization: /],
  ["the class of an error", "403: ForbiddenError", "403: BadRequestError", /^403: .* is no ForbiddenError/s],
  ["the items of a page", 'items: ["bindings"]', 'items: ["binding"]', /./],
  ["the first page", "advanced(position, 1)", "advanced(position, 2)", /of the second page/],
])("a change to %s is found", async ([, text, replacement, fault]) => {
  const { faults } = await driveWith(text, replacement);
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(fault));
});

test.for<[name: string, text: string, replacement: string, fault: RegExp]>([
  ["parameters", '"|"', '"/"', /^query: .*pipes/],
  ["bodies", "filename=", "file=", /multipart|body: /],
  ["security", "grant_type", "grant", /^token: at \/grant_type/],
])("a change to what %s.yaml asks for is found", async ([name, text, replacement, fault]) => {
  const input = join(import.meta.dirname, "documents", `${name}.yaml`);
  const { faults } = await driveDocument(input, { packageName: name }, async (options, context) =>
    changed(await generate(options, context), text, replacement),
  );
  expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(fault));
});
