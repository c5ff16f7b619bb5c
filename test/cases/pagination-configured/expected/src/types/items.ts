export interface Item {
  id: string;
}

export interface SearchItemsRequest {
  text: string;
  after?: string;
  size?: number;
}

export interface SearchItemsResponse {
  hits?: {
    list?: Item[];
  };
  after?: string;
}

export interface ItemsUrlsResponse {
  nextPage?: string;
  values?: Item[];
}

export interface ItemsNumberedResponse {
  pages?: number;
  values?: Item[];
}

export interface ItemsNumberedRequest {
  p?: number;
  n?: number;
  with_totals?: boolean;
}

export interface ItemsUnpagedRequest {
  page?: number;
  per_page?: number;
}
