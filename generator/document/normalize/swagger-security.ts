import { pointerOf } from "../objects/frame.js";
import { isObject, own, type JsonObject } from "../json/value.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, NormalizeState } from "./state.js";

/** OAuth flows by their Swagger 2.0 names. */
const flowNames: ReadonlyMap<unknown, string> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** A security definition of Swagger 2.0: `basic` is a scheme of `http`, an OAuth flow an entry of `flows`. */
export function upgradeSwaggerSecurity(state: NormalizeState, frame: NormalizeFrame): void {
  const { node } = frame;
  const type = own(node, "type");
  if (type === "basic") {
    node["type"] = "http";
    node["scheme"] = "basic";
    return;
  }
  if (type !== "oauth2" || Object.hasOwn(node, "flows")) return;
  const name = flowNames.get(own(node, "flow"));
  if (name === undefined) return;
  const flow: JsonObject = {};
  for (const key of ["authorizationUrl", "tokenUrl", "scopes"]) {
    if (Object.hasOwn(node, key)) flow[key] = node[key];
    delete node[key];
  }
  if (!isObject(own(flow, "scopes"))) flow["scopes"] = {};
  delete node["flow"];
  node["flows"] = { [name]: flow };
  const pointer = pointerOf(frame);
  recordPointers(state.pointerMap, [[appendPointer(appendPointer(pointer, "flows"), name), pointer]]);
}
