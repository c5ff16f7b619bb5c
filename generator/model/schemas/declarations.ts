/** The table of all types that may be declared. Nothing is built before somebody asks for the schema. */
import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import type { Doc, Schema, TypeDeclaration } from "../model.js";
import type { Direction } from "./builder.js";
import { schemaKey } from "./key.js";
import type { Survey } from "./survey.js";
import type { Draft } from "./workshop.js";
import type { TypeNames } from "../names/declarations.js";

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
  const table = createTable();
  return {
    target(pointer, direction): Draft {
      const forRequest = direction === "request" && survey.isSplit(pointer);
      const key = forRequest ? `${pointer}>request` : pointer;
      return table.entry(key, () => {
        const name = forRequest ? names.claim(`${names.of(pointer)}Input`, key) : names.of(pointer);
        const make = (): Schema => input.build(pointer, direction, name);
        return { name, origin: pointer, target: pointer, group: "target", facet: forRequest ? 1 : 0, make };
      });
    },
    base(pointer, direction): Draft {
      const forRequest = direction === "request" && survey.isSplit(pointer);
      const key = `${pointer}>base${forRequest ? ">request" : ""}`;
      return table.entry(key, () => {
        const name = names.claim(`${names.of(pointer)}Base${forRequest ? "Input" : ""}`, key);
        const make = (): Schema => input.buildBase(pointer, direction, name);
        return { name, origin: pointer, target: pointer, group: "target", facet: forRequest ? 3 : 2, make };
      });
    },
    inline(ideal, key, origin, make): Draft {
      return table.entry(`inline ${key}`, () => ({
        name: names.claim(ideal, key, origin),
        origin,
        group: "inline",
        facet: 0,
        make,
      }));
    },
    synthesized(ideal, schema, info): Draft {
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
        facet: 0,
        make,
      }));
    },
    get: table.named,
  };
}

interface Entry extends Pick<Draft, "name" | "origin" | "target" | "group" | "facet"> {
  make(): Schema;
}

interface Table {
  /** The draft of a key, made on first use. */
  entry(key: string, make: () => Entry): Draft;
  get(key: string): Draft | undefined;
  named(name: string): Draft | undefined;
}

function createTable(): Table {
  const byKey = new Map<string, Draft>();
  const byName = new Map<string, Draft>();
  return {
    entry(key, make): Draft {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      const draft = createDraft(make(), byKey.size);
      byKey.set(key, draft);
      byName.set(draft.name, draft);
      return draft;
    },
    get: (key) => byKey.get(key),
    named: (name) => byName.get(name),
  };
}

function createDraft({ make, ...entry }: Entry, sequence: number): Draft {
  let built: Schema | undefined;
  let building = false;
  return {
    ...entry,
    sequence,
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
