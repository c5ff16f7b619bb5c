import createClient from "openapi-fetch";
import type { paths } from "./out/openapi-typescript/schema.js";

export function makeCall(origin: string): () => Promise<unknown> {
  const client = createClient<paths>({ baseUrl: `${origin}/api/v2`, headers: { authorization: "Bearer token" } });
  return async () => {
    const { data } = await client.PATCH("/actions/triggers/{triggerId}/bindings", {
      params: { path: { triggerId: "post-login" } },
      body: { bindings: [{ ref: { type: "action_name", value: "my-action" } }] },
    });
    return data;
  };
}
