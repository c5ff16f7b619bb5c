export interface ListPetsRequest {
  limit?: number;
}
