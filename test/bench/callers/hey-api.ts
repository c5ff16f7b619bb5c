import { client } from "./out/hey-api/client.gen.js";
import { patchBindings } from "./out/hey-api/sdk.gen.js";

export function makeCall(origin: string): () => Promise<unknown> {
  client.setConfig({ baseUrl: `${origin}/api/v2`, auth: () => "token" });
  return async () => {
    const { data } = await patchBindings({
      path: { triggerId: "post-login" },
      body: { bindings: [{ ref: { type: "action_name", value: "my-action" } }] },
      throwOnError: true,
    });
    return data;
  };
}
