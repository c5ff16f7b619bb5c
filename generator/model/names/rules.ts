/** The user's naming functions: every proposed name passes through one of these. */
import type { Naming, PropertySubject, TypeSubject } from "../../options/index.js";
import { accessorOf } from "../../options/naming.js";
import type { SourceOperation } from "../collect.js";
import type { TypeDeclaration } from "../model.js";
import type { Schema } from "../schema-model.js";
import { assignNames } from "./index.js";

/** Functions that decide names; absent: none. */
export interface NamingRules {
  readonly naming?: Naming;
}

/** Names that are proposed for an operation. */
interface Proposal {
  readonly operation: SourceOperation;
  readonly accessor: readonly string[];
  readonly method: string;
  readonly stated: boolean;
}

/** The proposal with what `group` and `method` make of it; a name of theirs counts as one by hand. */
export function ruledProposal<P extends Proposal>(proposal: P, { naming }: NamingRules): P {
  if (naming?.group === undefined && naming?.method === undefined) return proposal;
  const { method, path, operationId, tags, origin } = proposal.operation;
  const subject = { origin, method, path, tags, ...(operationId === undefined ? {} : { operationId }) };
  const group = naming.group?.(subject, proposal.accessor);
  const name = naming.method?.(subject, proposal.method);
  return {
    ...proposal,
    ...(group === undefined ? {} : { accessor: accessorOf(group) }),
    ...(name === undefined || name === proposal.method ? {} : { method: name, stated: true }),
  };
}

/** What `type` makes of a proposed name; `undefined`: it stays. */
export function ruledType(subject: TypeSubject, proposed: string, { naming }: NamingRules): string | undefined {
  return naming?.type?.(subject, proposed);
}

/** The name of a parameter or header in code. */
export function ruledProperty(subject: PropertySubject, proposed: string, { naming }: NamingRules): string {
  return naming?.property?.(subject, proposed) ?? proposed;
}

/** Declarations whose enums have the keys that `enumKey` gives them; two values of one key keep apart. */
export function ruledEnums(types: readonly TypeDeclaration[], { naming }: NamingRules): readonly TypeDeclaration[] {
  const rule = naming?.enumKey;
  if (rule === undefined) return types;
  const ruled = (schema: Schema, type: string): Schema => {
    if (schema.kind === "union")
      return {
        ...schema,
        variants: schema.variants.map((variant) => (variant.kind === "enum" ? ruled(variant, type) : variant)),
      };
    if (schema.kind !== "enum") return schema;
    const claims = schema.members.map(({ key, value }) => ({
      key: `${typeof value} ${String(value)}`,
      candidates: [...new Set([rule({ value, type }, key) ?? key, key])],
      rank: "",
    }));
    const names = assignNames(claims);
    return {
      ...schema,
      members: schema.members.map((member, index) => ({
        ...member,
        key: names.get(claims[index]?.key ?? "") ?? member.key,
      })),
    };
  };
  return types.map((declaration) => ({ ...declaration, schema: ruled(declaration.schema, declaration.name) }));
}
