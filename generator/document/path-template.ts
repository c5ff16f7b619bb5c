/**
 * The name of a parameter in a template expression, without the operators of RFC 6570 and Google's patterns, which some
 * documents write: `{+path}`, `{ids*}`, `{name=projects/*}`.
 */
export function expressionName(expression: string): string {
  return expression.replace(/^[+#./;?&]/, "").replace(/(?:\*|:\d+|=.*)$/, "");
}
