import { describe, expect, it } from "vitest";
import type { UserOptions } from "../../../generator/options/index.js";
import { modelOf } from "./model-of.js";

const read = (title: string, options: UserOptions = {}, more: Record<string, unknown> = {}) =>
  modelOf({ info: { title, version: "1.2.3", ...more } }, options).model;

describe("the client", () => {
  it.each([
    ["Petstore", "PetstoreClient", "Petstore", "petstore-sdk"],
    ["Swagger Petstore - OpenAPI 3.0", "PetstoreClient", "Petstore", "petstore-sdk"],
    ["The GitHub v3 REST API (beta)", "GitHubClient", "GitHub", "github-sdk"],
    ["GitHub's official OpenAPI spec + Octokit extension", "GitHubClient", "GitHub", "github-sdk"],
    ["Auth0 Management API", "Auth0ManagementClient", "Auth0Management", "auth0-management-sdk"],
    ["1Password Connect", "_1PasswordConnectClient", "_1PasswordConnect", "1password-connect-sdk"],
    ["Acme SDK", "AcmeSdkClient", "AcmeSdk", "acme-sdk"],
    ["API", "ApiClient", "Api", "api-sdk"],
    ["API V1", "ApiClient", "Api", "api-v1-sdk"],
    ["Files Files", "FilesClient", "Files", "files-sdk"],
    ["大小", "大小Client", "大小", "sdk"],
    ["../../etc/passwd", "EtcPasswdClient", "EtcPasswd", "etc-passwd-sdk"],
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
    ["2.0", "2.0.0"],
    ["v1", "1.0.0"],
    ["v2.3", "2.3.0"],
    ["1.0-beta", "1.0.0-beta"],
    ["1.2.3\n", "1.2.3"],
    ["01.2.3", "1.2.3"],
    ["2024.01.15", "2024.1.15"],
    ["2025-01-31", "0.0.0"],
    ["1.2.3.4", "0.0.0"],
    ["1.2.x", "0.0.0"],
    ["latest", "0.0.0"],
    ["99999999999999999.0", "0.0.0"],
  ])("of version %j has version %s", (version, expected) => {
    const { model, diagnostics } = modelOf({ info: { title: "A", version } });
    expect(model.package.version).toBe(expected);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected === "0.0.0" ? ["package-version-invalid"] : []);
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
      private: false,
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
