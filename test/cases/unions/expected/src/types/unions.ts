export interface UnionsModel {
  types: string | number | null;
  any?: string | string[];
  base?: {
    id: string;
  } & (
    | {
        a: string;
      }
    | {
        b: number;
      }
  );
  everything?: unknown;
  nothing?: never;
  empty?: unknown;
  constant?: 3;
  fixed?: { a: [1, "x"] };
  not?: unknown;
  same?: string;
}
