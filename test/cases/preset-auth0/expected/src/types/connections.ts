export interface ScimConfiguration {
  id: string;
  mode?: "on" | "off" | "" | (string & {});
}

export interface ListScimConfigurationsOffset {
  total?: number;
  configurations?: ScimConfiguration[];
}

export interface ListScimConfigurationsCheckpoint {
  next?: string;
  configurations?: ScimConfiguration[];
}

export type ScimConfigurationListResponse =
  | ListScimConfigurationsOffset
  | ListScimConfigurationsCheckpoint;

export interface ScimConfigurationCreateRequest {
  map?: string;
}

export interface ListScimConfigurationsRequestParameters {
  fields?: string[] | string | null;
  from?: string | null;
  take?: number | null;
}
