/** Format: uuid. */
export type Id = string;

export interface SchemasUser {
  id: Id;
  friends?: SchemasUser[];
}
