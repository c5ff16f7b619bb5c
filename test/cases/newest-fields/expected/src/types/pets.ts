export interface ListPetsFilter {
  kinds?: string[];
}

export interface ListPetsRequest {
  filter?: ListPetsFilter;
  sid?: string[];
}
