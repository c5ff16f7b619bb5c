export interface PromiseModel {
  await: boolean;
  request?: string;
  options?: string;
}

export interface StringModel {
  value?: string;
}
