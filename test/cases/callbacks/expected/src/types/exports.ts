export interface Export {
  url: string;
}

export interface StartExportRequest {
  /** Format: uri. */
  callbackUrl: string;
}

export type StartExportOnReadyCallback = Export;
