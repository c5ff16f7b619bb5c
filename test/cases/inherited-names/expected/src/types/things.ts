import type { Thing } from "./shared.js";

export interface PostThingsRequest {
  valueOf?: string[];
  toString?: Record<string, unknown>;
}

export interface PutThingsHeaders {
  hasOwnProperty?: number;
}

export interface PutThingsRequest {
  toString?: boolean;
  valueOf?: string;
  body: Thing;
}
