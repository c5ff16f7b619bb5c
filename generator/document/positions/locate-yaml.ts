import type { JsonPointer } from "../../diagnostics/diagnostic.js";
import { pointerKeys } from "../json/pointer.js";
import { isMergeKey, yamlTree, type YamlMap, type YamlNode } from "./yaml-tree.js";

/**
 * Offsets of pointers in a YAML text: of the key for a member that holds an object or a list, of the value for any other.
 * A pointer that the text does not have is placed at its nearest ancestor. Aliases and merge keys are followed.
 */
export function locateInYaml(text: string, pointers: readonly JsonPointer[]): number[] {
  const { root } = yamlTree(text);
  if (root === undefined) return pointers.map(() => 0);
  const anchors = collectAnchors(root);
  const members = new Map<YamlNode, Map<string, Member>>();
  return pointers.map((pointer) => {
    let node = resolved(root, anchors);
    let place = root.offset;
    for (const key of pointerKeys(pointer)) {
      const member = memberOf(node, key, anchors, members);
      if (member === undefined) break;
      node = resolved(member.value, anchors);
      place =
        member.key !== undefined && (node.kind === "map" || node.kind === "list")
          ? member.key.offset
          : member.value.offset;
    }
    return place;
  });
}

interface Member {
  readonly key: YamlNode | undefined;
  readonly value: YamlNode;
}

function collectAnchors(root: YamlNode): Map<string, YamlNode> {
  const anchors = new Map<string, YamlNode>();
  const stack: YamlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (node.kind === "map") for (const { value } of node.members) stack.push(value);
    else if (node.kind === "list") for (const item of node.items) stack.push(item);
  }
  return anchors;
}

function resolved(node: YamlNode, anchors: ReadonlyMap<string, YamlNode>): YamlNode {
  return node.kind === "alias" ? (anchors.get(node.name) ?? node) : node;
}

function memberOf(
  node: YamlNode,
  key: string,
  anchors: ReadonlyMap<string, YamlNode>,
  known: Map<YamlNode, Map<string, Member>>,
): Member | undefined {
  if (node.kind === "list") {
    const value = node.items[Number(key)];
    return value === undefined ? undefined : { key: undefined, value };
  }
  if (node.kind !== "map") return undefined;
  let members = known.get(node);
  if (members === undefined) {
    members = membersOf(node, anchors);
    known.set(node, members);
  }
  return members.get(key);
}

/** Own members, then those of merge keys, one level of merging at a time. */
function membersOf(map: YamlMap, anchors: ReadonlyMap<string, YamlNode>): Map<string, Member> {
  const members = new Map<string, Member>();
  const seen = new Set<YamlNode>();
  const queue: YamlNode[] = [map];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const target = resolved(node, anchors);
    if (seen.has(target)) continue;
    seen.add(target);
    if (target.kind === "list") queue.push(...target.items);
    if (target.kind !== "map") continue;
    for (const { key, value } of target.members) {
      if (isMergeKey(key)) queue.push(value);
      else if (key.kind === "scalar" && !members.has(key.text)) members.set(key.text, { key, value });
    }
  }
  return members;
}
