/** Header Objects (OpenAPI 3.2 §4.21) of responses and of multipart parts. */
import { keptCollectionStyle } from "../../spec/collection-format.js";
import { own } from "../../spec/json-value.js";
import type { ModelContext } from "../context.js";
import { docPart } from "../doc.js";
import type { ResponseHeader } from "../model.js";
import { flagOf, follow, membersOf, type Located } from "../raw.js";
import { readContent } from "./media-types.js";
import type { Direction } from "../schemas/builder.js";

/** The headers of a response or part, in document order; `Content-Type` of a response is ignored, as OpenAPI says. */
export function buildHeaders(holder: Located, context: ModelContext, direction: Direction): ResponseHeader[] {
  return membersOf(holder, "headers").flatMap(([name, value, origin]) => {
    const header = follow(context.spec, value, origin);
    if (header === undefined || name.toLowerCase() === "content-type") return [];
    const [media] = readContent(context.spec, header, context.report);
    const raw = media?.schema ?? { value: own(header.value, "schema") ?? {}, origin: `${header.origin}/schema` };
    return [
      {
        name,
        required: flagOf(header.value, "required") === true,
        schema: context.schemas.build(raw.value, raw.origin, { direction, position: "parameter" }),
        ...docPart(context.spec, header),
        explode: flagOf(header.value, "explode") === true,
        ...separatorOf(header),
        ...(media === undefined ? {} : { contentType: media.mediaType }),
      },
    ];
  });
}

const separators = { spaceDelimited: " ", tabDelimited: "\t", pipeDelimited: "|" } as const;

function separatorOf({ value }: Located): Pick<ResponseHeader, "separator"> {
  const style = keptCollectionStyle(value);
  return style === undefined ? {} : { separator: separators[style] };
}
