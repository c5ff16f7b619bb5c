export interface PutThingsRequestBody {
  id: boolean;
}

export interface PutThingsRequest {
  id?: string;
  idHeader?: string;
  idCookie?: string;
  request?: string;
  body: PutThingsRequestBody;
}
