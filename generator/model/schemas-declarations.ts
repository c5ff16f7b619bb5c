/** The table of all types that may be declared. Nothing is built before somebody asks for the schema. */
import type { JsonPointer } from "../diagnostic.js";
import type { Doc, Schema, TypeDeclaration } from "./model.js";
import type { Direction } from "./schema-builder.js";
import { schemaKey } from "./schemas-key.js";
import type { Survey } from "./schemas-survey.js";
import type { Draft } from "./schemas-workshop.js";
import type { TypeNames } from "./type-names.js";

export interface Declarations {
  target(pointer: JsonPointer, direction: Direction): Draft;
  base(pointer: JsonPointer, direction: Direction): Draft;
  inline(name: string, key: string, origin: JsonPointer, make: () => Schema): Draft;
  synthesized(
    name: string,
    schema: Schema,
    info: { readonly origin: JsonPointer; readonly doc?: Doc; readonly usage: TypeDeclaration["usage"] },
  ): Draft;
  get(name: string): Draft | undefined;
}

export interface DeclarationsInput {
  readonly names: TypeNames;
  readonly survey: Survey;
  build(pointer: JsonPointer, direction: Direction, name: string): Schema;
  buildBase(pointer: JsonPointer, direction: Direction, name: string): Schema;
}

export function createDeclarations(input: DeclarationsInput): Declarations {
  const { names, survey } = input;
  const byKey = new Map<string, Draft>();
  const byName = new Map<string, Draft>();
  let count = 0;
  const add = (
    key: string,
    name: string,
    origin: JsonPointer,
    target: JsonPointer | undefined,
    group: Draft["group"],
    make: () => Schema,
    facet = 0,
  ): Draft => {
    let built: Schema | undefined;
    let building = false;
    const draft: Draft = {
      name,
      origin,
      ...(target === undefined ? {} : { target }),
      group,
      facet,
      sequence: count++,
      schema(): Schema {
        if (built !== undefined) return built;
        // A look at itself from inside: nothing is known yet.
        if (building) return { kind: "unknown", origin };
        building = true;
        built = make();
        building = false;
        return built;
      },
    };
    byKey.set(key, draft);
    byName.set(name, draft);
    return draft;
  };
  return {
    target(pointer, direction): Draft {
      const forRequest = direction === "request" && survey.isSplit(pointer);
      const key = forRequest ? `${pointer}>request` : pointer;
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const name = forRequest ? names.claim(`${names.of(pointer)}Input`, key) : names.of(pointer);
      return add(
        key,
        name,
        pointer,
        pointer,
        "target",
        () => input.build(pointer, direction, name),
        forRequest ? 1 : 0,
      );
    },
    base(pointer, direction): Draft {
      const forRequest = direction === "request" && survey.isSplit(pointer);
      const key = `${pointer}>base${forRequest ? ">request" : ""}`;
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const name = names.claim(`${names.of(pointer)}Base${forRequest ? "Input" : ""}`, key);
      return add(
        key,
        name,
        pointer,
        pointer,
        "target",
        () => input.buildBase(pointer, direction, name),
        forRequest ? 3 : 2,
      );
    },
    inline(ideal, key, origin, make): Draft {
      const known = byKey.get(`inline ${key}`);
      if (known !== undefined) return known;
      return add(`inline ${key}`, names.claim(ideal, key), origin, undefined, "inline", make);
    },
    synthesized(ideal, schema, info): Draft {
      const key = `synthesized ${info.origin}>${ideal}`;
      const known = byKey.get(key);
      if (known !== undefined && schemaKey(known.schema()) === schemaKey(schema)) return known;
      const unique = known === undefined ? key : `${key}>${count}`;
      const documented = info.doc === undefined ? schema : { ...schema, doc: info.doc };
      return add(unique, names.claim(ideal, unique), info.origin, undefined, "synthesized", () => documented);
    },
    get: (name) => byName.get(name),
  };
}
