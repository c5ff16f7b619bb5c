/** What templates of the user's own files are given: the whole SDK, or one of its parts. */
import { code, comment, flag, list, markdown, one, viewSchema, type ViewOf } from "./view-schema.js";

const operationFields = {
  name: code("Name of the function, as it is imported."),
  method: code("Name of the method, for a member: `client.users.{{method}}`."),
  key: code("Names of the getters and the method, `users.get`, a string literal."),
  access: code("Access to the method behind a client: `.users.get`."),
  httpMethod: code("HTTP method, a string literal."),
  route: code("Method and path, `GET /users/{id}`, a string literal."),
  parameters: list("Parameters of the method.", code("`request?: ListUsersRequest`.")),
  arguments: list("Their names.", code("A name.")),
  returns: code("Type of what it returns."),
  summary: comment("What the document says in short, one line; empty: nothing."),
  prose: markdown("The same for Markdown."),
  deprecated: flag("Whether the document says so."),
} as const;

export const operationFileView = viewSchema("OperationFileView", "One operation.", operationFields);
export type OperationFileView = ViewOf<typeof operationFileView>;

export const resourceFileView = viewSchema("ResourceFileView", "One resource.", {
  name: code("Name of its class, as it is imported."),
  access: code("Access to it behind a client: `.users`."),
  key: code("Names of the getters, `admin.users`, a string literal."),
  identifier: code("A name made of the getters, `adminUsers`, for declarations of the file."),
  operations: list("Its operations.", one("An operation.", operationFileView)),
});
export type ResourceFileView = ViewOf<typeof resourceFileView>;

export const typeFileView = viewSchema("TypeFileView", "One declared type.", {
  name: code("Its name, as it is imported."),
  literal: code("Its name as a string literal."),
  enum: flag("Whether it has a const object of its values."),
});
export type TypeFileView = ViewOf<typeof typeFileView>;

export const sdkFileView = viewSchema("SdkFileView", "The whole SDK.", {
  title: comment("Title of the API, one line."),
  heading: markdown("The same for Markdown."),
  packageName: code("A string literal."),
  version: code("A string literal."),
  client: code("Name of the client class, as it is imported."),
  namespace: code("Name of the namespace of types."),
  resources: list("Resources, parents first.", one("A resource.", resourceFileView)),
  operations: list("All operations.", one("An operation.", operationFileView)),
  types: list("All declared types.", one("A type.", typeFileView)),
});
export type SdkFileView = ViewOf<typeof sdkFileView>;
