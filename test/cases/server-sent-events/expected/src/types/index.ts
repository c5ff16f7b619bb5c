export {
  type ChatErrorEventData,
  type ChatResponseItem,
  type Delta,
  type DeltaEvent,
  type Entry,
  type EntryEvent,
  type LogAddJsonEventData,
  type LogResponseItem,
  type MixedResponseItem,
  type NoteEvent,
  type SameResponseItem,
  type ValuesResponseItem,
} from "./shared.js";
