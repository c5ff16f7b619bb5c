/** Which responses mean success. */

/** Whether a status, or a range of them, is one of success (RFC 9110 §15.3). */
export function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** The responses of success by status, ranges last; `default` when there is none. */
export function successesOf<T>(responses: readonly T[], statusOf: (response: T) => string): readonly T[] {
  const declared = responses
    .filter((response) => isSuccess(statusOf(response)))
    .sort((a, b) => (statusOf(a) < statusOf(b) ? -1 : 1));
  if (declared.length > 0) return declared;
  // With a redirect declared as the way to succeed, `default` is what it mostly is: the error.
  const redirects = responses.some((response) => statusOf(response).startsWith("3"));
  return redirects ? [] : responses.filter((response) => statusOf(response) === "default");
}
