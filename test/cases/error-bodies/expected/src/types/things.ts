export interface Problem {
  title: string;
  detail?: string;
}

export interface GetThingsResponse {
  id?: string;
}
