import { fork, type ChildProcess } from "node:child_process";
import type { ComparedDocument } from "./documents.js";
import type { Outcome } from "./differences.js";
import type { Tree } from "./trees.js";
import type { Answer, Question } from "./worker.js";

/** A process that generates with one of the two trees, one document at a time. */
export interface Generator {
  generate(document: ComparedDocument): Promise<Outcome>;
  /** Texts of files of the last document; `undefined` where it has no such file. */
  texts(paths: readonly string[]): Promise<readonly (string | undefined)[]>;
  stop(): void;
}

/** Starts a process; `module` is the program that calls `serve` with the folder that follows `--worker`. */
export async function startGenerator(module: string, tree: Tree): Promise<Generator> {
  const child = fork(module, ["--worker", tree.folder], {
    execArgv: ["--max-old-space-size=6144"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await answerOf(child);
  const ask = (question: Question): Promise<Answer> => {
    const answer = answerOf(child);
    child.send(question);
    return answer;
  };
  return {
    async generate(document) {
      const answer = await ask({ document });
      if (!("outcome" in answer)) throw new Error("A generator answered something else than an outcome.");
      return answer.outcome;
    },
    async texts(paths) {
      const answer = await ask({ texts: paths });
      if (!("texts" in answer)) throw new Error("A generator answered something else than texts.");
      return answer.texts;
    },
    stop: () => void child.kill(),
  };
}

function answerOf(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null, signal: string | null): void =>
      reject(new Error(`A generator died: exit code ${code}, signal ${signal}.`));
    child.once("exit", died);
    child.once("message", (answer: Answer) => {
      child.off("exit", died);
      resolve(answer);
    });
  });
}
