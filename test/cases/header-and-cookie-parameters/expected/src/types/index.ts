export {
  type CreateNotesRequest,
  type CreateNotesRequestBody,
} from "./notes.js";
