/** What a function of the caller gives, if it is a response; else a `TypeError` says what it is. */
export function checked(response: Response, from: string): Response {
  if (!(response as Response | undefined)?.headers) {
    throw new TypeError(`${from} gave no response: ${response as unknown as string}`);
  }
  return response;
}
