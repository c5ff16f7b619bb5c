export interface _3DModel {
  "3"?: number;
  "2d"?: string;
}
