/** Strings as literals that are valid JSON and hold no character that source code must not. */

/** A double-quoted string literal. */
export function stringLiteral(text: string): string {
  return escapeRaw(JSON.stringify(text));
}

/** Characters that JSON leaves raw but source code must not hold; U+FFFD stands for damage in many tools. */
const RAW =
  /[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFF]|\uDB40[\uDC00-\uDFFF]/g;

function escapeRaw(json: string): string {
  let text = json;
  if (/[^\x20-\x7E\n]/.test(text)) text = text.replace(RAW, escapeUnits);
  if (text.includes("/") || text.includes("<")) {
    text = text
      .replace(/\*\//g, "*\\/")
      .replace(/\/\/(?=[#@])/g, "/\\/")
      .replace(/<(?=[A-Za-z/!?])/g, "\\u003c");
  }
  return text;
}

function escapeUnits(characters: string): string {
  let text = "";
  for (let index = 0; index < characters.length; index++)
    text += `\\u${characters.charCodeAt(index).toString(16).padStart(4, "0")}`;
  return text;
}
