/**
 * The one compiler API of this program: the copy inside ts-morph. openapi-typescript builds its nodes with the same copy:
 * the build and the tests resolve the module `typescript` to it where that package asks for it.
 */
export { ts } from "ts-morph";
