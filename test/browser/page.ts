/** The program of the page: plays the wire tables against the server it came from and posts the report there. */
import { playAll } from "../engines/player.js";
import type { WireRow } from "../wire/support/row.js";

/** Request headers and methods that a page may not set (Fetch §2.2.1, §2.2.2); `Proxy-` and `Sec-` are barred whole. */
const barredHeaders =
  /^(accept-charset|accept-encoding|access-control-request-(headers|method|private-network)|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|proxy-.*|sec-.*)$/i;
const barredMethods = /^(connect|trace|track)$/i;

/** Asks the operation that the row sends, not the row's name. */
function exclude({ send, headers }: WireRow): string | undefined {
  const sent = send();
  if (`${sent.cookies ?? ""}` !== "") return "a page may not set Cookie";
  const name = Object.keys(sent.headers ?? {}).find((each) => barredHeaders.test(each));
  if (name !== undefined) return `a page may not set ${name}`;
  if (barredMethods.test(sent.method ?? "GET")) return `a page may not send ${sent.method}`;
  if (headers?.["transfer-encoding"] === "chunked") return "a page streams a body over HTTP/2 only";
  return undefined;
}

let stray = 0;
addEventListener("unhandledrejection", () => stray++);
const report = await playAll(navigator.userAgent, location.origin, exclude).catch((error: unknown) => ({
  engine: navigator.userAgent,
  tables: [{ table: "page", passed: 0, excluded: [], failed: [{ row: "the page", reason: String(error) }] }],
}));
const failed = stray === 0 ? [] : [{ row: "unhandled rejections", reason: String(stray) }];
const tables = [...report.tables, { table: "page", passed: stray === 0 ? 1 : 0, excluded: [], failed }];
await fetch("/__wire/report", { method: "POST", body: JSON.stringify({ ...report, tables }) });
