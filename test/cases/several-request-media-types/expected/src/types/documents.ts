export interface Document {
  title?: string;
}
