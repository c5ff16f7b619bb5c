import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownOfHtml } from "../../../generator/typescript/text/html-text.js";
import { printedComment } from "./comments.js";
import { hostile } from "./hostile-text.js";

describe("HTML in descriptions", () => {
  test.each([
    ["<p>One.</p><p>Two.</p>", "\n\nOne.\n\n\n\nTwo.\n\n"],
    ["a<br/>b<BR>c", "a\n\nb\n\nc"],
    ["<ul>\n    <li>a</li>\n    <li>b</li>\n</ul>", "\n\n\n\n- a\n\n- b\n\n\n"],
    ["<b>Note</b>: <i> x </i> <strong></strong>", "**Note**: *x* <strong></strong>"],
    ["<code>GET /x</code>, <code>a`b</code>", "`GET /x`, <code>a`b</code>"],
    ['<a class="x" href="https://a.b/c#d" target="_blank">a\n<i>b</i></a>', "[a *b*](https://a.b/c#d)"],
    ["<a href='/docs'>a</a> <a href=\"javascript:x\">b</a>", '[a](/docs) <a href="javascript:x">b</a>'],
    ["<h3>Title</h3>text", "\n\n**Title**\n\ntext"],
    ["`<p>` and\n```html\n  <p>\n```", "`<p>` and\n```html\n  <p>\n```"],
    ["| a<br>b |\n| - |", "| a<br>b |\n| - |"],
    ["List<p1>, a < b, <custom>", "List<p1>, a < b, <custom>"],
  ])("%j", (text, expected) => {
    expect(markdownOfHtml(text)).toBe(expected);
  });

  test("reads well in a comment", () => {
    const html = '<p>See <a href="https://a.b">the docs</a>.</p>\n\n<p>Then:<ul><li>one</li><li>two</li></ul></p>';
    expect(printedComment({ paragraphs: [html] })).toBe(
      "/**\n * See [the docs](https://a.b).\n *\n * Then:\n *\n * - one\n * - two\n */\n",
    );
  });

  test("is read in linear time", () => {
    for (const part of ["<a ", "<b>", "<li> ", "`", "\n ", "<p", "<h1>"]) {
      const start = performance.now();
      markdownOfHtml(`<p>${part.repeat(100_000)}`);
      expect(performance.now() - start, part).toBeLessThan(2000);
    }
  });

  test("ends no comment", () => {
    assert(
      property(hostile, (text) => {
        const comment = printedComment({ paragraphs: [`<b>x</b>/${text}<i>y</i>/`] });
        expect(comment.indexOf("*/")).toBe(comment.length - 3);
      }),
    );
  });
});
