/**
 * What generated code may ask of the runtime, and in which file of `templates/runtime` it is. The only list of these
 * names in the generator; a test lets the compiler compare it with what those files export.
 */
import type { ImportedSymbol } from "../imports.js";

/** Functions and values, by the file that exports them. */
export const runtimeValues = {
  HttpTransport: "core/transport",
  serverUrl: "core/server-url",
  logging: "core/logging",
  idempotencyKey: "core/idempotency-key",
  bearer: "core/auth-bearer",
  basic: "core/auth-basic",
  apiKey: "core/auth-api-key",
  clientCredentials: "core/auth-client-credentials",
  mutualTls: "core/auth-mutual-tls",
  SdkError: "core/errors",
  path: "core/path",
  simple: "core/styles",
  label: "core/styles",
  matrix: "core/styles",
  form: "core/styles",
  spaceDelimited: "core/styles",
  pipeDelimited: "core/styles",
  deepObject: "core/styles",
  cookie: "core/styles",
  jsonValue: "core/styles",
  jsonHeader: "core/styles",
  reserved: "core/styles",
  allowEmptyValue: "core/styles",
  cookies: "core/cookies",
  headers: "core/headers",
  querystring: "core/querystring",
  encode: "core/codecs",
  decode: "core/codecs",
  reader: "core/codecs",
  dateTime: "core/formats",
  date: "core/formats",
  int64: "core/formats",
  int64String: "core/formats",
  int64Text: "core/formats",
  byte: "core/formats",
  base64url: "core/formats",
  exactJson: "core/exact-json",
  exactReader: "core/exact-json",
  json: "core/json",
  jsonWith: "core/json",
  jsonResponse: "core/json",
  urlencoded: "core/urlencoded",
  multipart: "core/multipart",
  text: "core/text",
  binary: "core/binary",
  jsonLines: "core/json-lines",
  jsonLinesResponse: "core/json-lines",
  eventStream: "core/event-stream",
  events: "core/events",
  eventData: "core/events",
  xml: "core/xml",
  xmlResponse: "core/xml",
  select: "core/select",
  emptyResponse: "core/responses",
  textResponse: "core/responses",
  blobResponse: "core/responses",
  urlencodedResponse: "core/responses",
  formDataResponse: "core/responses",
  byStatus: "core/responses",
  byContentType: "core/responses",
  page: "core/pagination",
  cursor: "core/page-cursor",
  lastItem: "core/page-last-item",
  pageNumber: "core/page-number",
  offset: "core/page-offset",
  nextUrl: "core/page-next-url",
  linkHeader: "core/page-link",
} as const;

/** Types, by the file that exports them. */
export const runtimeTypes = {
  ApiPromise: "core/types",
  Codec: "core/codecs",
  CredentialContext: "core/security",
  RequestOptions: "core/types",
  ResponseDecoder: "core/types",
  Supplier: "core/types",
  Transport: "core/types",
  TransportOptions: "core/types",
  LoggingOptions: "core/logging",
  XmlSchema: "core/xml",
  ItemStream: "core/events",
  ServerSentEvent: "core/events",
  PageOptions: "core/pagination",
  PagePromise: "core/pagination",
} as const;

export type RuntimeValueName = keyof typeof runtimeValues;
export type RuntimeTypeName = keyof typeof runtimeTypes;
export type RuntimeName = RuntimeValueName | RuntimeTypeName;

/** The symbol of a name, as a generated module imports it. */
export function runtimeSymbol(name: RuntimeName): ImportedSymbol {
  if (Object.hasOwn(runtimeTypes, name)) return { name, module: runtimeTypes[name as RuntimeTypeName], typeOnly: true };
  return { name, module: runtimeValues[name as RuntimeValueName], typeOnly: false };
}
