export interface SearchFilter {
  colour?: string;
  size?: number;
}

export interface SearchRequest {
  q: string;
  ids?: number[];
  fields?: string[];
  spaced?: string[];
  piped?: string[];
  filter?: SearchFilter;
  next?: string;
  where?: {
    [key: string]: string;
  };
  "list[]"?: string[];
}
