export {
  type ListPetsRequest,
  type Pet,
  type UploadPetsPhotoRequest,
} from "./pets.js";
