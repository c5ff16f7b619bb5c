export {
  type ListPetsRequest,
  type Pet,
  type TagPetsHeaders,
  type TagPetsRequest,
  type UploadPetsPhotoRequest,
} from "./pets.js";
