export interface CreateNotesRequestBody {
  text: string;
}

export interface CreateNotesRequest {
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
