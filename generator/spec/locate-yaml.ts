import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { JsonPointer } from "../diagnostic.js";
import { isMergeKey, yamlDocument } from "./parse-yaml.js";
import { pointerKeys } from "./pointer.js";

/**
 * Offsets of pointers in a YAML text: of the key for a member that holds an object or a list, of the value for any other.
 * A pointer that the text does not have is placed at its nearest ancestor. Aliases and merge keys are followed.
 */
export function locateInYaml(text: string, pointers: readonly JsonPointer[]): number[] {
  const document = yamlDocument(text);
  const root = document.contents as ParsedNode | null;
  if (root === null) return pointers.map(() => 0);
  const anchors = collectAnchors(root);
  const members = new Map<ParsedNode, Map<string, Member>>();
  return pointers.map((pointer) => {
    let node = resolved(root, anchors);
    let place = root.range[0];
    for (const key of pointerKeys(pointer)) {
      const member = memberOf(node, key, anchors, members);
      if (member === undefined) break;
      const value = member.value === null ? null : resolved(member.value, anchors);
      place =
        member.key !== undefined && (value === null || isMap(value) || isSeq(value))
          ? member.key.range[0]
          : (member.value?.range[0] ?? place);
      if (value === null) break;
      node = value;
    }
    return place;
  });
}

interface Member {
  readonly key: ParsedNode | undefined;
  readonly value: ParsedNode | null;
}

function collectAnchors(root: ParsedNode): Map<string, ParsedNode> {
  const anchors = new Map<string, ParsedNode>();
  const stack: (ParsedNode | null)[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined || node === null || isAlias(node)) continue;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isMap(node)) for (const pair of node.items) stack.push(pair.value);
    else if (isSeq(node)) stack.push(...node.items);
  }
  return anchors;
}

function resolved(node: ParsedNode, anchors: ReadonlyMap<string, ParsedNode>): ParsedNode {
  return isAlias(node) ? (anchors.get(node.source) ?? node) : node;
}

function memberOf(
  node: ParsedNode,
  key: string,
  anchors: ReadonlyMap<string, ParsedNode>,
  known: Map<ParsedNode, Map<string, Member>>,
): Member | undefined {
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return value === undefined ? undefined : { key: undefined, value };
  }
  if (!isMap(node)) return undefined;
  let members = known.get(node);
  if (members === undefined) {
    members = membersOf(node, anchors);
    known.set(node, members);
  }
  return members.get(key);
}

/** Own members, then those of merge keys, one level of merging at a time. */
function membersOf(map: ParsedNode, anchors: ReadonlyMap<string, ParsedNode>): Map<string, Member> {
  const members = new Map<string, Member>();
  const seen = new Set<ParsedNode>();
  const queue: ParsedNode[] = [map];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const target = resolved(node, anchors);
    if (seen.has(target)) continue;
    seen.add(target);
    if (isSeq(target)) queue.push(...target.items);
    if (!isMap(target)) continue;
    for (const { key, value } of target.items) {
      if (isMergeKey(key)) {
        if (value !== null) queue.push(value);
      } else if (isScalar(key) && !members.has(String(key.value))) {
        members.set(String(key.value), { key, value });
      }
    }
  }
  return members;
}
