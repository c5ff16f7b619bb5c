/** The components of the maximal document: schemas of every form, and one of everything that can be referenced. */

const ref = (name: string): object => ({ $ref: `#/components/schemas/‹${name}›` });
const text = { type: "string" };
const json = (schema: unknown): object => ({ "application/json": { schema } });

const schemas = {
  "‹Pet›": {
    $id: "https://example.com/schemas/‹pet id›",
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: "‹schema comment›",
    title: "‹Pet title›",
    description: "‹Pet text›",
    type: "object",
    required: ["‹name›", "‹kind›"],
    minProperties: 1,
    maxProperties: 50,
    properties: {
      "‹name›": {
        type: "string",
        description: "‹name text›",
        default: "‹name default›",
        minLength: 1,
        maxLength: 9,
        pattern: "‹name pattern›",
        examples: ["‹name example›"],
      },
      "‹kind›": { type: "string", const: "‹kind value›" },
      "‹number›": {
        type: "number",
        minimum: 1,
        maximum: 2,
        exclusiveMinimum: 0,
        exclusiveMaximum: 3,
        multipleOf: 0.5,
        example: 1,
      },
      "‹big›": { type: "integer", format: "int64", default: 5 },
      "‹date›": {
        type: ["string", "null"],
        format: "date-time",
        deprecated: true,
        "x-deprecated-message": "‹date deprecation›",
      },
      "‹bytes›": { type: "string", contentEncoding: "base64", contentMediaType: "image/‹bytes type›" },
      "‹embedded›": { type: "string", contentMediaType: "application/json", contentSchema: ref("Color") },
      "‹odd format›": { type: "string", format: "‹format›" },
      "‹read›": { type: "string", readOnly: true },
      "‹write›": { type: "string", writeOnly: true },
      "‹object default›": {
        type: "object",
        default: { "‹default key›": ["‹default value›"] },
        additionalProperties: true,
      },
      "‹self›": { $ref: "#/components/schemas/‹Pet›", description: "‹self text›" },
      "‹inner›": {
        type: "object",
        properties: { "‹inner name›": { type: "string", enum: ["‹inner value›", "‹inner value two›"] } },
      },
      "‹list›": { type: "array", items: ref("Color"), minItems: 1, maxItems: 3, uniqueItems: true },
      "‹tuple›": {
        type: "array",
        prefixItems: [text, { const: "‹tuple value›" }],
        items: false,
        unevaluatedItems: false,
      },
      "‹contains›": {
        type: "array",
        items: text,
        contains: { const: "‹contains value›" },
        minContains: 1,
        maxContains: 2,
      },
    },
    patternProperties: { "^‹pattern key›$": text },
    propertyNames: { pattern: "^‹names pattern›" },
    additionalProperties: text,
    dependentRequired: { "‹name›": ["‹kind›"] },
    dependentSchemas: { "‹name›": { required: ["‹kind›"] } },
    externalDocs: { url: "https://example.com/‹schema docs›", description: "‹schema docs text›" },
    example: { "‹schema example key›": "‹schema example value›" },
    "x-fern-type-name": "‹Renamed pet›",
    "x-unread-schema": "‹schema extension›",
  },
  "‹Color›": {
    type: "string",
    description: "‹Color text›",
    enum: ["‹red›", "‹green›", "", "*", "__proto__"],
    "x-enum-varnames": ["‹red name›", "‹green name›"],
    "x-enum-descriptions": ["‹red text›", "‹green text›"],
  },
  "‹Status›": {
    type: "string",
    enum: ["‹on›", "‹off›"],
    "x-fern-enum": { "‹on›": { name: "‹on name›", description: "‹on text›" } },
  },
  "‹Mixed›": { enum: ["‹mixed text›", 1, true, null, { "‹enum object key›": "‹enum object value›" }, ["‹enum item›"]] },
  "‹Titled›": {
    oneOf: [
      { const: "‹titled one›", title: "‹title of one›", description: "‹text of one›" },
      { const: "‹titled two›" },
    ],
  },
  "‹Animal›": {
    type: "object",
    required: ["‹species›"],
    discriminator: {
      propertyName: "‹species›",
      mapping: { "‹cat value›": "#/components/schemas/‹Cat›", "‹dog value›": "‹Dog›" },
      defaultMapping: "‹Cat›",
    },
    properties: { "‹species›": text },
  },
  "‹Cat›": {
    allOf: [ref("Animal"), { type: "object", properties: { "‹meow›": text } }],
    "x-ms-discriminator-value": "‹cat by extension›",
  },
  "‹Dog›": { allOf: [ref("Animal")], properties: { "‹bark›": text } },
  "‹Choice›": {
    oneOf: [ref("Cat"), ref("Dog"), { type: "null" }],
    discriminator: { propertyName: "‹species›", mapping: { "‹choice value›": "#/components/schemas/‹Cat›" } },
  },
  "‹Either›": {
    anyOf: [
      text,
      { type: "array", items: ref("Either") },
      { type: "object", properties: { "‹either key›": { const: "‹either value›" } }, required: ["‹either key›"] },
    ],
  },
  "‹Conditional›": {
    if: { properties: { "‹if key›": { const: "‹if value›" } } },
    then: { required: ["‹then key›"] },
    else: { required: ["‹else key›"] },
    not: { const: "‹not value›" },
  },
  "‹Map›": { type: "object", additionalProperties: ref("Pet"), unevaluatedProperties: false },
  "‹Anything›": true,
  "‹Nothing›": false,
  "‹Defs›": {
    $defs: { "‹Inside›": { type: "object", $anchor: "inside", properties: { "‹inside key›": text } } },
    type: "array",
    items: { $ref: "#/components/schemas/‹Defs›/$defs/‹Inside›" },
  },
  "‹Tree›": {
    $id: "https://example.com/tree",
    $dynamicAnchor: "node",
    type: "object",
    properties: { "‹children›": { type: "array", items: { $dynamicRef: "#node" } } },
    $vocabulary: { "https://example.com/‹vocabulary›": true },
  },
  "‹Markup›": {
    type: "object",
    xml: { name: "‹xml name›", namespace: "https://example.com/‹xml namespace›", prefix: "‹xml prefix›" },
    properties: {
      "‹attribute›": { type: "string", xml: { attribute: true } },
      "‹wrapped›": { type: "array", items: { type: "string", xml: { name: "‹item name›" } }, xml: { wrapped: true } },
      "‹cdata›": { type: "string", xml: { nodeType: "cdata" } },
      "‹date in xml›": { type: "string", format: "date" },
    },
  },
  "‹Form›": {
    type: "object",
    properties: {
      "‹form field›": { type: "object", properties: { "‹inner field›": text } },
      "‹form file›": { type: "string", format: "binary" },
      "‹form date›": { type: "string", format: "date-time" },
    },
    required: ["‹form file›"],
  },
  "‹Problem›": {
    type: "object",
    properties: { "‹problem›": text, code: { type: "string", enum: ["‹problem code›"] } },
  },
  "‹Event›": {
    type: "object",
    required: ["data"],
    properties: {
      event: { type: "string", const: "‹event name›" },
      data: { type: "string", contentMediaType: "application/json", contentSchema: ref("Pet") },
    },
  },
  "‹Page›": {
    type: "object",
    required: ["‹items›"],
    properties: {
      "‹items›": { type: "array", items: ref("Pet") },
      next_cursor: { type: ["string", "null"] },
      "‹all›": ref("All"),
    },
  },
  "‹All›": {
    type: "object",
    properties: Object.fromEntries(
      [
        "Color",
        "Status",
        "Mixed",
        "Titled",
        "Choice",
        "Either",
        "Conditional",
        "Map",
        "Anything",
        "Nothing",
        "Defs",
        "Tree",
        "Markup",
      ].map((name) => [`‹in ${name}›`, ref(name)]),
    ),
  },
};

