import type { Socket } from "node:net";
import { onTestFinished } from "vitest";
import { answer } from "./answers.js";
import { startRecorder, type Recorded, type Recorder } from "./recorder.js";
import { utf8 } from "./row.js";

/** What a connection is answered with; `undefined`: the function writes itself. */
export type Answerer = (socket: Socket, request: Recorded) => string | undefined;

/** A server, for the running test, whose nth connection is answered by the nth function, the last again and again. */
export async function serve(...answers: readonly Answerer[]): Promise<Recorder> {
  let count = 0;
  const server = await startRecorder((request, socket) =>
    answers[Math.min(count++, answers.length - 1)]!(socket, request),
  );
  onTestFinished(() => server.close());
  return server;
}

/** Answers with a body that ends with the connection. */
export function told(body: string, type: string = "text/event-stream"): Answerer {
  return () => answer(utf8(body), type, { open: true });
}

/** All items of a stream. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const made: T[] = [];
  for await (const item of items) made.push(item);
  return made;
}
