export interface Next {
  again: boolean;
}
