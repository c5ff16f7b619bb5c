/** All tests of what goes over the wire once more, by the fetch of the Node entry. */
import { nodeFetch } from "../../templates/typescript/runtime/node/index.js";

globalThis.fetch = nodeFetch({ proxy: false });

await import("../wire/bodies.test.js");
await import("../wire/events.test.js");
await import("../wire/json-lines.test.js");
await import("../wire/parameters.test.js");
await import("../wire/responses.test.js");
await import("../wire/statuses.test.js");
await import("../wire/values.test.js");
await import("../wire/xml.test.js");
