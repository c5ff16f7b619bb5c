export { type Job, type Ticket } from "./jobs.js";
