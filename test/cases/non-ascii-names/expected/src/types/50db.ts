export interface 大小 {
  "🙂"?: boolean;
}
