export interface NullableBodyRequest {
  a?: string;
}

export interface ArrayBodyAndQueryRequest {
  dry?: boolean;
  body: string[];
}
