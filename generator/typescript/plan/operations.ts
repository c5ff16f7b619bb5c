/** One operation of the SDK: the exported function and the method that calls it. */
import type { SdkOperation } from "./names/sdk-model.js";
import { functionFile, type ModuleContext } from "./context.js";
import { firstSentence, type DocText } from "./doc.js";
import { exampleCall, methodAccess } from "./examples.js";
import { functionDoc, methodDoc } from "./operation-doc.js";
import { requestOf, type RequestPlan } from "./request.js";
import { serversConstant, type ServersConstant } from "./servers.js";
import { signatureOf, type Signature } from "./signature.js";

export interface OperationPlan {
  /** The function's name in its module. */
  readonly name: string;
  /** Another name that the module exports it under, one that no function can be declared with (`delete`). */
  readonly exportedAs?: string;
  /** The module that callers import it from: below `src/`, without extension. */
  readonly module: string;
  /** The module that it is in, which `module` exports. */
  readonly file: string;
  readonly methodName: string;
  /** Members of the client that lead to the method: `users`, `get`. */
  readonly access: readonly string[];
  readonly httpMethod: string;
  /** Path template as the document has it. */
  readonly pathTemplate: string;
  readonly functionDoc: DocText;
  /** With an example call, where the document has an example. */
  readonly methodDoc: DocText;
  /** The document's summary, else the first sentence of the description. */
  readonly summary: string;
  readonly deprecated: boolean;
  readonly signature: Signature;
  readonly request: RequestPlan;
  /** The function that does the work of one with an old name. */
  readonly delegate?: { readonly name: string; readonly module: string };
  /** The constant with the operation's own servers, where there is a choice. */
  readonly servers?: ServersConstant;
}

export function planOperation(context: ModuleContext, operation: SdkOperation): OperationPlan {
  const { function: own, methodName, method, path, doc, aliasOf } = operation;
  const servers = serversConstant(operation);
  return {
    name: own.name,
    ...(own.exportedAs === undefined ? {} : { exportedAs: own.exportedAs }),
    module: own.module,
    file: functionFile(context, own),
    methodName,
    access: methodAccess(operation),
    httpMethod: method,
    pathTemplate: path,
    functionDoc: functionDoc(operation),
    methodDoc: methodDoc(operation, exampleCall(context.types, operation)),
    summary: doc.summary ?? firstSentence(doc),
    deprecated: doc.deprecated === true,
    signature: signatureOf(context, operation),
    request: requestOf(context, operation),
    ...(aliasOf === undefined
      ? {}
      : { delegate: { name: aliasOf.function.name, module: functionFile(context, aliasOf.function) } }),
    ...(servers === undefined ? {} : { servers }),
  };
}
