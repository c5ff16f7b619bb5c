/** What happens to each call of a soak: told by its number, so that its outcome is known beforehand. */

/** Faults of a server; `slow` is an answer that takes its time, `silence` none until the call ends itself. */
export const FAULTS = ["500", "503", "429", "503 later", "reset", "half", "slow", "garbage", "silence"] as const;

export type Fault = (typeof FAULTS)[number];

export type Kind = "GET" | "POST" | "POST with a key";

/** Attempts of a call at most. */
export const ATTEMPTS = 3;

export interface Plan {
  readonly kind: Kind;
  /** What the attempts meet, the first first; `undefined`: nothing. */
  readonly faults: readonly (Fault | undefined)[];
  /** What the call ends with: `ok`, or kind and status of an error. */
  readonly outcome: string;
  /** Requests that are answered, or whose connection is lost. */
  readonly requests: number;
}

/** The plan of a call, of whose attempts a part meets faults: 0.05. */
export function planOf(id: number, part: number): Plan {
  const kind = (["GET", "POST", "POST with a key"] as const)[id % 3]!;
  const faults = Array.from({ length: ATTEMPTS }, (_, attempt) => faultOf(id * ATTEMPTS + attempt, part));
  // What is ended by time may end before it arrives: such a request is not counted, and no attempt follows it.
  if (faults[0] === "silence") return { kind, faults, outcome: id % 2 ? "abort" : "timeout", requests: 0 };
  const planned = faults.map((fault) => (fault === "silence" ? "reset" : fault));
  let [outcome, requests] = ["ok", 0];
  for (const fault of planned) {
    requests++;
    outcome = OUTCOMES[fault ?? "slow"];
    if (outcome === "ok" || !(SAFE.has(fault) || (kind !== "POST" && fault !== "garbage"))) break;
  }
  return { kind, faults: planned, outcome, requests };
}

/** Faults after which every method is tried again. */
const SAFE: ReadonlySet<Fault | undefined> = new Set<Fault>(["429", "503 later"]);

const OUTCOMES: Readonly<Record<Fault, string>> = {
  "500": "api 500",
  "503": "api 503",
  "429": "api 429",
  "503 later": "api 503",
  reset: "connection",
  half: "connection 200",
  slow: "ok",
  garbage: "decoding 200",
  silence: "timeout",
};

function faultOf(number: number, part: number): Fault | undefined {
  return random(number) < part ? FAULTS[Math.floor(random(~number) * FAULTS.length)] : undefined;
}

/** A number from 0 to 1 that belongs to another number (the finalizer of MurmurHash3). */
function random(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
