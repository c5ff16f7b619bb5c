export interface Größe {
  länge?: number;
  名前?: string;
}
