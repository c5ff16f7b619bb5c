import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { buildSdk } from "../../../generator/typescript/plan/build-sdk.js";
import type { SdkModel, SdkOperation } from "../../../generator/typescript/plan/names/sdk-model.js";
import type { UserOptions } from "../../../generator/options/index.js";
import { resolveOptions } from "../../../generator/options/resolve.js";
import { specOf } from "./spec-of.js";

/** The parts of a document that a test is about; the rest is filled in. */
export interface Parts {
  readonly [key: string]: unknown;
  readonly paths?: Record<string, unknown>;
}

/** The model of a small document, with the names of its SDK. */
export function modelOf(
  parts: Parts,
  options: UserOptions = {},
): { model: SdkModel; diagnostics: readonly Diagnostic[] } {
  const document = {
    openapi: "3.1.0",
    info: { title: "Test API", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: {},
    ...parts,
  };
  const { sdk, diagnostics } = buildSdk(specOf(document), resolveOptions([{ options, directory: "/" }]));
  return { model: sdk, diagnostics };
}

/** The one operation of a document with one path and one method. */
export function operationOf(
  method: string,
  path: string,
  operation: Record<string, unknown>,
  parts: Parts = {},
  options: UserOptions = {},
): SdkOperation {
  const { model } = modelOf(
    { ...parts, paths: { [path]: { [method]: { responses: { 204: { description: "Done." } }, ...operation } } } },
    options,
  );
  return model.operations[0]!;
}

/** `{ 200: … }` with a JSON body. */
export function answers(schema: unknown, status = "200"): Record<string, unknown> {
  return { [status]: { description: "Done.", content: { "application/json": { schema } } } };
}

/** A JSON request body. */
export function sends(schema: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { content: { "application/json": { schema } }, ...more };
}

/** Accessor and method of every operation, by method and path. */
export function namesOf({ operations }: SdkModel): Record<string, string> {
  return Object.fromEntries(
    operations.map((operation) => [
      `${operation.method} ${operation.path}`,
      [...operation.accessor, operation.methodName].join("."),
    ]),
  );
}
