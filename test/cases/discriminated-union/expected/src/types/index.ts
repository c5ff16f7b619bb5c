export {
  type Cat,
  type Circle,
  type Dog,
  type Pet,
  type Shape,
  type Square,
} from "./shapes.js";
