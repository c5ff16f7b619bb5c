/** openapi-typescript's transform of one Schema Object; the package declares no types for its single files. */
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type { ts } from "ts-morph";

  export default function transformSchemaObject(
    schema: object,
    options: { readonly path: string; readonly ctx: object },
  ): ts.TypeNode;
}
