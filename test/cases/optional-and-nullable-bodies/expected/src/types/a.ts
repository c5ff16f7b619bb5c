export interface Needs {
  a: string;
}

export interface Empty {
  a?: string;
}
