import type { Diagnostic, JsonPointer, SourceLocation } from "../diagnostics/diagnostic.js";
import { describeValue, own, quoted, type JsonObject } from "./json/value.js";
import { locateIn } from "./make-document.js";
import type { SourceFile } from "./positions/source-file.js";

/** Versions whose rules differ. */
export type Family = "2.0" | "3.0" | "3.1" | "3.2";

/** A declared version that can be used. */
export interface SupportedVersion {
  readonly version: string;
  readonly family: Family;
  readonly failure?: never;
}

/** The version a description declares, or why it cannot be used. */
export type DeclaredVersion =
  SupportedVersion | { readonly version?: never; readonly family?: never; readonly failure: Diagnostic };

/** Reads `swagger` or `openapi` of a root object: `2.0`, `3.0.x`, `3.1.x` and `3.2.x` are supported. */
export function declaredVersion(root: JsonObject, file: SourceFile): DeclaredVersion {
  const openapi = own(root, "openapi");
  const swagger = own(root, "swagger");
  if (openapi === undefined && swagger === undefined) {
    return {
      failure: {
        code: "version-missing",
        severity: "error",
        message: `${file.display} is not an OpenAPI document: it has neither \`openapi\` nor \`swagger\` at its top level.`,
        help: 'Give the document that begins with `openapi: 3.…` or `swagger: "2.0"`.',
        location: place(file, "#"),
      },
    };
  }
  const declared = openapi ?? swagger;
  const key = openapi === undefined ? "swagger" : "openapi";
  const version = versionText(declared);
  const family = familyOfVersion(key, version);
  if (family !== undefined) return { version, family };
  return {
    failure: {
      code: "version-unsupported",
      severity: "error",
      message:
        typeof declared === "string"
          ? `Version ${quoted(declared)} is not supported.`
          : `\`${key}\` must be a version in a string, not ${describeValue(declared)}.`,
      help: "Supported are Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2.",
      location: place(file, `#/${key}`),
    },
  };
}

/** The family of a document that declares a supported version; `undefined` for any other and for bare schemas. */
export function familyOf(root: JsonObject): Family | undefined {
  const openapi = own(root, "openapi");
  return openapi === undefined
    ? familyOfVersion("swagger", versionText(own(root, "swagger")))
    : familyOfVersion("openapi", versionText(openapi));
}

function versionText(declared: unknown): string {
  return typeof declared === "number" ? numberedVersion(declared) : typeof declared === "string" ? declared.trim() : "";
}

/** YAML without quotes makes `swagger: 2.0` the number 2 and `openapi: 3.1` the number 3.1. */
function numberedVersion(declared: number): string {
  return Number.isInteger(declared) ? `${declared}.0` : String(declared);
}

function familyOfVersion(key: "openapi" | "swagger", version: string): Family | undefined {
  if (key === "swagger") return /^2\.0(?:\.\d{1,4})?$/.test(version) ? "2.0" : undefined;
  const match = /^3\.([012])(?:\.\d{1,4})?(?:-[\w.-]{1,20})?$/.exec(version);
  return match === null ? undefined : (`3.${match[1]}` as Family);
}

function place(file: SourceFile, pointer: JsonPointer): SourceLocation {
  return locateIn(file, [pointer])[0] as SourceLocation;
}
