/** The client options that hold credentials. */
import type { SecurityScheme } from "../../../model/model.js";
import { assignNames, entryOf, memberName } from "../../../model/names/index.js";
import type { CredentialOption } from "./sdk-model.js";

type CredentialProposal = Omit<CredentialOption, "name"> & { readonly candidates: readonly string[] };

/**
 * The client options that hold credentials. Bearer tokens, OAuth 2 and OpenID Connect share `token`, unless several bearer schemes need
 * telling apart: then those are called like their schemes. One API key is `apiKey`, several are called like their schemes. Client
 * credentials are `clientId`, `clientSecret`, one option for each extra form parameter of the token request, and how tokens are asked
 * for: `clientAuthentication`, `tokenUrl` (one for each that the document has), `scopes` and `expirySkewInSeconds`.
 * @param taken option names that are something else already
 */
export function credentialOptions(
  schemes: readonly SecurityScheme[],
  taken: ReadonlySet<string>,
): readonly CredentialOption[] {
  const proposals = [
    ...tokenWishes(schemes),
    ...basicWishes(schemes),
    ...keyWishes(schemes),
    ...clientCredentialWishes(schemes),
  ];
  const names = assignNames(
    proposals.map(({ candidates }, index) => ({
      key: `${candidates[0] ?? ""} ${index}`,
      candidates,
      rank: String(index).padStart(4, "0"),
    })),
    taken,
  );
  return proposals.map(({ candidates, ...option }, index) => ({
    name: entryOf(names, `${candidates[0] ?? ""} ${index}`),
    ...option,
  }));
}

function tokenWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const bearers = schemes.filter(({ kind }) => kind === "bearer");
  const others = schemes.filter(({ kind }) => kind === "oauth2" || kind === "openIdConnect");
  const shared = bearers.length === 1 ? [...bearers, ...others] : others;
  const proposals: CredentialProposal[] =
    shared.length === 0
      ? []
      : [
          {
            candidates: ["token", "accessToken"],
            kind: "token",
            schemes: shared.map(({ name }) => name),
            ...docFrom(shared),
          },
        ];
  const own = [...(bearers.length > 1 ? bearers : []), ...schemes.filter(({ kind }) => kind === "http")];
  return [
    ...proposals,
    ...own.map((scheme): CredentialProposal => ({
      candidates: [memberName(scheme.name), `${memberName(scheme.name)}Token`],
      kind: "token",
      schemes: [scheme.name],
      ...docFrom([scheme]),
    })),
  ];
}

function basicWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const basic = schemes.filter(({ kind }) => kind === "basic");
  const names = basic.map(({ name }) => name);
  return basic.length === 0
    ? []
    : (["username", "password"] as const).map((kind) => ({
        candidates: [kind, `${kind}Credential`],
        kind,
        schemes: names,
        ...docFrom(basic),
      }));
}

function keyWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const keys = schemes.filter(({ kind }) => kind === "apiKey");
  return keys.map((scheme) => ({
    candidates:
      keys.length === 1
        ? ["apiKey", memberName(scheme.name)]
        : [memberName(scheme.name), `${memberName(scheme.name)}Key`],
    kind: "apiKey",
    schemes: [scheme.name],
    ...docFrom([scheme]),
  }));
}

function clientCredentialWishes(schemes: readonly SecurityScheme[]): CredentialProposal[] {
  const oauth = schemes.filter(
    (scheme) => scheme.kind === "oauth2" && scheme.flows.some(({ flow }) => flow === "clientCredentials"),
  );
  if (oauth.length === 0) return [];
  const names = oauth.map(({ name }) => name);
  const parameters = new Map<string, { value: string; schemes: string[] }>();
  for (const scheme of oauth) {
    for (const { flow, formParameters } of scheme.kind === "oauth2" ? scheme.flows : []) {
      if (flow !== "clientCredentials") continue;
      for (const { name, value } of formParameters) {
        const known = parameters.get(name);
        if (known === undefined) parameters.set(name, { value, schemes: [scheme.name] });
        else known.schemes.push(scheme.name);
      }
    }
  }
  const urls = new Map<string, string[]>();
  for (const { name, url } of oauth.flatMap(tokenUrls)) urls.set(url, [...(urls.get(url) ?? []), name]);
  return [
    { candidates: ["clientId"], kind: "clientId", schemes: names, ...docFrom(oauth) },
    { candidates: ["clientSecret"], kind: "clientSecret", schemes: names, ...docFrom(oauth) },
    ...[...parameters].map(([parameter, { value, schemes: users }]): CredentialProposal => ({
      candidates: [memberName(parameter), `${memberName(parameter)}Parameter`],
      kind: "formParameter",
      schemes: users,
      parameter,
      defaultValue: value,
    })),
    { candidates: ["clientAuthentication"], kind: "clientAuthentication", schemes: names },
    ...[...urls].map(([url, users]): CredentialProposal => ({
      candidates: [
        urls.size === 1 ? "tokenUrl" : memberName(`${users[0]}TokenUrl`),
        memberName(`${users[0]}TokenAddress`),
      ],
      kind: "tokenUrl",
      schemes: users,
      defaultValue: url,
    })),
    { candidates: ["scopes", "tokenScopes"], kind: "scopes", schemes: names },
    { candidates: ["expirySkewInSeconds"], kind: "expirySkewInSeconds", schemes: names },
  ];
}

/** Where a scheme gets tokens by client credentials. */
function tokenUrls(scheme: SecurityScheme): readonly { readonly name: string; readonly url: string }[] {
  const flows = scheme.kind === "oauth2" ? scheme.flows : [];
  return flows.flatMap(({ flow, tokenUrl }) =>
    flow === "clientCredentials" && tokenUrl !== undefined ? [{ name: scheme.name, url: tokenUrl }] : [],
  );
}

function docFrom([first]: readonly SecurityScheme[]): Pick<CredentialOption, "doc"> {
  return first?.doc === undefined ? {} : { doc: first.doc };
}
