/**
 * The program of a process that meets bombs: `ORIGIN PLACE PAYLOAD…`. Prints a list of {@link Met}, one for each payload.
 */
import { existsSync, readFileSync } from "node:fs";
import { streamResponse } from "../../../templates/typescript/runtime/core/binary-response.js";
import { clientCredentials } from "../../../templates/typescript/runtime/core/auth-client-credentials.js";
import { SdkError } from "../../../templates/typescript/runtime/core/errors.js";
import { events } from "../../../templates/typescript/runtime/core/events.js";
import { jsonLinesResponse } from "../../../templates/typescript/runtime/core/json-lines.js";
import { linkHeader } from "../../../templates/typescript/runtime/core/page-link.js";
import { page } from "../../../templates/typescript/runtime/core/pagination.js";
import { blobResponse, formDataResponse, textResponse } from "../../../templates/typescript/runtime/core/responses.js";
import { HttpTransport } from "../../../templates/typescript/runtime/core/transport.js";
import type { OperationRequest, ResponseDecoder } from "../../../templates/typescript/runtime/core/types.js";

/** What became of a bomb. */
export interface Met {
  readonly payload: string;
  /** Kind and status of the error, or `data`. */
  readonly outcome: string;
  /** By how much the peak of the process's memory has grown. */
  readonly megabytes: number;
  /** Processor time. */
  readonly milliseconds: number;
}

const [, , origin = "", place = "", ...payloads] = process.argv;

const decoders: Readonly<Record<string, ResponseDecoder<unknown>>> = {
  events: events(),
  lines: jsonLinesResponse(),
  blob: blobResponse,
  text: textResponse,
  form: formDataResponse,
  stream: streamResponse,
};

const scheme = clientCredentials({
  tokenUrl: `${origin}/token/${payloads[0]}`,
  clientId: "id",
  clientSecret: "secret",
});
const config = { errors: { base: SdkError }, baseUrl: origin, schemes: { scheme }, maxRetries: 0 };
const transport = new HttpTransport(config);

/** Most memory that the process has had, in megabytes. What `getrusage` says on Linux begins with the parent's. */
function peak(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}

async function meet(payload: string): Promise<void> {
  const operation: OperationRequest = { method: "GET", path: `/${place}/${payload}`, response: decoders[place] };
  if (place === "link") {
    for await (const each of page(transport, operation, linkHeader(), { maxPages: 3 })) if (each === undefined) return;
  } else if (place === "token") {
    await transport.request({ ...operation, security: [{ scheme: [] }] });
  } else {
    const data = await transport.request(operation);
    if (Symbol.asyncIterator in Object(data))
      for await (const each of data as AsyncIterable<unknown>) if (each === null) return;
  }
}

const met: Met[] = [];
await transport.request({ method: "GET", path: "/warm/up" });
for (const payload of payloads) {
  const memory = peak();
  const before = process.cpuUsage();
  const outcome = await meet(payload).then(
    () => "data",
    (error: SdkError) => `${error.kind} ${error.statusCode ?? ""}`.trim(),
  );
  const { user, system } = process.cpuUsage(before);
  met.push({
    payload,
    outcome,
    megabytes: Math.round(peak() - memory),
    milliseconds: Math.round((user + system) / 1000),
  });
}
console.log(JSON.stringify(met));
