// node drive.mjs MODULE ORIGIN CALLS CONCURRENCY: makes the calls and prints what they took as JSON.
import { pathToFileURL } from "node:url";

const [, , module, origin, calls, concurrency] = process.argv;
const { makeCall } = await import(pathToFileURL(module).href);
const call = makeCall(origin);

async function drive(total) {
  let left = total;
  const lane = async () => {
    while (left > 0) {
      left -= 1;
      const data = await call();
      if (!Array.isArray(data?.bindings)) throw new Error(`unexpected answer: ${JSON.stringify(data)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(concurrency) }, lane));
}

await drive(Math.ceil(Number(calls) / 5));
const cpuBefore = process.cpuUsage();
const started = performance.now();
await drive(Number(calls));
const wallMs = performance.now() - started;
const cpu = process.cpuUsage(cpuBefore);
console.log(JSON.stringify({ wallMs, cpuMs: (cpu.user + cpu.system) / 1000 }));
