// `npm run docs`: makes the generated parts of README.md and of docs/ anew.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { renderPage } from "./docs.js";

const pages = ["README.md", ...readdirSync("docs").map((name) => `docs/${name}`)];
for (const page of pages.filter((name) => name.endsWith(".md"))) {
  const before = readFileSync(page, "utf8");
  const after = await renderPage(before);
  if (after !== before) writeFileSync(page, after);
}
