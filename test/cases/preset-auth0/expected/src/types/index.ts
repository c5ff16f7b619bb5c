export {
  type ListScimConfigurationsCheckpoint,
  type ListScimConfigurationsOffset,
  type ListScimConfigurationsRequestParameters,
  type ScimConfiguration,
  type ScimConfigurationCreateRequest,
  type ScimConfigurationListResponse,
} from "./connections.js";
