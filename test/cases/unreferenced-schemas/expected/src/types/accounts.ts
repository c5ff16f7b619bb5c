export interface Account {
  name: string;
  secret?: string;
}
