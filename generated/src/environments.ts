/** Servers declared in the API description. */
export const ManagementEnvironment = {
  /** The Management API of one tenant. */
  Default: "https://{tenantDomain}/api/v2",
} as const;

export type ManagementEnvironment = (typeof ManagementEnvironment)[keyof typeof ManagementEnvironment];
