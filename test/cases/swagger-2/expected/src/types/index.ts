export {
  type ListPetsRequest,
  type Pet,
  type TagPetsHeaders,
  type TagPetsRequest,
  type UploadPhotoRequest,
} from "./pets.js";
