export interface Problem {
  title: string;
  detail?: string;
}

export interface GetThingResponse {
  id?: string;
}
