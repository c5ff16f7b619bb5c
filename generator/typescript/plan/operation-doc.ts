import type { Doc } from "../../model/model.js";
import type { Argument, SdkOperation } from "./names/sdk-model.js";
import { literal, markdownCode, memberAccess, type CommentTag } from "../text/text.js";
import { argumentName } from "./arguments.js";
import { docParagraphs, docTags, firstSentence, type DocText } from "./doc.js";
import { methodAccess, type ExampleCall } from "./examples.js";
import { limits } from "./limits.js";

/** Longest example of a parameter, in characters. */
const MAX_EXAMPLE = 80;

/** What the function of an operation says: a sentence, and where the rest stands. */
export function functionDoc(operation: SdkOperation): DocText {
  const { doc } = operation;
  const members = methodAccess(operation)
    .map((name) => memberAccess(name))
    .join("");
  const see: CommentTag = { tag: "see", text: `\`client${members}\`` };
  return {
    paragraphs: [firstSentence(doc)],
    tags: [...docTags(doc).filter(({ tag }) => tag === "deprecated"), see],
  };
}

/** What the method of an operation says: all that the document does, and the request that it stands for. */
export function methodDoc(operation: SdkOperation, example: ExampleCall | undefined): DocText {
  const tags: CommentTag[] = [];
  for (const argument of operation.arguments) {
    if (argument.kind !== "path") continue;
    const parts = [firstParagraph(argument.doc), limits(argument.type), pathExample(argument)];
    const text = parts.filter((part) => part !== undefined).join(" ");
    if (text !== "") tags.push({ tag: "param", name: argumentName(operation, argument), text });
  }
  return {
    paragraphs: [...docParagraphs(operation.doc), markdownCode(`${operation.method} ${operation.path}`)],
    tags: [...tags, ...docTags(operation.doc)],
    ...(example === undefined ? {} : { example }),
  };
}

/** The document's first example of a path parameter: `Example: "post-login".` */
function pathExample({ doc, type }: Extract<Argument, { readonly kind: "path" }>): string | undefined {
  const [first] = doc?.examples ?? type.doc?.examples ?? [];
  const value = first?.value;
  if (value === undefined || value === null || typeof value === "object") return undefined;
  const text = literal(value);
  return text.length > MAX_EXAMPLE || text.includes("`") ? undefined : `Example: \`${text}\`.`;
}

function firstParagraph(doc: Doc | undefined): string | undefined {
  const text = (doc?.description ?? doc?.summary)?.trim();
  return text === undefined || text === "" ? undefined : text.split(/\n\s*\n/)[0];
}
