import { array, assert, asyncProperty, constantFrom, property } from "fast-check";
import type { ParserOptions } from "prettier";
import { parsers } from "prettier/plugins/markdown";
import { describe, expect, test } from "vitest";
import { markdownCode, markdownInline, markdownText } from "../../../generator/typescript/text/text.js";
import { hostile } from "./hostile-text.js";

describe("Markdown", () => {
  test.each([
    ["<script>x</script> a < b", "&lt;script>x&lt;/script> a < b"],
    ["[a](https://x.y) [b](#c) [d](mailto:e@f.g)", "[a](https://x.y) [b](#c) [d](mailto:e@f.g)"],
    ["[a](javascript:b) [c](data:d)", "[a&#93;(javascript:b) [c&#93;(data:d)"],
    ["[a](java&#115;cript:b)", "[a&#93;(java&#115;cript:b)"],
    ["[a\\](javascript:b)", "[a\\&#93;(javascript:b)"],
    ["[a]:\n javascript:b", "[a&#93;:\n javascript:b"],
    ["![a](https://x/y.png)", "&#33;[a](https://x/y.png)"],
    ["[a](//evil.example)", "[a&#93;(//evil.example)"],
    ["```js\na", "```js\na\n```"],
    ["a\n~~~~\n~~~\n```", "a\n~~~~\n~~~\n```\n~~~~"],
    ["- ```\n  a", "- ```\n  a\n  ```"],
    ["- ```\n  a\nb", "- ```\n  a\nb"],
    ["> ```\n> a", "> ```\n> a"],
    ["```a`b", "```a`b"],
    ["    ```", "    ```"],
  ])("%j", (text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  test("inline text and code have no formatting of their own", () => {
    expect(markdownInline("a *b* | `c` [d](e)\n# f <g>")).toBe("a \\*b\\* \\| \\`c\\` \\[d\\](e) # f &lt;g>");
    expect(markdownInline("- a")).toBe("\\- a");
    expect(markdownInline("+ # a (b) #")).toBe("\\+ # a (b) \\#");
    expect(markdownCode("a | b")).toBe("`a | b`");
    expect(markdownInline("1. a &lt;")).toBe("1\\. a &amp;lt;");
    expect(markdownCode("a`b``c")).toBe("```a`b``c```");
    expect(markdownCode("`a`")).toBe("`` `a` ``");
    expect(markdownCode("")).toBe("` `");
  });

  test("no text leaves a code block open", async () => {
    const lines = ["```", "~~~", "````", "- a", "  ```", "text", "", "1. ```js", "> ```", "- ```", "  text", "   ~~~"];
    await assert(
      asyncProperty(array(constantFrom(...lines), { maxLength: 6 }), async (some) => {
        const text = `${markdownText(some.join("\n"))}\n\n## After\n`;
        const tree = (await parsers.markdown.parse(text, {} as ParserOptions)) as { readonly children: object[] };
        expect(tree.children.at(-1)).toMatchObject({ type: "heading", depth: 2 });
      }),
    );
  });

  test("no text leaves a tag or an unsafe link", () => {
    assert(
      property(hostile, (text) => {
        expect(markdownText(text)).not.toMatch(/<[a-z/!?]/i);
        expect(markdownText(text)).not.toMatch(/\]\(\s*(?:javascript|data|vbscript):/i);
        expect(markdownInline(text)).not.toMatch(/[\n<]/);
      }),
    );
  });
});
