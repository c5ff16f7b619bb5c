/** HTML in the descriptions of a document, which promises Markdown (CommonMark allows both, but editors show tags as text). */

/** Fenced code blocks and code spans: what stands in them is no markup. */
const CODE = /(```[^]*?(?:```|$)|`[^`\n]*`)/;

/**
 * The same text with Markdown instead of the tags that Markdown has words for: paragraphs, line breaks, lists, headings, emphasis,
 * code and links. Other tags and everything in code stay as they are. Linear in the length.
 */
export function markdownOfHtml(text: string): string {
  if (!/<\/?[a-z]/i.test(text)) return text;
  return text
    .split(CODE)
    .map((piece, index) => (index % 2 === 1 ? piece : blocks(spans(piece))))
    .join("");
}

/** A line of a table cannot be broken. */
const TABLE = /^[ \t]*\|/m;

function blocks(text: string): string {
  if (!/<\/?(?:p|br|ul|ol|li|h[1-6])\b/i.test(text) || TABLE.test(text)) return text;
  return (
    text
      // Indentation that only showed the nesting of tags would be a code block.
      .replace(/\n[ \t]+/g, "\n")
      .replace(/<h[1-6]\b[^<>]*>([^<>]*)<\/h[1-6]>/gi, (_, title: string) => `\n\n**${title.trim()}**\n\n`)
      .replace(/<li\b[^<>]*>\s*/gi, "\n- ")
      .replace(/<\/li>/gi, "")
      .replace(/<\/?(?:p|ul|ol)\b[^<>]*>|<br\b[^<>]*>/gi, "\n\n")
      .replace(/\n[ \t]+/g, "\n")
  );
}

function spans(text: string): string {
  return text
    .replace(/<(code|tt)>([^<>`\n]+)<\/\1>/gi, "`$2`")
    .replace(/<(b|strong|i|em)>([^<>\n]+)<\/\1>/gi, (whole, tag: string, inner: string) => {
      const sign = /^(?:b|strong)$/i.test(tag) ? "**" : "*";
      return inner.trim() === "" || inner.includes("*") ? whole : `${sign}${inner.trim()}${sign}`;
    })
    .replace(/<a\s([^<>]*)>([^<>[\]]+)<\/a>/gi, (whole, attributes: string, inner: string) => {
      const [, href] = /\bhref=["'](https?:\/\/[^"'\s()<>]+|\/[^"'\s()<>]*)["']/i.exec(attributes) ?? [];
      return href === undefined ? whole : `[${inner.replace(/\s+/g, " ").trim()}](${href})`;
    });
}
