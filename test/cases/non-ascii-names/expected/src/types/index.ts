export { type 大小 } from "./50db.js";
export { type Größe } from "./gro-en-7808.js";
