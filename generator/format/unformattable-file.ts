/** A generated file that does not parse: a fault of a template, the user's or our own. */
export class UnformattableFile extends Error {
  readonly path: string;

  /** @param path Path of the file. @param reason What the parser says. */
  constructor(filePath: string, reason: string) {
    super(`The generated file '${filePath}' is not valid: ${reason.replace(/\.?$/, ".")}`);
    this.path = filePath;
  }
}
