import { describe, expect, it } from "vitest";
import { buildSdk } from "../../../generator/typescript/plan/build-sdk.js";
import { resolveOptions } from "../../../generator/options/resolve.js";
import { modelOf } from "./model-of.js";
import { specOf } from "./spec-of.js";

const paths = { "/a": { get: { responses: { 204: { description: "Done." } } } } };
const read = (...servers: unknown[]) => modelOf({ servers, paths });

describe("servers", () => {
  it("are `Default` when there is one", () => {
    expect(read({ url: "https://api.example.com/v1/" }).model.servers).toMatchObject([
      { name: "Default", url: "https://api.example.com/v1" },
    ]);
  });

  it("with an empty URL are the host of the document", () => {
    expect(read({ url: "" }).model.servers).toMatchObject([{ url: "/" }]);
  });

  it("are called as the document says, by description, or by host", () => {
    const { model } = read(
      { url: "https://a.example.com", name: "live" },
      { url: "https://b.example.com", description: "Sandbox server" },
      { url: "https://api.eu.example.com", description: "A long sentence about where this server stands and why." },
      { url: "https://c.example.com", "x-fern-server-name": "Staging" },
      { url: "/v1" },
    );
    expect(model.servers.map(({ name }) => name)).toEqual(["Live", "Sandbox", "Eu", "Staging", "RelativeV1"]);
  });

  it("that cannot be used are left out, without showing credentials", () => {
    const { model, diagnostics } = read(
      { url: "https://user:secret@example.com" },
      { url: "https://example.com/\r\nX: y" },
      { url: "ftp://example.com" },
      { url: "https://example.com?x=1" },
    );
    expect(model.servers).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(4).fill("server-url-invalid"));
    expect(JSON.stringify(diagnostics)).not.toContain("secret");
  });

  it("have client options for their variables", () => {
    const { model } = read(
      {
        url: "https://{region}.{tenant-domain}/{token}",
        variables: {
          region: { default: "eu", enum: ["eu", "us"], description: "Where." },
          "tenant-domain": { default: "example.com" },
          token: { default: "t" },
        },
      },
      { url: "https://{region}.test", variables: { region: { default: "us", enum: ["us", "asia"] } } },
    );
    expect(model.client.serverVariables).toEqual([
      {
        name: "region",
        variable: "region",
        defaultValue: "eu",
        enum: ["eu", "us", "asia"],
        doc: { description: "Where." },
      },
      { name: "tenantDomain", variable: "tenant-domain", defaultValue: "example.com" },
      { name: "token", variable: "token", defaultValue: "t" },
    ]);
  });

  it("report variables without a usable default", () => {
    const { diagnostics, model } = read({
      url: "https://{a}.{b}.test",
      variables: { b: { default: "x", enum: ["y"] } },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["server-variable-invalid", "server-variable-invalid"]);
    expect(model.servers[0]!.variables).toMatchObject([
      { name: "a", default: "" },
      { name: "b", default: "x", enum: ["y", "x"] },
    ]);
  });

  it("of an operation or its path override the document's", () => {
    const done = { responses: { 204: { description: "Done." } } };
    const { model } = modelOf({
      paths: {
        "/a": {
          servers: [{ url: "https://path.test" }],
          get: done,
          put: { ...done, servers: [{ url: "https://own.test" }] },
        },
        "/b": { get: done },
      },
    });
    expect(model.operations.map(({ servers }) => servers.map(({ url }) => url))).toEqual([
      ["https://path.test"],
      ["https://own.test"],
      [],
    ]);
  });

  it("that are relative are resolved against the URL of the document", () => {
    const root = {
      openapi: "3.1.0",
      info: { title: "A", version: "1" },
      servers: [{ url: "/v1" }, { url: "api/{x}", variables: { x: { default: "1" } } }],
      paths,
    };
    const spec = { ...specOf(root), inputs: [{ uri: "https://docs.example.com/specs/openapi.json", sha256: "" }] };
    const { sdk: model } = buildSdk(spec, resolveOptions([{ options: {}, directory: "/" }]));
    expect(model.servers.map(({ url }) => url)).toEqual([
      "https://docs.example.com/v1",
      "https://docs.example.com/specs/api/{x}",
    ]);
  });
});
