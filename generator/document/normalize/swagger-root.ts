import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { rootFrame } from "../objects/frame.js";
import { describeValue, isObject, own, setOwn, type JsonObject } from "../json/value.js";
import { recordPointers } from "../positions/pointer-map.js";
import { appendPointer } from "../json/pointer.js";
import type { NormalizeFrame, PrepareScope, NormalizeState } from "./state.js";
import { mediaTypes } from "./swagger-objects.js";

/**
 * The top level of Swagger 2.0: definitions, parameters, responses and security definitions become components,
 * `host`, `basePath` and `schemes` servers, `consumes` and `produces` the scope of everything below.
 * Parameters in bodies and forms have no component of their own any more: they become members of an extension, for request bodies to refer to.
 */
export function upgradeSwaggerRoot(state: NormalizeState, frame: NormalizeFrame): PrepareScope {
  const { node } = frame;
  const components: JsonObject = isObject(own(node, "components")) ? (node["components"] as JsonObject) : {};
  moveMap(state, node, "definitions", components, "schemas");
  moveMap(state, node, "responses", components, "responses");
  moveMap(state, node, "securityDefinitions", components, "securitySchemes");
  moveParameters(state, frame, components);
  if (Object.keys(components).length > 0) node["components"] = components;
  const servers = serversOf(state, node);
  if (servers !== undefined) node["servers"] = servers;
  const consumes = takeMediaTypes(state, node, "consumes");
  const produces = takeMediaTypes(state, node, "produces");
  for (const key of ["swagger", "host", "basePath", "schemes"]) delete node[key];
  return { ...frame.scope, consumes, produces };
}

function moveMap(state: NormalizeState, root: JsonObject, from: string, components: JsonObject, to: string): void {
  if (!Object.hasOwn(root, from)) return;
  components[to] = root[from];
  delete root[from];
  moved(state, `#/${from}`, `#/components/${to}`);
}

function moved(state: NormalizeState, from: JsonPointer, to: JsonPointer): void {
  state.renamed.set(from, to);
  recordPointers(state.pointerMap, [[to, from]]);
}

/** Root key for parameters in bodies and forms that request bodies refer to. */
const bodiesKey = "x-bindsmith-body-parameters";

function moveParameters(state: NormalizeState, frame: NormalizeFrame, components: JsonObject): void {
  const parameters = own(frame.node, "parameters");
  if (!isObject(parameters)) {
    if (parameters !== undefined) moveMap(state, frame.node, "parameters", components, "parameters");
    return;
  }
  const kept: JsonObject = {};
  const bodies: JsonObject = {};
  for (const name of Object.keys(parameters)) {
    const parameter = parameters[name];
    const place = isObject(parameter) ? own(parameter, "in") : undefined;
    if (place !== "body" && place !== "formData") {
      setOwn(kept, name, parameter);
      moved(state, appendPointer("#/parameters", name), appendPointer("#/components/parameters", name));
    } else {
      setOwn(bodies, name, parameter);
      const pointer = appendPointer(`#/${bodiesKey}`, name);
      moved(state, appendPointer("#/parameters", name), pointer);
      state.more.push(rootFrame("parameter", parameter as JsonObject, pointer, frame.scope));
    }
  }
  delete frame.node["parameters"];
  if (Object.keys(bodies).length > 0) frame.node[bodiesKey] = bodies;
  if (Object.keys(kept).length > 0) components["parameters"] = kept;
}

function takeMediaTypes(
  state: NormalizeState,
  node: JsonObject,
  key: "consumes" | "produces",
): readonly string[] | undefined {
  const value = own(node, key);
  delete node[key];
  const types = mediaTypes(value);
  if (value !== undefined && value !== null && types === undefined) {
    state.report.add(
      "value-ignored",
      `#/${key}`,
      `\`${key}\` must be a list of media types, not ${describeValue(value)}; it is left out.`,
      "Correct the value.",
    );
  }
  return types;
}

/** Swagger 2.0 `host`, `basePath`, `schemes`: https goes first, without a host the address is relative to the document's. */
function serversOf(state: NormalizeState, node: JsonObject): JsonObject[] | undefined {
  const host = own(node, "host");
  const basePath = own(node, "basePath");
  const schemes = own(node, "schemes");
  const path =
    typeof basePath === "string" && basePath !== "/" ? `${basePath.startsWith("/") ? "" : "/"}${basePath}` : "";
  for (const [key, value] of [
    ["host", host],
    ["basePath", basePath],
  ] as const) {
    if (value !== undefined && value !== null && typeof value !== "string") {
      state.report.add(
        "structure-invalid",
        `#/${key}`,
        `\`${key}\` must be a string, not ${describeValue(value)}.`,
        "Correct it; the SDK depends on it.",
      );
    }
  }
  if (typeof host !== "string" || host === "") {
    if (path === "") return undefined;
    recordPointers(state.pointerMap, [["#/servers", "#/basePath"]]);
    return [{ url: path }];
  }
  recordPointers(state.pointerMap, [["#/servers", "#/host"]]);
  const named = Array.isArray(schemes) ? schemes.filter((scheme) => scheme === "https" || scheme === "http") : [];
  const used = [...new Set(named.length > 0 ? named : ["https"])].sort((left, right) =>
    left === right ? 0 : left === "https" ? -1 : 1,
  );
  return used.map((scheme) => ({
    url: `${scheme as string}://${host.replace(/^[a-z]+:\/\//i, "").replace(/\/+$/, "")}${path}`,
  }));
}
