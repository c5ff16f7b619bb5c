/** Names of the arguments of methods. */
import type { Options } from "../../../options/index.js";
import { assignNames, memberName, verbatimName, words } from "../../../model/names/index.js";
import { ruledProperty } from "../../../model/names/rules.js";
import { available, globalValues, operationLocals, reservedWords } from "./reserved.js";

/**
 * Argument names of path parameters, apart from each other and from what the function uses: in camel case, or with
 * `pathArguments: document` the document's where they are identifiers.
 */
export function argumentNames(
  parameters: readonly string[],
  functionName: string,
  options: Pick<Options, "pathArguments" | "naming">,
): Map<string, string> {
  const callee = new Set([functionName]);
  const inCase = (name: string): string =>
    options.pathArguments === "document" || words(name).length === 0 ? verbatimName(name) : memberName(name);
  const claims = [...new Set(parameters)].map((name) => ({
    key: name,
    candidates: [...new Set([ruledProperty({ name, in: "path" }, inCase(name), options), verbatimName(name)])].map(
      (proposal) => available(proposal, reservedWords, globalValues, operationLocals, callee),
    ),
    rank: name,
  }));
  return assignNames(claims, callee);
}
