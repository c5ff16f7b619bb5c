export interface Book {
  title: string;
  year?: number;
}

export interface LoanEvent {
  event?: string;
  /** Media type: application/json. */
  data: string;
}

export interface QueryBooksRequest {
  author?: string;
}

export interface FilterBooksFilter {
  title?: string;
  year?: number;
}

export interface FilterBooksRequest {
  filter?: FilterBooksFilter;
}
