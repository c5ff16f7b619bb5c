export interface SendFormRequest {
  amount: number;
}

export interface SendFormFormRequest {
  cents: string;
}
