export type Value =
  | string
  | Value[]
  | {
      [key: string]: Value;
    }
  | null;
