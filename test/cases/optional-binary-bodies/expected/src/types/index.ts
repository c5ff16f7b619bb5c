export { type AddAlbumRequest } from "./album.js";
export { type ReplacePicturesRequest } from "./pictures.js";
