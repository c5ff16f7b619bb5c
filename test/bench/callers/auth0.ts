import { ManagementClient } from "auth0";

export function makeCall(origin: string): () => Promise<unknown> {
  const client = new ManagementClient({
    domain: new URL(origin).host,
    token: "token",
    // The client speaks to https only; the server of this bench does not.
    fetch: (input, init) => fetch(String(input).replace(/^https:/, "http:"), init),
  });
  return async () =>
    client.actions.triggers.bindings.updateMany("post-login", {
      bindings: [{ ref: { type: "action_name", value: "my-action" } }],
    });
}
