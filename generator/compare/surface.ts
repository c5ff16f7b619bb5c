/**
 * The surface of an SDK: what code that calls it can see or rely on. Plain data, made from a model or read back from the manifest
 * of a generated package, and compared by `compare.ts`. Lists are sorted by name, so that the order of a document means nothing.
 */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Json } from "../model/model.js";

/** Version of the format; a surface of another version cannot be compared. */
export const SURFACE_VERSION = 1;

export interface Surface {
  readonly version: typeof SURFACE_VERSION;
  /** Hash of the options that decide names: under others, other names are what the user wants. */
  readonly naming: string;
  /** Version of the package. */
  readonly package: string;
  readonly client: SurfaceClient;
  readonly methods: readonly SurfaceMethod[];
  readonly types: readonly SurfaceDeclaration[];
  readonly webhooks: readonly SurfaceWebhook[];
  /** Old names beside the new ones; absent where they are not known: a document alone does not tell which there were. */
  readonly aliases?: readonly SurfaceAlias[];
}

/** An old name of a method or a type, which is deprecated. */
export interface SurfaceAlias {
  readonly kind: "method" | "type";
  readonly name: string;
  /** The name that it stands for. */
  readonly target: string;
  /** The version of the package that brought the new name. */
  readonly since: string;
  /** Of a method: the exported function, and the name of the type of its errors where it is an old one. */
  readonly function?: string;
  readonly errorsType?: string;
}

/** Where something stands in the document; absent in a surface that was read back. */
export interface Placed {
  readonly at?: JsonPointer;
}

/**
 * A TypeScript type: a word (`string`, `Date`, `bytes` for binary data), a reference to a declaration (`#Pet`), or a structure.
 */
export type SurfaceType =
  | string
  | { readonly literal: Json }
  | { readonly enum: readonly Json[]; readonly open?: true }
  | { readonly array: SurfaceType }
  | { readonly tuple: readonly SurfaceType[]; readonly required: number; readonly rest?: SurfaceType }
  | { readonly object: readonly SurfaceProperty[]; readonly index?: SurfaceType }
  | { readonly union: readonly SurfaceType[] }
  | { readonly all: readonly SurfaceType[] };

export interface SurfaceProperty extends Placed {
  readonly name: string;
  readonly type: SurfaceType;
  readonly optional?: true;
  readonly deprecated?: true;
  /** The default that the document states, as JSON. */
  readonly default?: string;
}

export interface SurfaceDeclaration extends Placed {
  readonly name: string;
  readonly usage: "request" | "response" | "both";
  readonly type: SurfaceType;
  /** The module that it is in, below `src/`: it stays there. Absent in records of earlier versions. */
  readonly module?: string;
  /** Keys of the const object of an enum. */
  readonly keys?: readonly string[];
  readonly deprecated?: true;
  /** Hash of all documentation in it. */
  readonly doc?: string;
}

export interface SurfaceArgument {
  readonly kind: "path" | "request" | "options";
  readonly name: string;
  /** Absent for options. */
  readonly type?: SurfaceType;
  readonly optional?: true;
}

export interface SurfaceMethod extends Placed {
  /** `actions.triggers.bindings.updateMany` */
  readonly name: string;
  /** `PATCH /actions/triggers/{triggerId}/bindings` */
  readonly route: string;
  readonly operationId?: string;
  /** `resources/actions/triggers/bindings#updateMany`: the exported function. */
  readonly function: string;
  /** The modules that function and method are in, below `src/`, where these are not that of the resource: they stay there. */
  readonly files?: { readonly function?: string; readonly method?: string };
  readonly arguments: readonly SurfaceArgument[];
  /** Media types that the option `contentType` takes. */
  readonly contentTypes?: readonly string[];
  readonly contentTypeRequired?: true;
  /** What a call resolves to, without a page around it. */
  readonly result: SurfaceResult;
  /** `cursor`, `page`, …; absent: not paged. */
  readonly pagination?: string;
  readonly errors: readonly { readonly status: string; readonly class: string; readonly type?: SurfaceType }[];
  /** Name of the type of its errors. */
  readonly errorsType?: string;
  /** Alternatives, each its schemes with their scopes: `bearerAuth`, `oauth(read:items) + apiKey`; empty text: anonymous. */
  readonly security: readonly string[];
  /** How parameters and bodies are put on the wire, one text each. */
  readonly wire: readonly string[];
  /** Values that are sent when the caller gives none. */
  readonly sent?: readonly string[];
  /** Servers of the operation alone. */
  readonly servers?: readonly string[];
  readonly idempotent?: true;
  readonly deprecated?: true;
  readonly doc?: string;
}

export interface SurfaceResult {
  /** `void`, `json`, `binary`, `eventStream`, … */
  readonly kind: string;
  readonly type?: SurfaceType;
  /** The item of a page. */
  readonly item?: SurfaceType;
  readonly optional?: true;
  /** Headers of the response as one object. */
  readonly headers?: SurfaceType;
  /** Media types that the option `accept` takes, with the type of each. */
  readonly accept?: readonly { readonly mediaType: string; readonly kind: string; readonly type?: SurfaceType }[];
  /** The flag of the body that asks for a stream, and the type of its events. */
  readonly stream?: { readonly flag: string; readonly type?: SurfaceType };
}

export interface SurfaceClient {
  readonly className: string;
  readonly namespace: string;
  readonly transportProperty: string;
  /** Options of the constructor besides the fixed ones, with their type. */
  readonly options: readonly { readonly name: string; readonly type: SurfaceType }[];
  readonly baseUrlRequired?: true;
  /** Base URL templates by environment. */
  readonly environments: readonly { readonly name: string; readonly url: string }[];
  /** Class names by role: `base`, `timeout`, `404`, … */
  readonly errors: readonly { readonly role: string; readonly name: string }[];
  readonly undeclaredErrors: string;
  readonly timeoutInSeconds: number;
  readonly maxRetries: number;
}

/** A request that the service sends: its handler is a property of `WebhookHandlers` or `CallbackHandlers`. */
export interface SurfaceWebhook extends Placed {
  readonly name: string;
  readonly kind: "webhook" | "callback";
  /** The body that the handler is given. */
  readonly type?: SurfaceType;
  readonly optional?: true;
}

/** A type as one line of JSON, without pointers: equal texts are equal types. */
export function typeText(type: SurfaceType): string {
  return typeof type === "string" ? type : JSON.stringify(type, withoutPointers);
}

/** For `JSON.stringify`: leaves out where things stand in a document. */
function withoutPointers(key: string, value: unknown): unknown {
  return key === "at" ? undefined : value;
}
