import { isDeepStrictEqual } from "node:util";
import type { ApiModel, Operation } from "../../generator/model/model.js";
import type { Answer, Loopback, SeenRequest } from "../support/loopback.js";
import { answerFor, isPage, nextPosition, pagesOf, successStatus, valueAt, type PlannedAnswer } from "./answers.js";
import { planCall, type PlannedCall } from "./arguments.js";
import { checkRequest, show } from "./check-request.js";
import { clientOptions, credentialsFor } from "./credentials.js";
import type { Package } from "./load-package.js";
import { isRaw, list, raw, type RawDocument, type RawOperation } from "./raw-document.js";

/** What all calls of a run share. */
export interface Driver {
  readonly document: RawDocument;
  readonly model: ApiModel;
  readonly exports: Package;
  readonly server: Loopback;
  readonly brackets: boolean;
  answerWith(answer: (request: SeenRequest) => Answer): void;
  readonly counts: { requests: number; lists: number };
}

/** A call made, with the requests and the origins they were meant for. */
interface Made {
  readonly data: unknown;
  readonly error: unknown;
  readonly requests: readonly SeenRequest[];
  readonly origins: readonly string[];
  readonly answers: readonly PlannedAnswer[];
}

/** Calls an operation once for its success and once for every error status; gives the differences. */
export async function checkCall(
  driver: Driver,
  operation: RawOperation,
  model: Operation,
  mediaType: string | undefined,
): Promise<readonly string[]> {
  const planned = planCall(driver.document, operation, model, mediaType, { maxRetries: 0 });
  const differences = [...(await checkSuccess(driver, operation, model, planned))];
  const first = mediaType === undefined || mediaType === model.requestBody?.content[0]?.mediaType;
  if (!first) return differences.map((text) => `${mediaType}: ${text}`);
  const errors = [...operation.responses.keys()].filter((status) => /^[45]\d\d$/.test(status));
  for (const status of [...errors, "418"])
    differences.push(...(await checkError(driver, operation, model, planned, status)));
  return differences;
}

async function checkSuccess(
  driver: Driver,
  operation: RawOperation,
  model: Operation,
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
  if (planned.body && /urlencoded/.test(planned.body.mediaType) && !isRaw(planned.body.value)) {
    const refused = (made.error as { readonly kind?: string } | undefined)?.kind === "configuration";
    return refused && made.requests.length === 0 ? [] : ["a form without names is not refused"];
  }
  if (made.error !== undefined) return [`rejected: ${String(made.error).slice(0, 300)}`];
  const [request] = made.requests;
  if (request === undefined || made.requests.length !== 1) return [`${made.requests.length} requests instead of one`];
  counts.requests++;
  const credentials = credentialsFor(document, operation, driver.model);
  const differences = [...(await checkRequest(request, operation, planned, { brackets, credentials }))];
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

/** The first page is what was answered; the second is asked for by what the first says, and is the last. */
async function checkPages(
  driver: Driver,
  operation: RawOperation,
  model: Operation,
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
    expect("address of the second page", url.pathname + url.search, `${operation.server.path}/next?page=2`);
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

async function checkData(data: unknown, answered: PlannedAnswer | undefined): Promise<readonly string[]> {
  let actual = data;
  let expected = answered?.value;
  if (data instanceof Blob) {
    actual = await data.text();
    if (answered?.kind === "json") actual = JSON.parse(actual as string);
  }
  if (answered?.kind === "events" || answered?.kind === "lines") {
    const items: unknown[] = [];
    for await (const item of data as AsyncIterable<unknown>) items.push(item);
    actual = items;
    expected = [expected, expected];
  }
  return isDeepStrictEqual(actual, expected) ? [] : [`data: ${show(actual)}, not ${show(expected)}`];
}

/** An error status: its class, its status and its body. */
async function checkError(
  driver: Driver,
  operation: RawOperation,
  model: Operation,
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
  if (answered?.kind !== "nothing" && !isDeepStrictEqual(error.body, answered?.value))
    differences.push(`${status}: body ${show(error.body)}, not ${show(answered?.value)}`);
  return differences;
}

async function call(
  driver: Driver,
  operation: RawOperation,
  model: Operation,
  planned: PlannedCall,
  plan: (request: SeenRequest, number: number) => PlannedAnswer,
): Promise<Made> {
  const { exports, server } = driver;
  const answers: PlannedAnswer[] = [];
  driver.answerWith((request) => {
    const made = plan(request, answers.length + 1);
    answers.push(made);
    return made.answer;
  });
  const origins: string[] = [];
  // Whatever server an operation names, the request goes to loopback.
  const rerouted: typeof fetch = (input, init) => {
    const url = new URL(String(input));
    origins.push(url.origin);
    return fetch(`${server.origin}${url.href.slice(url.origin.length)}`, init);
  };
  const before = server.seen.length;
  const Client = exports[driver.model.client.className] as new (options: object) => object;
  const base = operation.server.origin === undefined ? operation.server.path : "";
  const client = new Client({ ...clientOptions(driver.model), baseUrl: server.origin + base, fetch: rerouted });
  const holder = model.accessor.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], client);
  let [data, error]: unknown[] = [];
  try {
    data = await (holder as Record<string, (...values: readonly unknown[]) => unknown>)[model.methodName]!(
      ...list(planned.arguments),
    );
  } catch (thrown) {
    error = thrown ?? new Error("Nothing was thrown");
  }
  return { data, error, origins, requests: server.seen.slice(before), answers };
}
