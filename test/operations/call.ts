import type { SdkModel, SdkOperation } from "../../generator/typescript/plan/names/sdk-model.js";
import type { Answer, Loopback, SeenRequest } from "../support/loopback.js";
import type { PlannedAnswer } from "./answers.js";
import type { PlannedCall } from "./arguments.js";
import { clientOptions } from "./credentials.js";
import type { Package } from "./load-package.js";
import { list, type Raw, type RawDocument, type RawOperation } from "./raw-document.js";

/** What all calls of a run share. */
export interface Driver {
  readonly document: RawDocument;
  readonly model: SdkModel;
  readonly exports: Package;
  readonly server: Loopback;
  readonly brackets: boolean;
  answerWith(answer: (request: SeenRequest) => Answer): void;
  readonly counts: { requests: number; lists: number };
}

/** A call made, with the requests and the origins they were meant for. */
export interface Made {
  readonly data: unknown;
  readonly error: unknown;
  readonly requests: readonly SeenRequest[];
  readonly origins: readonly string[];
  readonly answers: readonly PlannedAnswer[];
}

/** Calls an operation of a new client with options of its own; every request goes to loopback. */
export async function call(
  driver: Driver,
  operation: RawOperation,
  model: SdkOperation,
  planned: PlannedCall,
  plan: (request: SeenRequest, number: number) => PlannedAnswer,
  options: Raw = clientOptions(driver.model),
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
  const client = new Client({
    ...options,
    timeoutInSeconds: 10,
    baseUrl: server.origin + base,
    fetch: rerouted,
  });
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