const oauthFlow = { refreshUrl: "https://example.com/‹refresh›", scopes: { "‹scope one›": "‹scope text›" } };

/** Every map of the Components Object. */
export const components = {
  schemas,
  responses: {
    "‹Shared response›": {
      description: "‹shared response text›",
      content: { "application/json": { $ref: "#/components/mediaTypes/‹Shared media type›" } },
    },
  },
  parameters: { "‹Shared parameter›": { name: "‹shared parameter›", in: "query", schema: text } },
  examples: { "‹Shared example›": { value: "‹shared example value›" } },
  requestBodies: { "‹Shared body›": { description: "‹shared body text›", content: json(ref("Pet")) } },
  headers: { "‹Shared header›": { description: "‹shared header text›", schema: text } },
  links: { "‹Shared link›": { operationId: "‹createPet›", description: "‹shared link text›" } },
  callbacks: {
    "‹Shared callback›": {
      "{$request.query.‹callback query›}": {
        put: { requestBody: { content: json(ref("Pet")) }, responses: { "204": { description: "ok" } } },
      },
    },
  },
  pathItems: {
    "‹Shared path item›": {
      get: {
        operationId: "‹sharedPath›",
        tags: ["‹pets›"],
        responses: { "200": { description: "ok", content: json(ref("Color")) } },
      },
    },
  },
  mediaTypes: { "‹Shared media type›": { schema: ref("Problem") } },
  securitySchemes: {
    "‹bearer›": {
      type: "http",
      scheme: "bearer",
      bearerFormat: "‹bearer format›",
      description: "‹bearer text›",
      deprecated: true,
    },
    "‹basic›": { type: "http", scheme: "basic" },
    "‹other http›": { type: "http", scheme: "‹scheme›" },
    "‹key header›": { type: "apiKey", in: "header", name: "‹X-Key›" },
    "‹key query›": { type: "apiKey", in: "query", name: "‹key parameter›" },
    "‹key cookie›": { type: "apiKey", in: "cookie", name: "‹key cookie name›" },
    "‹mutual›": { type: "mutualTLS" },
    "‹connect›": { type: "openIdConnect", openIdConnectUrl: "https://example.com/‹connect url›" },
    "‹oauth›": {
      type: "oauth2",
      oauth2MetadataUrl: "https://example.com/‹metadata›",
      flows: {
        implicit: { ...oauthFlow, authorizationUrl: "https://example.com/‹authorization›" },
        password: { ...oauthFlow, tokenUrl: "https://example.com/‹token›" },
        clientCredentials: {
          ...oauthFlow,
          tokenUrl: "https://example.com/‹token›",
          "x-form-parameters": { "‹form parameter›": "‹form parameter value›" },
        },
        authorizationCode: {
          ...oauthFlow,
          tokenUrl: "https://example.com/‹token›",
          authorizationUrl: "https://example.com/‹authorization›",
        },
        deviceAuthorization: {
          ...oauthFlow,
          tokenUrl: "https://example.com/‹token›",
          deviceAuthorizationUrl: "https://example.com/‹device›",
        },
      },
    },
  },
};
