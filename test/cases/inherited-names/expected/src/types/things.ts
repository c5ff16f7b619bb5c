import type { Thing } from "./shared.js";

export interface PostThingRequest {
  valueOf?: string[];
  toString?: Record<string, unknown>;
}

export interface PutThingHeaders {
  hasOwnProperty?: number;
}

export interface PutThingRequest {
  toString?: boolean;
  valueOf?: string;
  body: Thing;
}
