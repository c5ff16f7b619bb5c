/** Keys whose values are data, whatever they look like: nothing inside is a reference or has an identity. */
export const dataKeys: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);
