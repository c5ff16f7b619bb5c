export interface JobFailedCallback {
  reason?: string;
}
