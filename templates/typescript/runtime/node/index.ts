/** What Node adds: only for programs that run there. */
export { nodeFetch } from "./fetch.js";
export type { NodeFetchOptions, NodeTlsOptions } from "./options.js";
