export {
  type Inner,
  type Outer,
  type OuterAnchored,
  type Spot,
} from "./outer.js";
export { type Alias } from "./shared.js";
