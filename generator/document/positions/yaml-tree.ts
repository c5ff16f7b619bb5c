import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from "js-yaml";
import { limits } from "../limits.js";

/** What every node of a YAML text has. */
interface NodeBase {
  /** Where its text begins; an empty node is where the node before it begins. */
  readonly offset: number;
  /** Name of its anchor, without `&`. */
  readonly anchor: string | undefined;
  /** Its tag as written, `!` included. */
  readonly tag: string | undefined;
}

export interface YamlScalar extends NodeBase {
  readonly kind: "scalar";
  readonly text: string;
  /** Without quotes, and no block: only such a scalar can be anything but a string. */
  readonly plain: boolean;
}

export interface YamlList extends NodeBase {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends NodeBase {
  readonly kind: "map";
  readonly members: readonly YamlMember[];
}

export interface YamlMember {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlAlias extends NodeBase {
  readonly kind: "alias";
  /** Name of the anchor that it stands for, without `*`. */
  readonly name: string;
}

export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias;

/** Why a text has no tree. */
export interface YamlFault {
  readonly kind: "syntax" | "depth" | "several";
  readonly message: string;
  readonly offset: number;
}

/** The nodes of a YAML 1.2 text with one document: the root, nothing when there is no node, or the first fault. */
export function yamlTree(text: string): { readonly root?: YamlNode; readonly fault?: YamlFault } {
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: limits.depth + 1 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const kind = error.reason.includes("maxDepth") ? "depth" : "syntax";
    return { fault: { kind, message: error.reason, offset: error.mark?.position ?? 0 } };
  }
  const reader: Reader = { text, events, next: 1, offset: 0 };
  if (events.length < 3) return {};
  const root = readNode(reader);
  const other = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (other === -1) return { root };
  readNode(Object.assign(reader, { next: other + 1 }));
  return { fault: { kind: "several", message: "it holds more than one document", offset: reader.offset } };
}

/** A `<<` key that is written plain, as merge keys are. */
export function isMergeKey(key: YamlNode): boolean {
  return key.kind === "scalar" && key.plain && key.text === "<<" && key.tag === undefined;
}

interface Reader {
  readonly text: string;
  readonly events: readonly Event[];
  /** Index of the next event. */
  next: number;
  /** Where the latest node began. */
  offset: number;
}

/** Depth is bounded by the parser. */
function readNode(reader: Reader): YamlNode {
  const event = reader.events[reader.next];
  reader.next += 1;
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
    throw new Error("The events of a YAML text end in the middle of a node.");
  if (event.type === EVENT_ID.ALIAS) {
    reader.offset = event.anchorStart - 1;
    const name = reader.text.slice(event.anchorStart, event.anchorEnd);
    return { kind: "alias", offset: reader.offset, anchor: undefined, tag: undefined, name };
  }
  const anchor = event.anchorStart === -1 ? undefined : reader.text.slice(event.anchorStart, event.anchorEnd);
  const tag = event.tagStart === -1 ? undefined : reader.text.slice(event.tagStart, event.tagEnd);
  if (event.type === EVENT_ID.SCALAR) {
    reader.offset = scalarStart(reader, event);
    const plain = event.style === SCALAR_STYLE.PLAIN;
    return { kind: "scalar", offset: reader.offset, anchor, tag, text: getScalarValue(reader.text, event), plain };
  }
  reader.offset = event.start;
  if (event.type === EVENT_ID.SEQUENCE) {
    const items: YamlNode[] = [];
    while (!closes(reader)) items.push(readNode(reader));
    return { kind: "list", offset: event.start, anchor, tag, items };
  }
  const members: YamlMember[] = [];
  while (!closes(reader)) members.push({ key: readNode(reader), value: readNode(reader) });
  return { kind: "map", offset: event.start, anchor, tag, members };
}

/** Steps over the end of a list or map. */
function closes(reader: Reader): boolean {
  if (reader.events[reader.next]?.type !== EVENT_ID.POP) return false;
  reader.next += 1;
  return true;
}

/** The parser gives where the content of a scalar begins: its quote or block indicator stands before that. */
function scalarStart(reader: Reader, event: ScalarEvent): number {
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return event.valueStart === -1 ? reader.offset : event.valueStart;
    case SCALAR_STYLE.LITERAL_BLOCK:
      return Math.max(reader.text.lastIndexOf("|", event.valueStart), 0);
    case SCALAR_STYLE.FOLDED_BLOCK:
      return Math.max(reader.text.lastIndexOf(">", event.valueStart), 0);
    default:
      return event.valueStart - 1;
  }
}
