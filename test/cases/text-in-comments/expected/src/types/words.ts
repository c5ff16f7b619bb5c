/**
 * &#64;ts-nocheck
 * /// &lt;reference path="x" />
 */
export interface Words {
  /**
   * &#64;ts-expect-error
   *
   * Pattern: `^[\u0000-\u001f\n\r\t*\/]+$`.
   */
  code?: string;
  /** Pattern: `^/\*[^*]*\*\/$`. */
  path?: string;
}

export interface ListWordsRequest {
  /**
   * *\/ \@deprecated no
   *
   * @default "*\/"
   */
  word?: string;
}
