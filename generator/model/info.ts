/** What stands above the operations: the document's info. */
import type { SpecDocument } from "../document/document.js";
import { docOf, externalDocsOf } from "./doc.js";
import type { Info } from "./model.js";

/** The Info Object (OpenAPI 3.2 §4.2); blank ones have got stand-ins. */
export function buildInfo(spec: SpecDocument): Info {
  const { info } = spec.root;
  const { contact, license, termsOfService, title, version } = info;
  const origin = "#/info";
  const externalDocs = externalDocsOf(spec.root.externalDocs);
  const licenseName = license?.name ?? license?.identifier;
  return {
    ...docOf({ summary: info.summary, description: info.description }),
    ...(externalDocs === undefined ? {} : { externalDocs }),
    origin,
    title,
    version,
    ...(termsOfService === undefined ? {} : { termsOfService }),
    ...(contact === undefined ? {} : { contact: texts(contact, ["name", "url", "email"]) }),
    ...(license === undefined || licenseName === undefined
      ? {}
      : { license: { name: licenseName, ...texts(license, ["identifier", "url"]) } }),
  };
}

function texts<Key extends string>(
  object: { readonly [K in Key]?: string },
  keys: readonly Key[],
): { readonly [K in Key]?: string } {
  const found = keys.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]] as const]));
  return Object.fromEntries(found) as { readonly [K in Key]?: string };
}
