/** Whether a Prettier configuration that is not itself a program would make Prettier run one. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/**
 * Prettier imports the package that a configuration names instead of options, and the plugins that it lists.
 * @returns what the configuration does (`loads plugins`), or `undefined` when it is options and nothing else.
 * A file that cannot be read as such is left for Prettier to complain about: parsing runs nothing.
 */
export function codeInStaticConfig(file: string): string | undefined {
  const text = readFileSync(file, "utf8");
  const extension = path.extname(file);
  // Neither of these can be mistaken for options: a word that Prettier could resolve stands in them, or it does not.
  if (extension === ".toml") return /plugins/u.test(text) ? "loads plugins" : undefined;
  if (extension === ".json5")
    return isJson5Text(text) ? "refers to a shared package" : /plugins/u.test(text) ? "loads plugins" : undefined;
  let value: unknown;
  try {
    value = parse(text, { logLevel: "silent" });
  } catch {
    return undefined;
  }
  const config = path.basename(file).startsWith("package.") ? member(value, "prettier") : value;
  if (typeof config === "string") return "refers to a shared package";
  return listsPlugins(config) ? "loads plugins" : undefined;
}

function listsPlugins(config: unknown): boolean {
  const overrides = member(config, "overrides");
  const places = [
    config,
    ...(Array.isArray(overrides) ? overrides.map((override) => member(override, "options")) : []),
  ];
  return places.some((place) => {
    const plugins = member(place, "plugins");
    return plugins !== undefined && !(Array.isArray(plugins) && plugins.length === 0);
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** Whether a JSON5 file holds a mere string. */
function isJson5Text(text: string): boolean {
  return /^["']/u.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu, "").trim());
}
