export interface Export {
  url: string;
}

export interface StartExportsRequest {
  /** Format: uri. */
  callbackUrl: string;
}

export type StartExportsOnReadyCallback = Export;
