export { type Beverage, DrinkKind, type ListDrinksRequest } from "./menu.js";
