/** A model with the names of its TypeScript SDK: what the plan is made of, what is compared, and what people look at. */
import type {
  AliasOf,
  ApiModel,
  ClientModel,
  Doc,
  ErrorResponse,
  Operation,
  Parameter,
  RequestValue,
  Resource,
  Schema,
  Server,
  Webhook,
} from "../../../model/model.js";

export interface SdkModel extends Omit<ApiModel, "client" | "servers" | "resources" | "operations" | "webhooks"> {
  readonly package: PackageModel;
  readonly client: SdkClient;
  readonly servers: readonly SdkServer[];
  /** Top-level resources; the tree hangs below. */
  readonly resources: readonly SdkResource[];
  /** All operations in document order, those of the tree and those on the client itself (`accessor: []`). */
  readonly operations: readonly SdkOperation[];
  readonly webhooks: readonly SdkWebhook[];
}

/** What goes into the generated package.json. */
export interface PackageModel {
  readonly name: string;
  /** Whether nobody chose the name. */
  readonly private: boolean;
  readonly version: string;
  readonly description?: string;
  readonly license?: string;
  readonly repository?: string;
}

/** Names and behaviour of the client class. */
export interface SdkClient extends ClientModel {
  /** `ManagementClient` */
  readonly className: string;
  /** `Management`: the namespace of types. */
  readonly namespace: string;
  /** `ManagementError`, `ManagementTimeoutError`, … */
  readonly errors: ErrorClasses;
  /** Constructor options that authenticate, one entry an option (several schemes may share one). */
  readonly credentials: readonly CredentialOption[];
  /** Constructor options from server variables: `tenantDomain`. */
  readonly serverVariables: readonly ServerVariableOption[];
  /** Getter that hands out the transport; `transport` unless a resource takes that name. */
  readonly transportProperty: string;
}

export interface ErrorClasses {
  /** `ManagementError`: the base, also for statuses without a class. */
  readonly base: string;
  readonly timeout: string;
  readonly abort: string;
  readonly connection: string;
  readonly decoding: string;
  readonly configuration: string;
  readonly middleware: string;
  /** Type of the base class for some statuses: those without a class of their own. */
  readonly status: string;
  /** Type of what a call fails with when no answer is the error. */
  readonly call: string;
  /** Classes by status, ascending; all of the fixed list that any operation declares. */
  readonly byStatus: readonly { readonly status: number; readonly className: string }[];
  /** Whether a status that an operation does not declare still gets its class. */
  readonly undeclared: "class" | "base";
}

export interface CredentialOption {
  /** `token`, `apiKey`, `username`, `clientId`, … */
  readonly name: string;
  readonly kind:
    | "token"
    | "username"
    | "password"
    | "apiKey"
    | "clientId"
    | "clientSecret"
    | "formParameter"
    | "clientAuthentication"
    | "tokenUrl"
    | "scopes"
    | "expirySkewInSeconds";
  /** Scheme names of the document that use it. */
  readonly schemes: readonly string[];
  /** Wire name of an extra token request parameter (`formParameter`). */
  readonly parameter?: string;
  /** What the document states: of a `formParameter` or the `tokenUrl`. */
  readonly defaultValue?: string;
  readonly doc?: Doc;
}

export interface ServerVariableOption {
  readonly name: string;
  /** Name in the URL template. */
  readonly variable: string;
  readonly enum?: readonly string[];
  readonly defaultValue: string;
  readonly doc?: Doc;
}

export interface SdkServer extends Server {
  /** Key in the environments object, Pascal case: `Default`, `Production`. */
  readonly name: string;
}

export interface SdkResource extends Omit<Resource, "name" | "children" | "operations"> {
  /** Getters from the client: `["actions", "triggers", "bindings"]`. */
  readonly accessor: readonly string[];
  /** Last getter. */
  readonly getter: string;
  readonly className: string;
  /** Module path below `src/`, without extension: `resources/actions/triggers/bindings`. */
  readonly module: string;
  readonly children: readonly SdkResource[];
  readonly operations: readonly SdkOperation[];
}

export interface SdkOperation extends Omit<
  Operation,
  "resource" | "name" | "request" | "errors" | "servers" | "callbacks"
> {
  readonly accessor: readonly string[];
  readonly methodName: string;
  readonly function: ExportedFunction;
  /** In call order: path parameters, the request when there is anything else to send, options. */
  readonly arguments: readonly Argument[];
  /** Declared error statuses with their class and body. */
  readonly errors: readonly SdkErrorResponse[];
  /** Name of the type of what the call rejects with: `UpdateItemErrors`; absent: no body of an error is typed. */
  readonly errorsType?: string;
  readonly servers: readonly SdkServer[];
  readonly callbacks: readonly SdkWebhook[];
  /** The operation stands under another name too, which is the one to use. */
  readonly aliasOf?: AliasOf & { readonly function: ExportedFunction };
}

/** The exported function behind a method: `resources/actions/triggers/bindings`, `updateMany`. */
export interface ExportedFunction {
  readonly module: string;
  readonly name: string;
  /** Another name that the module exports it under, one that no function can be declared with (`delete` for `delete_`). */
  readonly exportedAs?: string;
}

export type Argument =
  | {
      readonly kind: "path";
      readonly name: string;
      readonly parameter: string;
      readonly type: Schema;
      readonly required: true;
      readonly doc?: Doc;
    }
  | RequestArgument
  | {
      readonly kind: "options";
      readonly name: string;
      readonly required: false;
      readonly contentTypes: readonly string[];
      /** Whether the call must say which of them it sends, because its value does not. */
      readonly contentTypeRequired?: true;
    };

/** The `request` argument. */
export interface RequestArgument extends RequestValue {
  readonly kind: "request";
  readonly name: string;
}

export interface SdkErrorResponse extends ErrorResponse {
  /** Class by status; the base class for ranges, `default` and statuses without one. */
  readonly className: string;
}

export interface SdkWebhook extends Omit<Webhook, "parameters"> {
  /** Key of its handler, one of its own among all webhooks or all callbacks. */
  readonly handler: string;
  readonly typeName: string;
  /** Parameters that are read: those of `header` and `query`. */
  readonly parameters: readonly SdkParameter[];
}

export interface SdkParameter extends Parameter {
  /** What a handler gets it as. */
  readonly property: string;
}
