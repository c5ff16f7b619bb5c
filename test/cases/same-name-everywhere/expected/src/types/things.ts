export interface PutThingRequestBody {
  id: boolean;
}

export interface PutThingRequest {
  id?: string;
  idHeader?: string;
  idCookie?: string;
  request?: string;
  body: PutThingRequestBody;
}
