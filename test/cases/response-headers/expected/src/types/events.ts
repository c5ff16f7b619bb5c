export interface ListEventsHeaders {
  xTotalCount?: number;
}

export interface ListEventsRequest {
  page?: number;
  per_page?: number;
}
