export interface Van {
  id: string;
  /** Written out. */
  wheels?: string;
  load?: number | string;
}
