export interface MapsModel {
  counts: {
    [key: string]: number;
  };
  anything?: Record<string, unknown>;
  bare?: Record<string, unknown>;
  closed?: Record<string, never>;
  patterned?: {
    [key: string]: string | number;
  };
  keyed?: {
    north?: number;
    south?: number;
  };
  beside?: {
    total: number;
    note?: string;
    [key: string]: boolean | number | string | undefined;
  };
  unevaluated?: {
    a?: string;
    [key: string]: string | undefined;
  };
}
