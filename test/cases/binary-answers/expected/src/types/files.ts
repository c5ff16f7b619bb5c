export interface As {
  name: string;
}

export interface ConvertFileHeaders {
  xChecksum?: string;
}
