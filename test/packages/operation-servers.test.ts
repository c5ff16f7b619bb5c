import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApiPromise, RequestOptions } from "../../templates/typescript/runtime/core/types.js";
import { checkCase, checkReadme, loadCase } from "../support/load-case.js";

interface Package {
  readonly OperationServersClient: new (options: object) => {
    readonly uploads: { delete(options?: RequestOptions): ApiPromise<void> };
  };
  readonly DeleteServers: {
    readonly Main: string;
    readonly Near: (variables?: Readonly<Record<string, string | undefined>>) => string;
  };
}

let sdk: Package;
beforeAll(async () => {
  sdk = await loadCase<Package>("operation-servers", ["index", "resources/uploads"]);
});
const urls: string[] = [];
const keep: typeof fetch = (url) => {
  urls.push(url instanceof Request ? url.url : url.toString());
  return Promise.resolve(new Response(null, { status: 204 }));
};
afterAll(() => urls.splice(0));

test("requests go to the first server, or to the one that a call chooses", async () => {
  const { OperationServersClient, DeleteServers } = sdk;
  const { uploads } = new OperationServersClient({ fetch: keep, zone: "b" });
  await uploads.delete();
  await uploads.delete({ baseUrl: DeleteServers.Near });
  await uploads.delete({ baseUrl: DeleteServers.Near({ version: "v2" }) });
  await new OperationServersClient({ fetch: keep }).uploads.delete({ baseUrl: DeleteServers.Near });
  expect(urls).toEqual([
    "https://upload.example.com/uploads",
    "https://b.upload.example.com/v1/uploads",
    "https://a.upload.example.com/v2/uploads",
    "https://a.upload.example.com/v1/uploads",
  ]);
});

test("servers are typed", async () => {
  const usage = `
    import { OperationServersClient } from "./index.js";
    import { DeleteServers } from "./resources/uploads.js";
    const client = new OperationServersClient({ baseUrl: () => "https://a.example" });
    export const calls: Promise<void>[] = [
      client.uploads.delete({ baseUrl: DeleteServers.Near }),
      client.uploads.delete({ baseUrl: DeleteServers.Near({ zone: "c" }) }),
      client.uploads.delete({ baseUrl: DeleteServers.Main }),
    ];
    // @ts-expect-error no such variable
    DeleteServers.Near({ region: "a" });
  `;
  expect(await checkCase("operation-servers", usage)).toEqual([]);
});

test("the README shows it, in examples that compile", async () => {
  const { faults, text } = await checkReadme("operation-servers");
  expect(faults).toEqual([]);
  expect(text).toContain("DeleteServers");
});
