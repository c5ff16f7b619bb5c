/** Files of types: one for the schemas that only one top-level resource uses, `types/shared` for the rest. */
import { assignNames, kebabCase, shortHash, words } from "../names.js";
import { deviceNames } from "../names/reserved.js";

/** The module of types of an owner (a getter of the client); what has several owners or none is shared. */
export function typeModules(owners: readonly string[]): (owner: string | undefined) => string {
  const distinct = [...new Set(owners)];
  const claims = distinct.map((owner) => {
    return { key: owner, candidates: [fileName(owner)], rank: owner };
  });
  const names = assignNames(claims, new Set(["shared", "index"]), (name) => name.toLowerCase());
  return (owner) => `types/${(owner === undefined ? undefined : names.get(owner)) ?? "shared"}`;
}

/** A getter as a file name of ASCII: letters with marks lose them, what cannot be folded becomes a hash. */
function fileName(getter: string): string {
  const folded = getter.normalize("NFKD").replace(/\p{M}/gu, "");
  const kebab = kebabCase(words(folded.replace(/[^\x20-\x7e]/g, " ")));
  const whole =
    /^[\x20-\x7e]*$/.test(folded) && kebab !== ""
      ? kebab
      : [kebab, shortHash(getter)].filter((part) => part !== "").join("-");
  return deviceNames.has(whole) ? `${whole}-types` : whole;
}
