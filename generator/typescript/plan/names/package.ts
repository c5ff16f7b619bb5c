/** The package: its name, its version and what else package.json says. */
import { quoted } from "../../../document/json/value.js";
import type { Info } from "../../../model/model.js";
import type { Report } from "../../../model/report.js";
import type { Options } from "../../../options/index.js";
import { packageVersionFrom } from "../../../options/package-identity.js";
import { packageNameFrom } from "./client.js";
import type { PackageModel } from "./sdk-model.js";

/**
 * Name, version and the like of the generated package. A name that nobody chose is somebody else's: such a package is
 * private.
 */
export function buildPackage(info: Info, options: Options, report: Report): PackageModel {
  const { packageVersion } = options;
  const license = info.license === undefined ? undefined : spdx(info.license.identifier ?? info.license.name);
  const description = info.summary ?? (info.title === "" ? undefined : `TypeScript SDK for ${info.title}`);
  return {
    name: options.packageName ?? packageNameFrom(info.title),
    private: options.packageName === undefined,
    version:
      packageVersion === undefined || packageVersion === "auto" ? versionOf(info, options, report) : packageVersion,
    ...(description === undefined ? {} : { description: description.replace(/\s+/g, " ") }),
    ...(license === undefined ? {} : { license }),
    ...(options.repository === undefined ? {} : { repository: options.repository }),
  };
}

/** The version of the document; a document without one is reported where it is read. */
function versionOf(info: Info, { layout }: Options, report: Report): string {
  const version = packageVersionFrom(info.version);
  if (version === undefined && info.version !== "" && layout === "package") {
    report.add(
      "package-version-invalid",
      `The version ${quoted(info.version)} is not a semantic version; 0.0.0 is used.`,
      {
        pointer: `${info.origin}/version`,
        help: "Give the version of the package with `packageVersion`.",
      },
    );
  }
  return version ?? "0.0.0";
}

/** An SPDX identifier, for names that are one or nearly; other licences are named in the README only. */
function spdx(name: string): string | undefined {
  const trimmed = name.trim();
  if (/^Apache(?: License)?,?(?: Version)? 2(?:\.0)?$/i.test(trimmed)) return "Apache-2.0";
  return /^(?:[A-Za-z]+[A-Za-z0-9.]*-[A-Za-z0-9.+-]+|MIT|ISC|Unlicense|0BSD)$/.test(trimmed) ? trimmed : undefined;
}
