/** Files of types: one for the schemas that only one top-level resource uses, `types/shared` for the rest. */
import { assignNames } from "../names/index.js";
import { fileName } from "../names/file-name.js";

/** The module of types of an owner (a getter of the client); what has several owners or none is shared. */
export function typeModules(owners: readonly string[]): (owner: string | undefined) => string {
  const distinct = [...new Set(owners)];
  const claims = distinct.map((owner) => {
    return { key: owner, candidates: [fileName(owner, "types")], rank: owner };
  });
  const names = assignNames(claims, new Set(["shared", "index"]), (name) => name.toLowerCase());
  return (owner) => `types/${(owner === undefined ? undefined : names.get(owner)) ?? "shared"}`;
}
