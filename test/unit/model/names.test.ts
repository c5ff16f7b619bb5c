import { describe, expect, it } from "vitest";
import {
  assignNames,
  camelCase,
  isIdentifier,
  kebabCase,
  memberName,
  pascalCase,
  typeName,
  words,
} from "../../../generator/model/names/index.js";

describe("words", () => {
  it.each([
    ["SCIMConfig", ["SCIM", "Config"]],
    ["SuspiciousIPThrottling", ["Suspicious", "IP", "Throttling"]],
    ["user's-IPs", ["users", "IPs"]],
    ["io.k8s.api.core.v1beta3", ["io", "k8s", "api", "core", "v1beta3"]],
    ["V1beta3List", ["V1beta3", "List"]],
    ["OAuth2Token", ["O", "Auth2", "Token"]],
    ["URLOAuth1", ["URL", "O", "Auth1"]],
    ["XOAuthToken", ["X", "O", "Auth", "Token"]],
    ["NOAuthority", ["NO", "Authority"]],
    ["1-Click Applications", ["1", "Click", "Applications"]],
    ["größeLesen", ["größe", "Lesen"]],
    ["取得大小", ["取得大小"]],
    ["__proto__", ["proto"]],
    ["🙂 ?!", []],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe("cases", () => {
  it("lower runs of capitals after their first letter", () => {
    expect(pascalCase(words("listSCIMTokens"))).toBe("ListScimTokens");
    expect(camelCase(words("URLs of_HTTP2-servers"))).toBe("urlsOfHttp2Servers");
    expect(kebabCase(words("clientGRANTS"))).toBe("client-grants");
  });
});

describe("identifiers", () => {
  it("start with a letter, or with _ before a digit", () => {
    expect(memberName("2faEnable")).toBe("_2faEnable");
    expect(typeName("123")).toBe("_123");
  });

  it("have a name for nothing, and a hash for signs", () => {
    expect(memberName("")).toBe("unnamed");
    expect(typeName("")).toBe("Unnamed");
    expect(memberName("🙂")).toMatch(/^unnamed_[0-9a-f]{4}$/);
    expect(memberName("🙂")).not.toBe(memberName("🙃"));
  });

  it("are short, whatever the text", () => {
    const long = typeName("verylongword ".repeat(1000));
    expect(long.length).toBeLessThanOrEqual(100);
    expect(long).not.toBe(typeName("verylongword ".repeat(1001)));
    expect(isIdentifier(long)).toBe(true);
  });

  it("keep letters of every script, composed", () => {
    expect(typeName("größe")).toBe("Größe");
    expect(typeName("gro\u0308ße")).toBe("Größe");
    expect(typeName("大小")).toBe("大小");
  });
});

describe("assignNames", () => {
  const claim = (key: string, rank: string, ...candidates: string[]) => ({ key, rank, candidates });

  it("gives the ideal to the smallest rank, whatever the order", () => {
    const claims = [claim("b", "2", "list", "listB"), claim("a", "1", "list", "listA"), claim("c", "3", "get")];
    const names = new Map([
      ["a", "list"],
      ["b", "listB"],
      ["c", "get"],
    ]);
    expect(new Map([...assignNames(claims)].sort())).toEqual(names);
    expect(new Map([...assignNames([...claims].reverse())].sort())).toEqual(names);
  });

  it("never lets a second choice take somebody's ideal", () => {
    const names = assignNames([claim("a", "1", "x"), claim("b", "2", "x", "y"), claim("c", "3", "y")]);
    expect(names.get("c")).toBe("y");
    expect(names.get("b")).toMatch(/^x_[0-9a-f]{4}$/);
  });

  it("salts from the claimant alone, so that another claimant changes nothing", () => {
    const two = assignNames([claim("a", "1", "x"), claim("b", "2", "x")]);
    const three = assignNames([claim("a", "1", "x"), claim("b", "2", "x"), claim("c", "3", "x")]);
    expect(three.get("b")).toBe(two.get("b"));
  });

  it("compares by fold, and avoids what is taken", () => {
    const names = assignNames(
      [claim("a", "1", "Users"), claim("b", "2", "users"), claim("c", "3", "con")],
      new Set(["con"]),
      (name) => name.toLowerCase(),
    );
    expect(names.get("a")).toBe("Users");
    expect(names.get("b")).not.toBe("users");
    expect(names.get("c")).toMatch(/^con_/);
  });

  it("makes further names only for those who need them", () => {
    const names = assignNames([
      claim("a", "1", "x"),
      { key: "b", rank: "2", candidates: ["x"], more: () => ["z"] },
      { key: "c", rank: "3", candidates: ["c"], more: () => expect.fail("not needed") },
    ]);
    expect(names.get("b")).toBe("z");
  });
});
