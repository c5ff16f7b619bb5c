import { ManagementClient } from "./out/bindsmith/src/index.js";

export function makeCall(origin: string): () => Promise<unknown> {
  const client = new ManagementClient({ token: "token", baseUrl: `${origin}/api/v2` });
  return async () =>
    client.actions.triggers.bindings.updateMany("post-login", {
      bindings: [{ ref: { type: "action_name", value: "my-action" } }],
    });
}
