export interface As {
  name: string;
}

export interface ConvertFilesHeaders {
  xChecksum?: string;
}
