/** The table of all types that may be declared. Nothing is built before somebody asks for the schema. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Doc, Schema, TypeDeclaration } from "../model.js";
import type { Direction } from "./builder.js";
import { schemaKey } from "./key.js";
import type { SchemaIndex } from "./schema-index.js";
import type { PendingDeclaration } from "./schema-context.js";
import type { TypeNames } from "../names/declarations.js";

export interface Declarations {
  target(pointer: JsonPointer, direction: Direction): PendingDeclaration;
  base(pointer: JsonPointer, direction: Direction): PendingDeclaration;
  inline(name: string, key: string, origin: JsonPointer, make: () => Schema): PendingDeclaration;
  synthesized(
    name: string,
    schema: Schema,
    info: { readonly origin: JsonPointer; readonly doc?: Doc; readonly usage: TypeDeclaration["usage"] },
  ): PendingDeclaration;
  get(name: string): PendingDeclaration | undefined;
}

export interface DeclarationsInput {
  readonly names: TypeNames;
  readonly schemaIndex: SchemaIndex;
  build(pointer: JsonPointer, direction: Direction, name: string): Schema;
  buildBase(pointer: JsonPointer, direction: Direction, name: string): Schema;
}

export function createDeclarations(input: DeclarationsInput): Declarations {
  const { names, schemaIndex } = input;
  const table = createTable();
  return {
    target(pointer, direction): PendingDeclaration {
      const forRequest = direction === "request" && schemaIndex.isSplit(pointer);
      const key = forRequest ? `${pointer}>request` : pointer;
      return table.entry(key, () => {
        const name = forRequest ? names.claim(`${names.of(pointer)}Input`, key) : names.of(pointer);
        const make = (): Schema => input.build(pointer, direction, name);
        return { name, origin: pointer, target: pointer, group: "target", variant: forRequest ? 1 : 0, make };
      });
    },
    base(pointer, direction): PendingDeclaration {
      const forRequest = direction === "request" && schemaIndex.isSplit(pointer);
      const key = `${pointer}>base${forRequest ? ">request" : ""}`;
      return table.entry(key, () => {
        const name = names.claim(`${names.of(pointer)}Base${forRequest ? "Input" : ""}`, key);
        const make = (): Schema => input.buildBase(pointer, direction, name);
        return { name, origin: pointer, target: pointer, group: "target", variant: forRequest ? 3 : 2, make };
      });
    },
    inline(ideal, key, origin, make): PendingDeclaration {
      return table.entry(`inline ${key}`, () => ({
        name: names.claim(ideal, key, origin),
        origin,
        group: "inline",
        variant: 0,
        make,
      }));
    },
    synthesized(ideal, schema, info): PendingDeclaration {
      const documented = info.doc === undefined ? schema : { ...schema, doc: info.doc };
      let key = `synthesized ${info.origin}>${ideal}`;
      for (let known = table.get(key); known !== undefined; known = table.get(key)) {
        if (schemaKey(known.schema()) === schemaKey(schema)) return known;
        key += "'";
      }
      const make = (): Schema => documented;
      return table.entry(key, () => ({
        name: names.claim(ideal, key),
        origin: info.origin,
        group: "synthesized",
        variant: 0,
        make,
      }));
    },
    get: table.named,
  };
}

interface Entry extends Pick<PendingDeclaration, "name" | "origin" | "target" | "group" | "variant"> {
  make(): Schema;
}

interface Table {
  /** The draft of a key, made on first use. */
  entry(key: string, make: () => Entry): PendingDeclaration;
  get(key: string): PendingDeclaration | undefined;
  named(name: string): PendingDeclaration | undefined;
}

function createTable(): Table {
  const byKey = new Map<string, PendingDeclaration>();
  const byName = new Map<string, PendingDeclaration>();
  return {
    entry(key, make): PendingDeclaration {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const draft = createPendingDeclaration(make(), byKey.size);
      byKey.set(key, draft);
      byName.set(draft.name, draft);
      return draft;
    },
    get: (key) => byKey.get(key),
    named: (name) => byName.get(name),
  };
}

function createPendingDeclaration({ make, ...entry }: Entry, order: number): PendingDeclaration {
  let built: Schema | undefined;
  let building = false;
  return {
    ...entry,
    order,
    schema(): Schema {
      if (built !== undefined) return built;
      // A look at itself from inside: nothing is known yet.
      if (building) return { kind: "unknown", origin: entry.origin };
      building = true;
      built = make();
      building = false;
      return built;
    },
  };
}
