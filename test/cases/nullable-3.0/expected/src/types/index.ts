export { type Author, type Note } from "./notes.js";
