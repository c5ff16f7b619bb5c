import type { CatalogueEntry } from "./entry.js";

/** What naming and selecting operations can complain about. */
export const operationCatalogue = {
  "method-invalid": {
    severity: "error",
    meaning: "The name of an additional operation is not an HTTP method (RFC 9110 §9.1).",
    example: "additionalOperations: { 'COPY IT': { … } }",
    action: "Use a token of letters, digits and hyphens, like `COPY`.",
  },
  "name-repaired": {
    severity: "info",
    meaning: "An extension gives a name that is no identifier of TypeScript; the nearest one is used.",
    example: "x-operation-name: list all",
    action: "Correct the extension, or name the operation in the option `resources`.",
  },
  "name-by-hand-unused": {
    severity: "warning",
    meaning:
      "An entry of the option `resources` names no operation of the document, or one of `typeNames` no schema or type.",
    example: "resources: { listUser: users.list }",
    action:
      "Use an operationId of the document or `GET /path`; a component's key, a JSON pointer or the type's name without the option.",
  },
  "selector-unmatched": {
    severity: "warning",
    meaning:
      "A selector of `include`, `exclude`, `ignoreParameters` or of a pagination rule matches nothing in the document.",
    example: "include: [user.*]",
    action: "`bindsmith inspect` prints the accessors; a glob's `*` does not cross dots, `**` does.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** What of operations cannot be expressed, or only otherwise than the document says. */
export const expressionCatalogue = {
  "parameter-ignored": {
    severity: "info",
    meaning:
      "A header parameter called `Accept`, `Content-Type` or `Authorization` is ignored, as OpenAPI says: media types and security describe these headers.",
    example: "parameters: [{ name: Authorization, in: header }]",
    action: "Describe the header as a security scheme or by the media types of body and responses.",
  },
  "method-not-sent": {
    severity: "warning",
    meaning:
      "`fetch` refuses the methods `CONNECT`, `TRACE` and `TRACK`: the call fails unless the client has a `fetch` of its own.",
    example: "paths: { /echo: { trace: { … } } }",
    action: "Leave the operation out with `exclude`, or give the client a `fetch` that sends it.",
  },
  "parameter-place-unknown": {
    severity: "warning",
    meaning: "The `in` of a parameter is none that OpenAPI knows; the parameter is left out.",
    example: "parameters: [{ name: id, in: body }]",
    action: "Use `path`, `query`, `header`, `cookie` or `querystring`.",
  },
  "parameter-not-in-path": {
    severity: "warning",
    meaning:
      "A path parameter is declared, but the path template has no expression of that name; the parameter is left out.",
    example: "/pets/{petId}: { parameters: [{ name: id, in: path }] }",
    action: "Correct the name in the template or in the parameter.",
  },
  "parameter-must-stay": {
    severity: "warning",
    meaning: "`ignoreParameters` names a path parameter, without which the path cannot be built; it stays.",
    example: "ignoreParameters: [petId]",
    action: "Narrow the selector.",
  },
  "header-approximated": {
    severity: "info",
    meaning:
      "A response header has a schema that one line of text cannot carry in the `simple` style (OpenAPI 3.2 §4.21); its value is given as text.",
    example: "X-Filter: { schema: { type: array, items: { type: object } } }",
    action: "Describe the header by `content` with `application/json`, or as a list or object of plain values.",
  },
  "field-name-invalid": {
    severity: "warning",
    meaning:
      "The name of a header or cookie is empty or contains what HTTP does not allow there (RFC 9110 §5.1); the parameter is left out.",
    example: 'parameters: [{ name: "X Trace", in: header }]',
    action: "Use a token of letters, digits and hyphens.",
  },
  "querystring-not-alone": {
    severity: "warning",
    meaning:
      "A `querystring` parameter stands beside `query` parameters or a second of its kind (OpenAPI 3.2 §4.12.1); only the first `querystring` is sent.",
    example: "parameters: [{ in: querystring, … }, { in: query, … }]",
    action: "Describe the query by one of the two.",
  },
  "body-not-sent": {
    severity: "warning",
    meaning: "The body of a `GET`, `HEAD` or `TRACE` is left out: `fetch` refuses to send one (RFC 9110 §9.3.1).",
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
      "A media type has no serializer of its own (a multipart type other than `multipart/form-data` none to be received with); values of it travel as bytes, or as text where the schema is a string.",
    example: "content: { application/yaml: { schema: { type: object } } }",
    action: "Nothing, when callers have the serialized form; else offer `application/json` too.",
  },
  "media-type-invalid": {
    severity: "warning",
    meaning: "A key under `content` is no media type (RFC 9110 §8.3.1); it is left out.",
    example: "content: { json: { … } }",
    action: "Write `type/subtype`.",
  },
  "encoding-without-property": {
    severity: "info",
    meaning:
      "An Encoding Object is for a property that the schema does not have, or for a media type without encodings; it is ignored.",
    example: "encoding: { picture: { contentType: image/png } }",
    action: "Correct the name, or remove the encoding.",
  },
  "request-media-type-unused": {
    severity: "info",
    meaning:
      "A request body that is no object is also offered as a form, which has no way to carry it; the form is left out.",
    example: "application/x-www-form-urlencoded: { schema: { type: array } }",
    action: "Take the form away by an overlay, or give it an object schema of its own.",
  },
  "response-media-type-unused": {
    severity: "info",
    meaning:
      "A response offers media types with different data where a call cannot choose by `accept`: beside other successes with data, or in a list of pages. The method asks for one kind of them, and the others cannot be had.",
    example: "200: { content: { application/json: { … }, text/csv: { … } } }, 202: { content: { … } }",
    action:
      "Take the preferred type away by an overlay, or send the request through the client's transport with another decoder.",
  },
  "event-data-approximated": {
    severity: "info",
    meaning:
      "The data of server-sent events is text or JSON, and the event's name does not tell which (OpenAPI 3.2 §4.14.4), or the events have more than 512 forms; the data is given as text.",
    example:
      "itemSchema: { oneOf: [{ properties: { data: { type: string } } }, { properties: { data: { contentMediaType: application/json } } }] }",
    action: "Give each form an `event` with a `const`, or parse the text yourself.",
  },
  "response-without-success": {
    severity: "info",
    meaning: "An operation declares neither a 2xx nor a default response; its method resolves to nothing.",
    example: "responses: { 404: { … } }",
    action: "Declare the response that success gives.",
  },
  "webhook-parameter-unread": {
    severity: "info",
    meaning:
      "A parameter of a webhook or callback is not given to its handler: it is in a path or cookie, or its form is none that one text can be read from.",
    example: "parameters: [{ name: session, in: cookie, schema: { type: string } }]",
    action: "Read it from the `request` that the handler gets.",
  },
  "links-left-out": {
    severity: "info",
    meaning: "Responses have Link Objects, for which a client library has no use; they are left out.",
    example: "links: { owner: { operationId: getUser, parameters: { id: $response.body#/owner } } }",
    action: "Nothing; call the other operation with the values of the response.",
  },
  "webhook-unnamed-body": {
    severity: "info",
    meaning: "A webhook or callback has no request body, so that there is nothing to type.",
    example: "webhooks: { ping: { post: { responses: { 200: { … } } } } }",
    action: "Nothing, when it really carries no data.",
  },
} as const satisfies Record<string, CatalogueEntry>;

/** Security, servers and pages. */
export const serviceCatalogue = {
  "package-name-from-title": {
    severity: "info",
    meaning:
      "The package has no `packageName`: its name is made from the title. It is private, as that name may be somebody else's.",
    example: "bindsmith generate openapi.yaml -o sdk",
    action: "Choose a name with `packageName` or `--package-name`.",
  },
  "package-version-invalid": {
    severity: "warning",
    meaning: "The version of the document is no semantic version and close to none; the package has the version 0.0.0.",
    example: "info: { version: 2025-01-31 }",
    action: "Choose a version with `packageVersion` or `--package-version`.",
  },
  "security-scheme-undefined": {
    severity: "warning",
    meaning:
      "A security requirement names a scheme that `components.securitySchemes` does not have; the requirement is left out.",
    example: "security: [{ bearrer: [] }]",
    action: "Correct the name or define the scheme.",
  },
  "security-scheme-unsupported": {
    severity: "info",
    meaning:
      "A scheme is not something an HTTP client in JavaScript can carry out by itself: mutual TLS is up to the given `fetch`.",
    example: "type: mutualTLS",
    action: "Pass a `fetch` that presents the client certificate.",
  },
  "security-scheme-invalid": {
    severity: "warning",
    meaning:
      "A security scheme lacks what its type needs, has a type that OpenAPI does not know, or a name that HTTP does not allow; requirements that name it are met by headers of the caller.",
    example: "type: apiKey",
    action: "Complete the scheme: `name` and `in`, `scheme`, `flows` or `openIdConnectUrl`.",
  },
  "server-choice-relative": {
    severity: "info",
    meaning:
      "An operation or path has several servers of its own, and one after the first has a relative URL; requests go to the first, and the relative one is not among the others that a call can choose.",
    example: "get: { servers: [{ url: 'https://files.example.com' }, { url: /files }] }",
    action: "Write the URL with its origin, or give it to the call as `baseUrl`.",
  },
  "server-url-invalid": {
    severity: "warning",
    meaning:
      "A server URL cannot be used: it has control characters or blanks, credentials, a query, or a scheme other than http and https. The server is left out.",
    example: "servers: [{ url: 'https://user:secret@example.com' }]",
    action: "Correct the URL; the client asks for a base URL where no server is left.",
  },
  "server-variable-invalid": {
    severity: "warning",
    meaning: "A server variable of the URL is not described, has no default, or one that is not in its enum.",
    example: "servers: [{ url: 'https://{region}.example.com' }]",
    action: "Describe the variable under `variables` with a default.",
  },
  "pagination-not-applicable": {
    severity: "warning",
    meaning:
      "A pagination rule matches an operation by name, but the operation lacks what the rule refers to; it is not paged by this rule.",
    example: "pagination: [{ match: [users.list], kind: cursor, parameter: cursor, next: next_cursor }]",
    action: "Correct the parameter, `next` or `items` of the rule.",
  },
} as const satisfies Record<string, CatalogueEntry>;
