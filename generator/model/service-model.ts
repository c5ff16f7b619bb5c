/** Where a service is, and what it asks for before it answers. */
import type { JsonPointer } from "../diagnostics/diagnostic.js";
import type { Doc } from "./schema-model.js";

export interface Server {
  readonly origin: JsonPointer;
  /** What the document calls it: its `name` (OpenAPI 3.2 §4.6), or what an extension says. */
  readonly name?: string;
  /** URL template; absolute, or relative to the document (then the client asks for a base URL). */
  readonly url: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly enum?: readonly string[];
    readonly doc?: Doc;
  }[];
  readonly doc?: Doc;
}

export type SecurityScheme = { readonly origin: JsonPointer; readonly name: string; readonly doc?: Doc } & (
  | { readonly kind: "bearer"; readonly bearerFormat?: string }
  | { readonly kind: "basic" }
  | { readonly kind: "http"; readonly scheme: string }
  | { readonly kind: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly parameter: string }
  | { readonly kind: "oauth2"; readonly flows: readonly OAuthFlow[] }
  | { readonly kind: "openIdConnect"; readonly url: string }
  | { readonly kind: "mutualTLS" }
);

export interface OAuthFlow {
  readonly flow: "clientCredentials" | "password" | "implicit" | "authorizationCode" | "deviceAuthorization";
  readonly tokenUrl?: string;
  readonly authorizationUrl?: string;
  readonly refreshUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly scopes: readonly { readonly name: string; readonly description: string }[];
  /** Extra form parameters of the token request that the document states (`x-form-parameters`). */
  readonly formParameters: readonly { readonly name: string; readonly value: string }[];
}

/** One alternative (OR); its members are all needed (AND). An empty alternative is anonymous access. */
export type SecurityRequirement = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];
