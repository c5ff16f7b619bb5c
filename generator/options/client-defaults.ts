/** What a client does that nobody configures: the runtime has these defaults itself, so that packages repeat none of them. */
export const clientDefaults = {
  /** Time-out of one attempt. */
  timeoutInSeconds: 60,
  /** Attempts after the first. */
  maxRetries: 2,
} as const;
