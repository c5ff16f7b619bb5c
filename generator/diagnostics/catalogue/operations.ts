import type { CatalogueEntry } from "./entry.js";

/** What naming and selecting operations can complain about. */
export const operationCatalogue = {
  "method-invalid": {
    severity: "error",
    meaning: "The name of an additional operation is not an HTTP method (RFC 9110 §9.1).",
    example: "additionalOperations: { 'COPY IT': { … } }",
    action: "Use letters, digits and hyphens, as in `COPY`.",
  },
  "name-repaired": {
    severity: "info",
    meaning: "An extension gives a name that is not a TypeScript identifier; the closest identifier is used.",
    example: "x-operation-name: list all",
    action: "Correct the extension, or name the operation in the option `resources`.",
  },
  "name-by-hand-unused": {
    severity: "warning",
    meaning:
      "An entry of the option `resources` matches no operation, or an entry of `typeNames` matches no schema or type.",
    example: "resources: { listUser: users.list }",
    action:
      "Use an operationId of the document or `GET /path`; a component's key, a JSON pointer or the type's name without the option.",
  },
  "selector-unmatched": {
    severity: "warning",
    meaning:
      "A selector of `include`, `exclude`, `ignoreParameters` or a pagination rule matches nothing in the document.",
    example: "include: [user.*]",
    action: "`bindsmith inspect` prints the accessors. In a glob, `*` does not match dots, and `**` does.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** What of operations cannot be expressed, or only otherwise than the document says. */
export const expressionCatalogue = {
  "parameter-ignored": {
    severity: "info",
    meaning:
      "OpenAPI ignores header parameters named `Accept`, `Content-Type` or `Authorization`: media types and security schemes describe these headers.",
    example: "parameters: [{ name: Authorization, in: header }]",
    action: "Describe the header with a security scheme, or with the media types of the body and the responses.",
  },
  "method-not-sent": {
    severity: "warning",
    meaning:
      "`fetch` refuses the methods `CONNECT`, `TRACE` and `TRACK`, so the call fails unless the client is given another `fetch`.",
    example: "paths: { /echo: { trace: { … } } }",
    action: "Exclude the operation with `exclude`, or give the client a `fetch` that can send it.",
  },
  "parameter-place-unknown": {
    severity: "warning",
    meaning: "OpenAPI does not have this value of `in`; the parameter is left out.",
    example: "parameters: [{ name: id, in: body }]",
    action: "Use `path`, `query`, `header`, `cookie` or `querystring`.",
  },
  "parameter-not-in-path": {
    severity: "warning",
    meaning:
      "A path parameter is declared, but the path has no template expression with that name; the parameter is left out.",
    example: "/pets/{petId}: { parameters: [{ name: id, in: path }] }",
    action: "Correct the name in the template or in the parameter.",
  },
  "parameter-must-stay": {
    severity: "warning",
    meaning: "`ignoreParameters` matches a path parameter; it is kept, because the path needs it.",
    example: "ignoreParameters: [petId]",
    action: "Narrow the selector.",
  },
  "header-approximated": {
    severity: "info",
    meaning:
      "A response header has a schema that the `simple` style cannot express in one line (OpenAPI 3.2 §4.21); its value is typed as text.",
    example: "X-Filter: { schema: { type: array, items: { type: object } } }",
    action: "Describe the header with `content` and `application/json`, or as a list or object of plain values.",
  },
  "field-name-invalid": {
    severity: "warning",
    meaning:
      "The name of a header or cookie is empty or has characters that HTTP does not allow (RFC 9110 §5.1); the parameter is left out.",
    example: 'parameters: [{ name: "X Trace", in: header }]',
    action: "Use a token of letters, digits and hyphens.",
  },
  "querystring-not-alone": {
    severity: "warning",
    meaning:
      "An operation has `query` parameters or a second `querystring` parameter beside a `querystring` parameter (OpenAPI 3.2 §4.12.1); only the first `querystring` is sent.",
    example: "parameters: [{ in: querystring, … }, { in: query, … }]",
    action: "Describe the query with one of the two.",
  },
  "body-not-sent": {
    severity: "warning",
    meaning:
      "The body of a `GET`, `HEAD` or `TRACE` is left out because `fetch` refuses to send one (RFC 9110 §9.3.1).",
    example: "get: { requestBody: { … } }",
    action: "Use `POST` or `QUERY`, or send the values as query parameters.",
  },
  "body-without-content": {
    severity: "warning",
    meaning: "A request body has no media type; it is left out.",
    example: "requestBody: { content: {} }",
    action: "Add a media type with a schema.",
  },
  "media-type-approximated": {
    severity: "info",
    meaning:
      "Bindsmith has no serializer for a media type, or no parser for it (multipart responses other than `multipart/form-data`). Its values are bytes, or text if the schema is a string.",
    example: "content: { application/yaml: { schema: { type: object } } }",
    action: "Nothing to do if callers have the serialized form. Otherwise offer `application/json` too.",
  },
  "media-type-invalid": {
    severity: "warning",
    meaning: "A key under `content` is not a media type (RFC 9110 §8.3.1); it is left out.",
    example: "content: { json: { … } }",
    action: "Write `type/subtype`.",
  },
  "encoding-without-property": {
    severity: "info",
    meaning:
      "An Encoding Object names a property that the schema does not have, or belongs to a media type that has no encodings; it is ignored.",
    example: "encoding: { picture: { contentType: image/png } }",
    action: "Correct the name, or remove the encoding.",
  },
  "request-media-type-unused": {
    severity: "info",
    meaning:
      "A request body that is not an object also declares a form, which cannot express it; the form is left out.",
    example: "application/x-www-form-urlencoded: { schema: { type: array } }",
    action: "Remove the form with an overlay, or give it an object schema.",
  },
  "response-media-type-unused": {
    severity: "info",
    meaning:
      "A response has several media types with different data, but the call cannot choose one with `accept`: the operation has other successful responses with data, or is paginated. The method always requests the same media type; the others are not available.",
    example: "200: { content: { application/json: { … }, text/csv: { … } } }, 202: { content: { … } }",
    action:
      "Remove the preferred media type with an overlay, or send the request through the client's transport with another decoder.",
  },
  "event-data-approximated": {
    severity: "info",
    meaning:
      "The data of server-sent events is either text or JSON and the event's name does not tell which (OpenAPI 3.2 §4.14.4), or the events have more than 512 variants. The data is typed as text.",
    example:
      "itemSchema: { oneOf: [{ properties: { data: { type: string } } }, { properties: { data: { contentMediaType: application/json } } }] }",
    action: "Give each variant an `event` with a `const`, or parse the text yourself.",
  },
  "response-without-success": {
    severity: "info",
    meaning: "An operation declares neither a 2xx nor a default response; its method returns no data.",
    example: "responses: { 404: { … } }",
    action: "Declare the response of a successful call.",
  },
  "webhook-parameter-unread": {
    severity: "info",
    meaning:
      "A parameter of a webhook or callback is not passed to its handler: it is in the path or in a cookie, or its style cannot be parsed.",
    example: "parameters: [{ name: session, in: cookie, schema: { type: string } }]",
    action: "Read it from the `request` that is passed to the handler.",
  },
  "links-left-out": {
    severity: "info",
    meaning: "Responses have Link Objects, which a client library cannot use; they are left out.",
    example: "links: { owner: { operationId: getUser, parameters: { id: $response.body#/owner } } }",
    action: "Nothing to do. Call the linked operation with the values of the response.",
  },
  "webhook-unnamed-body": {
    severity: "info",
    meaning: "A webhook or callback has no request body, so its handler gets no data.",
    example: "webhooks: { ping: { post: { responses: { 200: { … } } } } }",
    action: "Nothing to do if it really has no data.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Security, servers and pages. */
export const serviceCatalogue = {
  "package-name-from-title": {
    severity: "info",
    meaning:
      "`packageName` is not set, so the package is named after the title. It is private because that name may belong to somebody else.",
    example: "bindsmith generate openapi.yaml -o sdk",
    action: "Set a name with `packageName` or `--package-name`.",
  },
  "package-version-invalid": {
    severity: "warning",
    meaning:
      "The version of the document cannot be converted to a semantic version; the package has the version 0.0.0.",
    example: "info: { version: 2025-01-31 }",
    action: "Set a version with `packageVersion` or `--package-version`.",
  },
  "security-scheme-undefined": {
    severity: "warning",
    meaning:
      "A security requirement names a scheme that is missing from `components.securitySchemes`; the requirement is left out.",
    example: "security: [{ bearrer: [] }]",
    action: "Correct the name or define the scheme.",
  },
  "security-scheme-unsupported": {
    severity: "info",
    meaning:
      "An HTTP client in JavaScript cannot apply this security scheme by itself: the `fetch` that you pass must do mutual TLS.",
    example: "type: mutualTLS",
    action: "Pass a `fetch` that presents the client certificate.",
  },
  "security-scheme-invalid": {
    severity: "warning",
    meaning:
      "A security scheme lacks a field that its type needs, or has an unknown type or a name that HTTP does not allow. The SDK has no option for it; callers set the header themselves.",
    example: "type: apiKey",
    action: "Complete the scheme: `name` and `in`, `scheme`, `flows` or `openIdConnectUrl`.",
  },
  "server-choice-relative": {
    severity: "info",
    meaning:
      "An operation or path has several servers, and one after the first has a relative URL. Requests go to the first server, and a call cannot choose the relative one.",
    example: "get: { servers: [{ url: 'https://files.example.com' }, { url: /files }] }",
    action: "Write the URL with its origin, or pass it to the call as `baseUrl`.",
  },
  "server-url-invalid": {
    severity: "warning",
    meaning:
      "A server URL has control characters, spaces, credentials, a query, or a scheme other than http and https. The server is left out.",
    example: "servers: [{ url: 'https://user:secret@example.com' }]",
    action: "Correct the URL. If no server is left, `baseUrl` is a required option of the client.",
  },
  "server-variable-invalid": {
    severity: "warning",
    meaning: "A variable of a server URL is not declared, has no default, or has a default that is not in its enum.",
    example: "servers: [{ url: 'https://{region}.example.com' }]",
    action: "Declare the variable under `variables`, with a default.",
  },
  "pagination-not-applicable": {
    severity: "warning",
    meaning:
      "A pagination rule selects an operation, but the operation lacks a parameter or property that the rule needs; the rule does not apply to it.",
    example: "pagination: [{ match: [users.list], kind: cursor, parameter: cursor, next: next_cursor }]",
    action: "Correct the parameter, `next` or `items` of the rule.",
  },
} as const satisfies Record<string, CatalogueEntry>;
