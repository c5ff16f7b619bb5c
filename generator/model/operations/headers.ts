/** Header Objects (OpenAPI 3.2 §4.21) of responses and of multipart parts. */
import { keptCollectionStyle } from "../../document/collection-format.js";
import { follow, membersAt, type Located } from "../../document/located.js";
import type { EncodingObject, HeaderObject, ResponseObject } from "../../document/openapi.js";
import type { ModelContext } from "../context.js";
import { parameterDoc } from "../doc.js";
import type { ResponseHeader } from "../model.js";
import { readContent } from "./media-types.js";
import type { Direction } from "../schemas/builder.js";

/** The headers of a response or part, in document order; `Content-Type` of a response is ignored, as OpenAPI says. */
export function buildHeaders(
  holder: Located<Pick<ResponseObject | EncodingObject, "headers">>,
  context: ModelContext,
  direction: Direction,
): ResponseHeader[] {
  return membersAt(holder, "headers").flatMap(([name, source]) => {
    if (name.toLowerCase() === "content-type") return [];
    const header = follow<HeaderObject>(context.spec, source);
    const { required, explode, schema = {} } = header.value;
    const [media] = readContent(context.spec, header, context.report);
    const stated = media?.schema ?? { value: schema, origin: `${header.origin}/schema` };
    return [
      {
        name,
        required: required === true,
        schema: context.schemas.build(stated.value, stated.origin, { direction, position: "parameter" }),
        ...parameterDoc(context.spec, header),
        explode: explode === true,
        ...separatorOf(header.value),
        ...(media === undefined ? {} : { contentType: media.mediaType }),
      },
    ];
  });
}

const separators = { spaceDelimited: " ", tabDelimited: "\t", pipeDelimited: "|" } as const;

function separatorOf(header: HeaderObject): Pick<ResponseHeader, "separator"> {
  const style = keptCollectionStyle(header);
  return style === undefined ? {} : { separator: separators[style] };
}
