export interface Item {
  id: string;
}

export interface ItemsByCursorResponse {
  items?: Item[];
  next_cursor?: string | null;
}

export interface ItemsByOffsetResponse {
  total?: number;
  data?: Item[];
}

export interface ByLastItemResponse {
  has_more: boolean;
  data: Item[];
}

export interface ItemsByCursorRequest {
  cursor?: string;
  limit?: number;
}

export interface ItemsByPageRequest {
  page?: number;
  per_page?: number;
}

export interface ItemsByOffsetRequest {
  offset?: number;
  limit?: number;
}

export interface ByLastItemRequest {
  starting_after?: string;
  limit?: number;
}
