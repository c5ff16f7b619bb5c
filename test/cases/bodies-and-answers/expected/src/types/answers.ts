export interface CreateAnswerRequest {
  prompt: string;
  stream?: boolean | null;
}

export interface CreateFernRequest {
  live?: boolean;
}
