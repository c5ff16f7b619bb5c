import type { Recorded } from "../wire/support/recorder.js";
import type { Turn } from "./wire-server.js";

/** The other side of a wire server's control paths. */
export class Wire {
  readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
  }

  async script(...turns: readonly Turn[]): Promise<void> {
    await fetch(`${this.origin}/__wire/script`, { method: "POST", body: JSON.stringify(turns) });
  }

  async requests(): Promise<readonly Recorded[]> {
    return (await (await fetch(`${this.origin}/__wire/requests`)).json()) as readonly Recorded[];
  }
}
