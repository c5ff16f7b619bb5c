import { moveToUrl, nextAddress } from "./page-next-url.js";
import type { PageStrategy } from "./pagination.js";

/**
 * The `Link` header with `rel="next"` leads to the next page (RFC 8288). A target that is no HTTP address, or has a user or
 * a password, is an error, as is a header that speaks of `next` where it cannot be read. So is another origin than the
 * server's, unless the option `allowedOrigins` has it; it gets neither credentials nor the caller's headers.
 */
export function linkHeader(
  options: {
    readonly items?: readonly string[] | undefined;
    /** Method of the requests for further pages; all but `GET` send the first request's body again. Default `GET`. */
    readonly method?: string | undefined;
  } = {},
): PageStrategy<string> {
  return {
    items: options.items ?? [],
    start: () => undefined,
    next: ({ rawResponse }) => {
      const { target, rest } = findLink(rawResponse.headers.get("link") ?? "", "next");
      if (target !== undefined) return nextAddress(target, rawResponse.url);
      if (/next/i.test(rest)) throw new TypeError("Its Link header cannot be read");
      return undefined;
    },
    move: (operation, url) => moveToUrl(operation, url, options.method),
  };
}

/**
 * Target of the first link with a relation type (RFC 8288 §3, appendix B.3). Of several `rel` parameters the first counts
 * (§3.3); links with an `anchor` speak of another resource and are passed over (§3.2).
 */
export function linkTarget(header: string, relation: string): string | undefined {
  return findLink(header, relation).target;
}

/** The target, and what is left of the header behind it; without a target, what is no link. */
function findLink(header: string, relation: string): { readonly target?: string | undefined; readonly rest: string } {
  let rest = header;
  for (let link; (link = /^[\s,]*<([^>]*)>/.exec(rest));) {
    rest = rest.slice(link[0].length);
    const parameters = new Map<string, string>();
    for (let match; (match = PARAMETER.exec(rest)); rest = rest.slice(match[0].length)) {
      const [, name = "", quoted, token = ""] = match;
      const key = name.toLowerCase();
      if (!parameters.has(key)) parameters.set(key, (quoted ?? token).toLowerCase());
    }
    if (parameters.get("rel")?.split(/\s+/).includes(relation) && !parameters.has("anchor")) {
      return { target: link[1], rest };
    }
  }
  return { rest };
}

/** `; name`, `; name=token` or `; name="quoted \" text"`, at the start of what is left. */
const PARAMETER = /^\s*;\s*([^\s=;,"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/;
