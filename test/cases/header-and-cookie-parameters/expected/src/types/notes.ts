export interface CreateNotesRequest {
  text: string;
}

export interface CreateNotesRequest_7f9c {
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
