import { ManagementClient } from "./out/bindsmith/src/index.js";
import { nodeFetch } from "./out/bindsmith/src/node/index.js";

/** The same client with the `fetch` of its Node entry. */
export function makeCall(origin: string): () => Promise<unknown> {
  const client = new ManagementClient({ token: "token", baseUrl: `${origin}/api/v2`, fetch: nodeFetch() });
  return async () =>
    client.actions.triggers.bindings.updateMany("post-login", {
      bindings: [{ ref: { type: "action_name", value: "my-action" } }],
    });
}
