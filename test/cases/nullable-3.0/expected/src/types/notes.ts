export interface Note {
  text: string | null;
  kind?: "a" | "b" | (string & {}) | null;
  author?: Author | null;
  /** Greater than: 0. */
  score?: number;
  /** Format: byte. Encoding: base64. */
  file?: string;
}

export type Author = {
  name?: string;
} | null;
