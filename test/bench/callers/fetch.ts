/** The least that the call can be: `fetch` and JSON. */
export function makeCall(origin: string): () => Promise<unknown> {
  return async () => {
    const response = await fetch(`${origin}/api/v2/actions/triggers/${encodeURIComponent("post-login")}/bindings`, {
      method: "PATCH",
      headers: { authorization: "Bearer token", "content-type": "application/json" },
      body: JSON.stringify({ bindings: [{ ref: { type: "action_name", value: "my-action" } }] }),
    });
    return response.json();
  };
}
