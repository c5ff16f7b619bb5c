export interface BNullableBodyRequest {
  a?: string;
}

export interface BArrayBodyAndQueryRequest {
  dry?: boolean;
  body: string[];
}
