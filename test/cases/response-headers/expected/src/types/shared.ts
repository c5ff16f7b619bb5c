export interface Widget {
  name: string;
}
