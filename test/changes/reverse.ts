/** Turns the members of all objects in a document round, in place; arrays stay as they are. */
export function reverseMembers(document: Record<string, unknown>): void {
  const turned = reversed(document) as Record<string, unknown>;
  for (const key of Object.keys(document)) delete document[key];
  Object.assign(document, turned);
}

function reversed(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([key, child]) => [key, reversed(child)] as const);
  return Object.fromEntries(members.reverse());
}
