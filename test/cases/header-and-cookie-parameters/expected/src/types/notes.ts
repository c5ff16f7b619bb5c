export interface CreateNoteRequestBody {
  text: string;
}

export interface CreateNoteRequest {
  /**
   * Chosen by the caller.
   *
   * Format: uuid.
   */
  "X-Request-Id"?: string;
  "X-Tags": string[];
  "X-Meta"?: {
    [key: string]: string;
  };
  session?: string;
  flags?: string[];
  text: string;
}
