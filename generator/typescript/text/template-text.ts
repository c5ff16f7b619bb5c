/**
 * Where in a file the text of a template has got to: in code, in a comment, in a string, in prose. A small scanner, so that
 * `lint.ts` can tell whether a value may stand there. It knows what templates contain, not all of TypeScript: regular
 * expression literals do not belong in templates.
 */

/** What a template makes, by its name. */
export type TemplateLanguage = "typescript" | "json" | "markdown" | "text";

/** A place in the made file. */
export type Place = "code" | "comment" | "lineComment" | "string" | "prose" | "fence" | "codeSpan" | "text";

/** The language of a template, by its name: `README.md.hbs`, `package.json.hbs`, `src/index.ts.hbs`. */
export function templateLanguage(name: string): TemplateLanguage {
  if (name.endsWith(".md.hbs")) return "markdown";
  if (name.endsWith(".json.hbs")) return "json";
  return name.endsWith(".ts.hbs") || name.startsWith("partials/") ? "typescript" : "text";
}

/** Where a file begins. */
export function startOf(language: TemplateLanguage): Place {
  if (language === "markdown") return "prose";
  return language === "text" ? "text" : "code";
}

/** Where the file is after `text`, which begins at `place`. */
export function advance(language: TemplateLanguage, place: Place, text: string): Place {
  if (language === "text") return "text";
  return language === "markdown" ? advanceMarkdown(place, text) : advanceCode(place, text);
}

/** Each token that may end or begin a place; in a string also its escapes. */
const CODE_TOKEN = /\\[\s\S]|\/\*|\*\/|\/\/|\n|["'`]/g;

function advanceCode(start: Place, text: string): Place {
  let place = start;
  let quote = "";
  for (const [token] of text.matchAll(CODE_TOKEN)) {
    if (place === "comment") place = token === "*/" ? "code" : place;
    else if (place === "lineComment") place = token === "\n" ? "code" : place;
    else if (place === "string") place = token === quote || quote === "" || token === "\n" ? "code" : place;
    else if (token === "/*") place = "comment";
    else if (token === "//") place = "lineComment";
    else if (/["'`]/.test(token)) {
      place = "string";
      quote = token;
    }
  }
  return place;
}

function advanceMarkdown(start: Place, text: string): Place {
  let place = start;
  for (const [token] of text.matchAll(/```|`|\n/g)) {
    if (token === "```") place = place === "fence" ? "prose" : "fence";
    else if (place === "fence") continue;
    else if (token === "\n") place = "prose";
    else place = place === "codeSpan" ? "prose" : "codeSpan";
  }
  return place;
}
