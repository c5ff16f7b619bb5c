export { type _3DModel } from "./models.js";
