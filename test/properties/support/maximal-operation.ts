/** Parameters, bodies, responses, links and callbacks of every form. */
/** Content of JSON; responses that say nothing; a reference to a schema; documentation elsewhere. */
export const json = (schema: unknown): object => ({ "application/json": { schema } });
export const done = { "204": { description: "‹done›" } };
export const ref = (name: string): object => ({ $ref: `#/components/schemas/‹${name}›` });

const examples = {
  "‹example one›": {
    summary: "‹example summary›",
    description: "‹example text›",
    value: { "‹example key›": "‹example value›" },
  },
  "‹example two›": { dataValue: ["‹data value›"], serializedValue: "‹serialized›", "x-note": "‹example note›" },
  "‹example three›": { externalValue: "https://example.com/‹external example›" },
  "‹example four›": { $ref: "#/components/examples/‹Shared example›" },
};

const parameters = [
  {
    name: "‹id›",
    in: "path",
    required: true,
    description: "‹id text›",
    schema: { type: "string", pattern: "^‹id pattern›$" },
    example: "‹id example›",
  },
  {
    name: "‹label›",
    in: "path",
    required: true,
    style: "label",
    explode: true,
    schema: { type: "array", items: { type: "string" } },
  },
  {
    name: "‹matrix›",
    in: "path",
    required: true,
    style: "matrix",
    schema: { type: "object", additionalProperties: { type: "string" } },
  },
  {
    name: "‹query›",
    in: "query",
    description: "‹query text›",
    deprecated: true,
    "x-deprecated-message": "‹query deprecation›",
    allowEmptyValue: true,
    schema: { type: "string", default: "‹query default›" },
    examples,
  },
  {
    name: "‹list›",
    in: "query",
    style: "pipeDelimited",
    explode: false,
    schema: { type: "array", items: ref("Color") },
  },
  {
    name: "‹spaces›",
    in: "query",
    style: "spaceDelimited",
    explode: false,
    schema: { type: "array", items: { type: "integer" } },
  },
  {
    name: "‹deep›",
    in: "query",
    style: "deepObject",
    explode: true,
    schema: { type: "object", properties: { "‹deep key›": { type: "string" } } },
  },
  {
    name: "‹reserved›",
    in: "query",
    allowReserved: true,
    style: "form",
    schema: { type: "string", format: "date-time" },
  },
  { name: "‹json query›", in: "query", content: json(ref("Pet")) },
  {
    name: "‹X-Header›",
    in: "header",
    style: "simple",
    required: true,
    schema: { type: "string", enum: ["‹header value›", "other"] },
  },
  { name: "‹cookie›", in: "cookie", style: "cookie", schema: { type: "string", const: "‹cookie value›" } },
  { $ref: "#/components/parameters/‹Shared parameter›" },
];

const callbacks = {
  "‹onEvent›": {
    "{$request.body#/‹callback url›}": {
      summary: "‹callback summary›",
      post: {
        operationId: "‹callbackId›",
        requestBody: { description: "‹callback body›", content: json(ref("Pet")) },
        responses: done,
      },
    },
  },
  "‹onShared›": { $ref: "#/components/callbacks/‹Shared callback›" },
};

export const externalDocs = { url: "https://example.com/‹docs url›", description: "‹docs text›" };

/** The operation of the maximal document that uses every field. */
export const create = {
  operationId: "‹createPet›",
  tags: ["‹pets›", "‹undeclared tag›"],
  summary: "‹create summary›",
  description: "‹create text›\n\n‹create more›",
  externalDocs,
  deprecated: true,
  "x-deprecated-message": "‹create deprecation›",
  parameters,
  requestBody: {
    required: true,
    description: "‹body text›",
    content: {
      "application/json": { schema: ref("Pet"), examples },
      "application/x-www-form-urlencoded": {
        schema: ref("Form"),
        encoding: { "‹form field›": { style: "deepObject", explode: true, allowReserved: true } },
      },
      "multipart/form-data": {
        schema: ref("Form"),
        encoding: {
          "‹form file›": {
            contentType: "image/‹part type›, image/png",
            headers: { "‹X-Part›": { schema: { type: "string", default: "‹part default›" }, required: true } },
          },
          "‹form field›": {
            contentType: "text/plain",
            encoding: { "‹inner field›": { contentType: "text/‹inner type›" } },
          },
        },
      },
      "application/‹vendor›+json": { schema: ref("Pet") },
      "application/xml": { schema: ref("Markup"), example: "<a>‹xml example›</a>" },
      "text/plain": { schema: { type: "string" } },
    },
  },
  responses: {
    "200": {
      summary: "‹ok summary›",
      description: "‹ok text›",
      headers: {
        "‹X-Rate›": {
          description: "‹rate text›",
          required: true,
          deprecated: true,
          schema: { type: "integer" },
          style: "simple",
          explode: true,
          example: 1,
        },
        "‹X-Shared›": { $ref: "#/components/headers/‹Shared header›" },
        "‹X-Json›": { content: json(ref("Pet")), examples },
      },
      content: { "application/json": { schema: ref("Pet"), example: { "‹answer key›": "‹answer value›" } } },
      links: {
        "‹link one›": {
          operationId: "‹createPet›",
          parameters: { "‹link parameter›": "$response.body#/‹link pointer›" },
          requestBody: "‹link body›",
          description: "‹link text›",
          server: { url: "https://‹link server›.example.com" },
        },
        "‹link two›": { operationRef: "#/paths/~1‹operation ref›/get" },
        "‹link three›": { $ref: "#/components/links/‹Shared link›" },
      },
    },
    "4XX": { description: "‹fault text›", content: json(ref("Problem")) },
    "422": { $ref: "#/components/responses/‹Shared response›" },
    default: { description: "‹default text›", content: { "application/problem+json": { schema: ref("Problem") } } },
  },
  callbacks,
  security: [
    { "‹bearer›": [] },
    { "‹oauth›": ["‹scope one›"], "‹key header›": [] },
    { "‹key query›": [], "‹key cookie›": [] },
    { "‹basic›": [] },
    { "‹other http›": [] },
    { "‹connect›": ["‹scope one›"] },
    { "‹mutual›": [] },
    {},
  ],
  servers: [
    {
      url: "https://{‹zone›}.example.com",
      name: "‹operation server›",
      variables: { "‹zone›": { default: "‹zone default›", enum: ["‹zone default›", "b"], description: "‹zone text›" } },
    },
  ],
  "x-fern-sdk-group-name": ["‹group one›", "‹group two›"],
  "x-fern-sdk-method-name": "‹method name›",
  "x-fern-request-name": "‹request name›",
  "x-idempotent": true,
  "x-unread": { "‹extension key›": ["‹extension value›"] },
};
