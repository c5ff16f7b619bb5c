/** Named bundles of options. A preset holds nothing that a user could not write in a configuration file. */
import type { Preset } from "./preset.js";

/** The options that `preset: NAME` stands for; options given beside it win. */
export const presets = {
  /** The names and the behaviour of the SDK that Auth0 publishes for its Management API. */
  auth0: {
    exclude: ["x-release-lifecycle: beta"],
    ignoreParameters: ["x-sdk-ignore: true"],
    groupExtensions: ["x-operation-group"],
    methodExtensions: ["x-operation-name"],
    requestNameExtensions: ["x-operation-request-parameters-name"],
    clientName: "ManagementClient",
    namespace: "Management",
    undeclaredErrors: "base",
    errorMessages: "full",
    queryObjects: "brackets",
    optionalQuery: "nullable",
    queryArrays: "oneOrMany",
    readWrite: "merge",
    optionalBodies: "schema",
    operationTypeNames: "groupFirst",
    pathArguments: "document",
    pagination: [
      { match: ["customDomains.list"], kind: "none", drop: ["from", "take"] },
      {
        match: ["clients.list"],
        kind: "page",
        parameter: "page",
        size: "per_page",
        first: 0,
        defaultSize: 50,
        drop: ["from", "take"],
        defaults: { page: 0, per_page: 50, include_totals: true },
      },
      {
        kind: "cursor",
        parameter: "from",
        size: "take",
        next: "next",
        defaultSize: 50,
        drop: ["page", "per_page", "include_totals"],
        defaults: { take: 50 },
      },
      {
        kind: "page",
        parameter: "page",
        size: "per_page",
        first: 0,
        defaultSize: 50,
        drop: ["from", "take"],
        defaults: { page: 0, per_page: 50, include_totals: true },
      },
    ],
  },
} as const;

/** Names of the presets that come with Bindsmith. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * A preset by its name, or itself.
 * @throws when there is none of that name: packages are loaded before.
 */
export function presetOf(entry: string | Preset): Preset {
  if (typeof entry !== "string") return entry;
  const options = Object.entries(presets).find(([name]) => name === entry)?.[1];
  if (options === undefined) throw new Error(`The preset '${entry}' is not loaded.`);
  return { kind: "bindsmith-preset", name: entry, options };
}
