import { CANARY } from "./check-text.js";

/** A text that would be code, or end what it stands in, if it got out; the number tells where it came from. */
export type Payload = (place: number) => string;

const call = (place: number): string => `${CANARY}${place}()`;

/** Each by what it tries to leave. */
export const payloads: Readonly<Record<string, Payload>> = {
  comment: (place) => `*/${call(place)};/*`,
  "broken comment": (place) => `*\\/ **//${call(place)}*/*`,
  "double quotes": (place) => `";${call(place)};"`,
  "single quotes": (place) => `';${call(place)};'`,
  backslash: (place) => `\\";${call(place)};//\\`,
  template: (place) => `\`;${call(place)};\``,
  expression: (place) => `\${${call(place)}}`,
  handlebars: (place) => `{{${call(place)}}}{{{${call(place)}}}}{{> ${call(place)}}}`,
  lines: (place) => `a\n${call(place)};\r\n${call(place)};\u2028${call(place)};\u2029${call(place)};`,
  script: (place) => `</script><script>${call(place)}</script><img src=x onerror=${call(place)}>`,
  markup: (place) => `]]>--><!-- ${call(place)}`,
  markdown: (place) => `[x](javascript:${call(place)})\n\n# ![${call(place)}](http://example.com/a.png)\n`,
  fence: (place) => `\`\`\`\n${call(place)}\n\`\`\`\n\n~~~\n${call(place)};`,
  json: (place) => `","scripts":{"postinstall":"${call(place)}"},"x":"`,
  surrogate: (place) => `\ud800 ${call(place)} \udc00`,
  controls: (place) => `\0\x07\x1b[31m${call(place)}\x7f\u0085`,
  bidi: (place) => `\u202e\u2066${call(place)}\u200b\ufeff\u{e0041}`,
  directives: (place) => `@ts-nocheck @internal // @ts-ignore #__PURE__ ${call(place)} //# sourceMappingURL=x`,
  reference: (place) => `/// <reference path="${call(place)}" />`,
  path: (place) => `../../${CANARY}${place}/..\\con:`,
  member: (place) => `__proto__ ${call(place)} constructor`,
};
