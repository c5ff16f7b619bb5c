import { isObject, own } from "../json/value.js";
import { renamed, type NormalizeFrame, type PrepareScope, type NormalizeState } from "./state.js";
import { upgradeSwaggerRoot } from "./swagger-root.js";
import { upgradeSwaggerPathItem } from "./swagger-operation.js";
import {
  mediaTypes,
  upgradeSwaggerHeader,
  upgradeSwaggerParameter,
  upgradeSwaggerResponse,
} from "./swagger-objects.js";
import { upgradeSwaggerSecurity } from "./swagger-security.js";

/**
 * Brings one object into the words of OpenAPI 3.2 before its shape is checked; gives the scope of what is inside it.
 * Schemas are upgraded after their check, in upgrade-schema.ts.
 */
export function upgradeObject(state: NormalizeState, frame: NormalizeFrame): PrepareScope {
  const { kind } = frame;
  if (kind === "xml") upgradeXml(frame);
  if (kind === "schema") upgradeDiscriminator(frame);
  if (state.renamed.size > 0) renameReference(state, frame);
  if (frame.scope.family !== "2.0") return frame.scope;
  switch (kind) {
    case "openapi":
      return upgradeSwaggerRoot(state, frame);
    case "pathItem":
      upgradeSwaggerPathItem(state, frame);
      return frame.scope;
    case "operation":
      return upgradeSwaggerOperation(frame);
    case "parameter":
      upgradeSwaggerParameter(state, frame);
      return frame.scope;
    case "header":
      upgradeSwaggerHeader(state, frame);
      return frame.scope;
    case "response":
      upgradeSwaggerResponse(state, frame);
      return frame.scope;
    case "securityScheme":
      upgradeSwaggerSecurity(state, frame);
      return frame.scope;
    default:
      return frame.scope;
  }
}

/** What the operation produces holds for the responses below; its request was upgraded with its path. */
function upgradeSwaggerOperation(frame: NormalizeFrame): PrepareScope {
  const produces = mediaTypes(own(frame.node, "produces")) ?? frame.scope.produces;
  delete frame.node["produces"];
  return { ...frame.scope, produces };
}

/** OpenAPI 3.2 §4.26: `attribute` became a value of `nodeType`; `wrapped` is kept as it is. */
function upgradeXml(frame: NormalizeFrame): void {
  const { node } = frame;
  if (own(node, "attribute") === true && !Object.hasOwn(node, "nodeType")) {
    node["nodeType"] = "attribute";
    delete node["attribute"];
  }
}

/** Swagger 2.0 names only the property; documents converted from it sometimes still do. */
function upgradeDiscriminator(frame: NormalizeFrame): void {
  const { node } = frame;
  const name = own(node, "discriminator");
  if (typeof name === "string") node["discriminator"] = { propertyName: name };
}

/** References to what the upgrade of a Swagger 2.0 entry document has put elsewhere. */
function renameReference(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  const text = own(node, "$ref");
  if (typeof text === "string") node["$ref"] = renamed(state, text);
  const mapping = frame.kind === "discriminator" ? own(node, "mapping") : undefined;
  if (!isObject(mapping)) return;
  for (const key of Object.keys(mapping)) {
    const target = mapping[key];
    if (typeof target === "string" && key !== "__proto__") mapping[key] = renamed(state, target);
  }
}
