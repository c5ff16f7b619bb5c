export { type CreateNoteRequest, type CreateNoteRequestBody } from "./notes.js";
