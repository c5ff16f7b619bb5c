/** What `--watch` does with documents on the web: it asks for them again and again. */
import { fetchUnlessUnchanged } from "../document/read/fetch.js";
import type { Validators } from "../document/read/fetch.js";

/** A document on the web that a run depends on. */
export interface WatchedAddress {
  readonly uri: string;
  /** Of its bytes, as the run had them; absent: the run could not read it. */
  readonly sha256?: string;
  /** Origins to which it may be redirected, beside its own host. */
  readonly origins: readonly string[];
}

export interface AddressWatch {
  /** Asks for these addresses from now on, instead of those before. */
  follow(addresses: readonly WatchedAddress[]): void;
  close(): void;
}

/**
 * Asks for every address two seconds after the last answer. A server that does not answer is asked again: one that restarts
 * has not changed its document.
 *
 * @param note is told the address of a document that is not what the run had
 */
export function watchAddresses(note: (uri: string) => void): AddressWatch {
  const known = new Map<string, WatchedAddress>();
  /** Of the document with this hash at this address. */
  const validators = new Map<string, Validators & { readonly sha256: string }>();
  let timer: NodeJS.Timeout | undefined;
  const ask = async (): Promise<void> => {
    for (const { uri, sha256, origins } of Array.from(known.values())) {
      const earlier = validators.get(uri);
      const answer = await fetchUnlessUnchanged(
        new URL(uri),
        (origin) => origins.includes(origin),
        earlier !== undefined && earlier.sha256 === sha256 ? earlier : {},
      );
      if ("unchanged" in answer || answer.file === undefined) continue;
      const { file } = answer;
      validators.set(uri, { ...answer.validators, sha256: file.sha256 });
      const current = known.get(uri);
      if (file.sha256 === sha256 || current?.sha256 !== sha256) continue;
      known.set(uri, { uri, sha256: file.sha256, origins });
      note(uri);
    }
    if (timer !== undefined) timer = setTimeout(() => void ask(), PAUSE);
  };
  return {
    follow(addresses) {
      known.clear();
      for (const address of addresses) known.set(address.uri, address);
      if (known.size > 0) timer ??= setTimeout(() => void ask(), PAUSE);
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** In milliseconds. */
const PAUSE = 2000;
