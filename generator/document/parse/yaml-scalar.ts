/**
 * What a plain scalar is by the core schema of YAML 1.2 (§10.3.2): `null`, a boolean, a number or a string. Infinities and
 * `.nan` come back as such numbers: JSON has no place for them.
 */
export function coreValue(text: string): string | number | boolean | null {
  // Most plain scalars begin with a letter that none of the other forms begins with.
  if (!/^[-+.\d~nNtTfF]|^$/.test(text)) return text;
  switch (text) {
    case "":
    case "~":
    case "null":
    case "Null":
    case "NULL":
      return null;
    case "true":
    case "True":
    case "TRUE":
      return true;
    case "false":
    case "False":
    case "FALSE":
      return false;
  }
  if (decimal.test(text) || octalOrHexadecimal.test(text)) return Number(text);
  const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/.exec(text);
  if (infinity !== null) return infinity[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : text;
}

const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const octalOrHexadecimal = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;
