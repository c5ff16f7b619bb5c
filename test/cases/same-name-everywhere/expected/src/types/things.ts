export interface PutThingsRequest {
  id: boolean;
}

export interface PutThingsRequest_f4fc {
  id?: string;
  idHeader?: string;
  idCookie?: string;
  request?: string;
  body: PutThingsRequest;
}
