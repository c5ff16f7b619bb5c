export { type Event } from "./reports.js";
