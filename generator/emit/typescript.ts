/**
 * The one compiler API of this program. It must be the instance that openapi-typescript builds its nodes with; the build
 * maps the module `typescript` to the one inside ts-morph, so that a single compiler is loaded.
 */
import ts from "typescript";

export { ts };
