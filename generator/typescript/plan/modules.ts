/** Modules that every package may have, by their path below `src/` without extension. */
export const CLIENT_MODULE = "client";
/** The client's options and `createTransport`. */
export const TRANSPORT_MODULE = "transport";
export const ERRORS_MODULE = "errors";
export const ENVIRONMENTS_MODULE = "environments";
export const WEBHOOKS_MODULE = "webhooks";
export const VERSION_MODULE = "version";
/** The transport for tests. */
export const TESTING_MODULE = "testing";
/** What the transport for tests is made of; it has no other entry point. */
export const MOCK_MODULE = "core/mock-fetch";
export const NAMESPACE_MODULE = "namespace";
export const INDEX_MODULE = "index";
export const CORE_INDEX_MODULE = "core/index";
/** What only programs on Node import; nothing else of the package does. */
export const NODE_MODULE = "node/index";
