// `npm run docs`: makes the generated parts of README.md anew.
import { readFileSync, writeFileSync } from "node:fs";
import { renderReadme } from "./docs.js";

const before = readFileSync("README.md", "utf8");
const after = await renderReadme(before);
if (after !== before) writeFileSync("README.md", after);
