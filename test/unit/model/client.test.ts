import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../../generator/options.js";
import { modelOf } from "./model-of.js";

const read = (title: string, options: UserOptions = {}, more: Record<string, unknown> = {}) =>
  modelOf({ info: { title, version: "1.2.3", ...more } }, options).model;

describe("the client", () => {
  it.each([
    ["Petstore", "PetstoreClient", "Petstore", "petstore"],
    ["Swagger Petstore - OpenAPI 3.0", "PetstoreClient", "Petstore", "petstore"],
    ["The GitHub v3 REST API (beta)", "GitHubClient", "GitHub", "github"],
    ["GitHub's official OpenAPI spec + Octokit extension", "GitHubClient", "GitHub", "github"],
    ["Auth0 Management API", "Auth0ManagementClient", "Auth0Management", "auth0-management"],
    ["1Password Connect", "_1PasswordConnectClient", "_1PasswordConnect", "1password-connect"],
    ["API", "ApiClient", "Api", "api"],
    ["", "ApiClient", "Api", "sdk"],
    ["大小", "大小Client", "大小", "sdk"],
    ["../../etc/passwd", "EtcPasswdClient", "EtcPasswd", "etc-passwd"],
  ])("of %j is %s", (title, className, namespace, packageName) => {
    const model = read(title);
    expect([model.client.className, model.client.namespace, model.package.name]).toEqual([
      className,
      namespace,
      packageName,
    ]);
  });

  it("is called as the options say, apart from its namespace", () => {
    expect(read("A", { clientName: "ManagementClient" }).client).toMatchObject({
      className: "ManagementClient",
      namespace: "Management",
    });
    expect(read("A", { clientName: "Stripe" }).client).toMatchObject({ className: "Stripe", namespace: "StripeApi" });
    expect(read("A", { clientName: "stripe client", namespace: "stripe" }).client).toMatchObject({
      className: "StripeClient",
      namespace: "Stripe",
    });
  });

  it("has the options' time-out and retries", () => {
    expect(read("A", { timeoutInSeconds: 5, maxRetries: 0 }).client).toMatchObject({
      timeoutInSeconds: 5,
      maxRetries: 0,
    });
  });
});

describe("the package", () => {
  it.each([
    ["1.2.3", "1.2.3"],
    ["2.0.0-beta.1+build", "2.0.0-beta.1+build"],
    ["2.0", "0.0.0"],
    ["v1", "0.0.0"],
    ["1.2.3\n", "0.0.0"],
    ["01.2.3", "0.0.0"],
  ])("of version %j has version %s", (version, expected) => {
    expect(read("A", {}, { version }).package.version).toBe(expected);
  });

  it("has what the options and the document say", () => {
    const info = {
      summary: "All\nabout A.",
      license: { name: "Apache 2.0" },
      contact: { name: "Team" },
      termsOfService: "https://a.test",
    };
    const model = read("A", { packageName: "@a/b", packageVersion: "9.0.0", repository: "https://git.test/a" }, info);
    expect(model.package).toEqual({
      name: "@a/b",
      version: "9.0.0",
      description: "All about A.",
      license: "Apache-2.0",
      repository: "https://git.test/a",
    });
    expect(model.info).toMatchObject({
      title: "A",
      version: "1.2.3",
      contact: { name: "Team" },
      license: { name: "Apache 2.0" },
      termsOfService: "https://a.test",
    });
  });

  it("says no licence that is not one", () => {
    expect(read("A", {}, { license: { name: "Ask us first" } }).package.license).toBeUndefined();
  });
});
