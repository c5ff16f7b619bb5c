export {
  type CreateNotesRequest,
  type CreateNotesRequest_7f9c,
} from "./notes.js";
