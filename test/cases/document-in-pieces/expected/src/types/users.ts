/** Format: uuid. */
export type Id = string;

export interface User {
  id: Id;
  friends?: User[];
}
