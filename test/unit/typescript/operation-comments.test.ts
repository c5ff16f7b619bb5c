import { describe, expect, it } from "vitest";
import { firstSentence } from "../../../generator/typescript/plan/doc.js";
import { operation } from "./sample-model.js";
import { thingsWith } from "./emitted.js";

describe("the comment of a function", () => {
  it.each([
    ["One thing. And more.", "One thing."],
    ["Is it? Perhaps.", "Is it?"],
    ["Takes a key, e.g. ABC or others. More.", "Takes a key, e.g. ABC or others."],
    ["Version 2.0 of it. More.", "Version 2.0 of it."],
    ["Written on\ntwo lines. More.", "Written on two lines."],
    ["No full stop\n\nMore.", "No full stop"],
    ["```\ncode\n```", ""],
  ])("has the first sentence of %j", (description, sentence) => {
    expect(firstSentence({ description })).toBe(sentence);
  });

  it("prefers the summary, and may have nothing", () => {
    expect(firstSentence({ summary: "Short", description: "Long. Longer." })).toBe("Short");
    expect(firstSentence({})).toBe("");
    expect(thingsWith([operation("list", "/things")])).toContain(
      "/** @see `client.things.list` */\nexport function list(",
    );
  });
});

describe("the comment of a method", () => {
  it.each([
    ["/things", "`GET /things`"],
    ["/a*/b", "`GET /a*\\/b`"],
    ["/a`b", "``GET /a`b``"],
    ["/a\nb */ c", "`GET /a b *\\/ c`"],
    ["/a\u2028b", "`GET /a b`"],
    ["/@internal", "`GET /&#64;internal`"],
  ])("says which request %j is, and cannot end there", (path, line) => {
    const text = thingsWith([operation("list", "/things", { path })]);
    const [, comment = ""] = /\n {2}\/\*\* (.*) \*\/\n {2}list\(/.exec(text) ?? [];
    expect(comment).toBe(line);
  });
});
