/** All tests of the runtime's behaviour once more, by the fetch of the Node entry. */
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";

globalThis.fetch = nodeFetch({ proxy: false });

await import("../runtime/auth.test.js");
await import("../runtime/client-credentials.test.js");
await import("../runtime/errors.test.js");
await import("../runtime/limits.test.js");
await import("../runtime/logging.test.js");
await import("../runtime/options.test.js");
await import("../runtime/pagination.test.js");
await import("../runtime/redirect.test.js");
await import("../runtime/retry.test.js");
await import("../runtime/soak.test.js");
await import("../runtime/token-request.test.js");
