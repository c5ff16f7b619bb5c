import { isDeepStrictEqual } from "node:util";
import type { SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import { answerFor, isPage, nextPosition, pagesOf, successStatus, valueAt, type PlannedAnswer } from "./answers.js";
import { planCall, type PlannedCall } from "./arguments.js";
import { call, type Driver } from "./call.js";
import { checkRequest, difference, show } from "./check-request.js";
import { credentialsFor } from "./credentials.js";
import { isSendable, xmlRoot } from "./expected-xml.js";
import { isRaw, raw, type RawDocument, type RawOperation } from "./raw-document.js";

/** Calls an operation once for its success and once for every error status; gives the differences. */
export async function checkCall(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  mediaType: string | undefined,
): Promise<readonly string[]> {
  const planned = planCall(driver.document, operation, model, mediaType, { maxRetries: 0 });
  const differences = [...(await checkSuccess(driver, operation, model, planned))];
  const first = mediaType === undefined || mediaType === model.requestBody?.content[0]?.mediaType;
  if (planned.body && !isWritable(driver.document, planned.body)) return differences;
  if (!first) return differences.map((text) => `${mediaType}: ${text}`);
  differences.push(...(await checkWithoutBody(driver, operation, model, planned)));
  differences.push(...(await checkOtherSuccesses(driver, operation, model, planned)));
  const errors = [...operation.responses.keys()].filter((status) => /^[45]\d\d$/.test(status));
  const ranges = [...operation.responses.keys()].filter((status) => /^[45]XX$/i.test(status));
  for (const status of [...errors, ...ranges.map((range) => `${range[0]}99`), "418"])
    differences.push(...(await checkError(driver, operation, model, planned, status)));
  return differences;
}

async function checkSuccess(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  planned: PlannedCall,
): Promise<readonly string[]> {
  const { document, server, counts, brackets } = driver;
  const { pagination } = model;
  let pages: readonly [PlannedAnswer, PlannedAnswer] | undefined;
  const made = await call(driver, operation, model, planned, (request, number) => {
    const fits = (value: unknown): boolean => pagination === undefined || isPage(value, pagination);
    const plain = answerFor(document, operation, successStatus(operation), request, fits);
    pages ??= pagination && pagesOf(plain, pagination, server.origin + operation.server.path);
    return pages?.[Math.min(number, 2) - 1 === 0 ? 0 : 1] ?? plain;
  });
  if (planned.body && !isWritable(document, planned.body)) {
    const refused = (made.error as { readonly kind?: string } | undefined)?.kind === "configuration";
    return refused && made.requests.length === 0 ? [] : ["a body that its media type cannot carry is not refused"];
  }
  if (made.error !== undefined) return [`rejected: ${String(made.error).slice(0, 300)}`];
  const [request] = made.requests;
  if (request === undefined || made.requests.length !== 1) return [`${made.requests.length} requests instead of one`];
  counts.requests++;
  const credentials = credentialsFor(document, operation, driver.model);
  const differences = [...(await checkRequest(document, request, operation, planned, { brackets, credentials }))];
  const wanted = operation.server.origin ?? server.origin;
  if (made.origins[0] !== wanted) differences.push(`sent to ${made.origins[0]}, not to ${wanted}`);
  const [answered] = made.answers;
  if (pagination === undefined || pages === undefined) {
    const plain = pagination === undefined ? made.data : raw(made.data)["response"];
    if (pagination !== undefined) differences.push("a list without an array of items in its response");
    return [...differences, ...(await checkData(plain, answered))];
  }
  return [...differences, ...(await checkPages(driver, operation, model, made.data, pages))];
}

/** Whether a value has a form in its media type: one with names, or a document with one root. */
function isWritable(document: RawDocument, { mediaType, media, value }: NonNullable<PlannedCall["body"]>): boolean {
  if (mediaType.startsWith("application/x-www-form-urlencoded")) return isRaw(value);
  if (mediaType.startsWith("multipart/")) return typeof value === "object";
  if (!/xml/.test(mediaType) || typeof value === "string" || value instanceof Blob) return true;
  const root = xmlRoot(document, media["schema"] ?? {}, value);
  return root !== undefined && isSendable(root);
}

/** A body that may be left out is not sent when it is not given, and has no content type then (OpenAPI 3.2 §4.13). */
async function checkWithoutBody(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  planned: PlannedCall,
): Promise<readonly string[]> {
  const index = model.arguments.findIndex((each) => each.kind === "request");
  const argument = model.arguments[index];
  const optional = planned.body !== undefined && model.requestBody?.required === false;
  if (!optional || argument?.kind !== "request" || argument.body.kind !== "whole") return [];
  if (argument.required || argument.absent === "empty") return [];
  const values = planned.arguments.map((value, at) => (at === index ? undefined : value));
  const bare = { ...planned, arguments: values, body: undefined };
  const made = await call(driver, operation, model, bare, (request) =>
    answerFor(driver.document, operation, successStatus(operation), request),
  );
  const [request] = made.requests;
  const nothing = request?.body === "" && request.headers["content-type"] === undefined;
  return nothing ? [] : [`without a body: ${request?.headers["content-type"]} ${request?.body}`];
}

/** Every other status of success that is declared. */
async function checkOtherSuccesses(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  planned: PlannedCall,
): Promise<readonly string[]> {
  const first = successStatus(operation);
  const others = [...operation.responses.keys()].filter((status) => /^2\d\d$/.test(status) && status !== first);
  if (model.pagination !== undefined) return [];
  const differences: string[] = [];
  for (const status of others) {
    const made = await call(driver, operation, model, planned, (request) =>
      answerFor(driver.document, operation, status, request),
    );
    const found =
      made.error === undefined ? await checkData(made.data, made.answers[0]) : [String(made.error).slice(0, 300)];
    differences.push(...found.map((text) => `${status}: ${text}`));
  }
  return differences;
}

/** The first page is what was answered; the second is asked for by what the first says, and is the last. */
async function checkPages(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  data: unknown,
  [first]: readonly [PlannedAnswer, PlannedAnswer],
): Promise<readonly string[]> {
  const differences: string[] = [];
  const expect = (what: string, actual: unknown, expected: unknown): void => {
    if (!isDeepStrictEqual(actual, expected)) differences.push(`${what}: ${show(actual)}, not ${show(expected)}`);
  };
  const page = data as {
    readonly data: unknown;
    readonly response: unknown;
    hasNextPage(): boolean;
    getNextPage(): Promise<typeof page>;
  };
  const pagination = model.pagination!;
  expect("items of the page", page.data, valueAt(first.value, pagination.items));
  expect("response of the page", page.response, first.value);
  if (!page.hasNextPage()) return [...differences, "the first page is said to be the last"];
  const before = driver.server.seen.length;
  const next = await page.getNextPage();
  driver.counts.lists++;
  const [request, ...more] = driver.server.seen.slice(before);
  expect("requests of the second page", more.length, 0);
  const url = new URL(request?.url ?? "/", "http://x");
  if (pagination.kind === "nextUrl" || pagination.kind === "link")
    expect("address of the second page", url.pathname + url.search, addressOfNext(driver, operation));
  else if (pagination.in === "query")
    expect(`query ${pagination.parameter} of the second page`, url.searchParams.getAll(pagination.parameter), [
      nextPosition(model),
    ]);
  else
    expect(
      `${pagination.parameter} in the body of the second page`,
      String(raw(JSON.parse(request?.body || "null"))[pagination.parameter]),
      nextPosition(model),
    );
  expect("items of the last page", next.data, []);
  expect("more after the last page", next.hasNextPage(), false);
  return differences;
}

/** Credentials that are in the query go along. */
function addressOfNext({ document, model }: Driver, operation: RawOperation): string {
  const { query } = credentialsFor(document, operation, model);
  return [`${operation.server.path}/next?page=2`, ...query].join("&");
}

async function checkData(data: unknown, answered: PlannedAnswer | undefined): Promise<readonly string[]> {
  let actual = data;
  let expected = answered?.value;
  if (data instanceof Blob) {
    actual = await data.text();
    if (answered?.kind === "json") actual = JSON.parse(actual as string);
    if (answered?.kind === "xml") expected = answered.answer.body;
  } else if (answered?.kind === "xml" && typeof data === "object") {
    actual = texts(actual);
    expected = texts(expected);
  }
  if (answered?.kind === "form") actual = actual instanceof FormData ? Object.fromEntries(actual) : { ...raw(actual) };
  if (answered?.kind === "events" || answered?.kind === "lines") {
    const items: unknown[] = [];
    for await (const item of data as AsyncIterable<unknown>) items.push(item);
    actual = items;
    expected = [expected, expected];
  }
  const found = difference(actual, expected);
  return found === undefined ? [] : [`data: ${found}`];
}

/** A value with its primitives as text, without what XML does not tell from nothing. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (!isRaw(value)) return value === null ? null : String(value);
  const members = Object.entries(value).map(([key, member]) => [key, texts(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => !isDeepStrictEqual(member, [])));
}

/** An error status: its class, its status and its body. */
async function checkError(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  planned: PlannedCall,
  status: string,
): Promise<readonly string[]> {
  const { document, model: api, exports, counts } = driver;
  const made = await call(driver, operation, model, planned, (request) =>
    answerFor(document, operation, status, request),
  );
  counts.requests += made.requests.length;
  const { base, byStatus, undeclared } = api.client.errors;
  const declared = operation.responses.has(status) || undeclared === "class";
  const className = (declared && byStatus.find((each) => `${each.status}` === status)?.className) || base;
  const errorClasses = exports[api.client.namespace] as Readonly<Record<string, unknown>>;
  const error = made.error as { readonly statusCode?: number; readonly body?: unknown } | undefined;
  if (error === undefined) return [`${status} is no error`];
  const differences: string[] = [];
  if (made.requests.length !== 1) differences.push(`${status}: ${made.requests.length} requests instead of one`);
  if (error.constructor !== (exports[className] ?? errorClasses[className]))
    differences.push(`${status}: ${String(error).slice(0, 200)} is no ${className}`);
  if (error.statusCode !== Number(status)) differences.push(`${status}: status ${error.statusCode}`);
  const [answered] = made.answers;
  if (answered?.kind === "nothing") return differences;
  // Only JSON is read: other bodies of errors stay the text that they are.
  const body = answered?.kind === "json" ? answered.value : answered?.answer.body;
  if (!isDeepStrictEqual(error.body, body)) differences.push(`${status}: body ${show(error.body)}, not ${show(body)}`);
  return differences;
}
