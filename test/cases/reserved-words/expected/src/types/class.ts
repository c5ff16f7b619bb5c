export type RecordModel = string;

export interface ErrorModel {
  message?: string;
  record?: RecordModel;
}

export interface Import {
  class?: string;
  map?: {
    [key: string]: ErrorModel;
  };
}
