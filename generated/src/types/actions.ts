/** A piece of custom code together with all that is needed to build and run it. */
export interface Action {
  /**
   * Identifies the action; assigned by the service.
   *
   * @default "910b1053-577f-4d81-a8c8-020e7319a38a"
   */
  id?: string;
  /**
   * Name chosen by the author of the action.
   *
   * @default "my-action"
   */
  name?: string;
  /**
   * Triggers that the action is written for. Today there is always exactly one.
   *
   * Items: at least 1.
   */
  supported_triggers?: ActionTrigger[];
  /**
   * Whether the deployed version holds every saved change of the draft.
   *
   * @default false
   */
  all_changes_deployed?: boolean;
  /**
   * Moment at which the action was created.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  created_at?: string;
  /**
   * Moment of the last change to the action.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  updated_at?: string;
  /**
   * JavaScript source of the draft.
   *
   * @default "module.exports = () => {}"
   */
  code?: string;
  /** Packages that are installed beside the code. */
  dependencies?: ActionVersionDependency[];
  /**
   * Node.js release line that executes the code, for example `node22`.
   *
   * @default "node22"
   */
  runtime?: string;
  /** Secrets that the code can read. Only their names come back, never their values. */
  secrets?: ActionSecretResponse[];
  /** The version that is live. Missing as long as nothing was ever deployed. */
  deployed_version?: ActionDeployedVersion;
  /**
   * Identifies the installation that this action came from, when it was not written by hand but installed from the
   * marketplace.
   *
   * @default "7d2bc0c9-c0c2-433a-9f4e-86ef80270aad"
   */
  installed_integration_id?: string;
  /** The marketplace integration behind the action, when it was installed from there. */
  integration?: Integration;
  /** How far the build of the draft has come. */
  status?: ActionBuildStatusEnum;
  /**
   * Moment at which the last build succeeded.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  built_at?: string;
  /**
   * Whether a freshly created action is to be deployed as soon as it is built.
   *
   * @default false
   */
  deploy?: boolean;
  /** Shared modules that the code imports, each pinned to a version. */
  modules?: ActionModuleReference[];
}

/** The part of an action that all of its versions have in common. */
export interface ActionBase {
  /**
   * Identifies the action; assigned by the service.
   *
   * @default "910b1053-577f-4d81-a8c8-020e7319a38a"
   */
  id?: string;
  /**
   * Name chosen by the author of the action.
   *
   * @default "my-action"
   */
  name?: string;
  /**
   * Triggers that the action is written for. Today there is always exactly one.
   *
   * Items: at least 1.
   */
  supported_triggers?: ActionTrigger[];
  /**
   * Whether the deployed version holds every saved change of the draft.
   *
   * @default false
   */
  all_changes_deployed?: boolean;
  /**
   * Moment at which the action was created.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  created_at?: string;
  /**
   * Moment of the last change to the action.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  updated_at?: string;
}

/** Ties one action to one trigger. While it exists, the action runs whenever the trigger fires. */
export interface ActionBinding {
  /**
   * Identifies the binding; assigned by the service.
   *
   * @default "4a881e22-0562-4178-bc91-b0f2b321dc13"
   */
  id?: string;
  /** The trigger that the action is attached to. */
  trigger_id?: ActionTriggerTypeEnum;
  /**
   * Label under which the binding is listed in the flow.
   *
   * @default "my-action-1"
   */
  display_name?: string;
  /** The action that runs, as it was when the binding was read. */
  action?: Action;
  /**
   * Moment at which the action was attached.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  created_at?: string;
  /**
   * Moment of the last change to the binding.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  updated_at?: string;
}

/** Points at what is to be bound: an existing binding or an action, looked up by the kind of value given in `type`. */
export interface ActionBindingRef {
  /** Says how `value` is to be understood. */
  type?: ActionBindingRefTypeEnum;
  /**
   * The identifier or the name that is looked up.
   *
   * @default "my-action"
   */
  value?: string;
  [key: string]: unknown;
}

/**
 * How a reference finds its target: by identifier (of a binding or of an action) or by name (of an action only).
 *
 * @default "action_name"
 */
export const ActionBindingRefTypeEnum = {
  BindingId: "binding_id",
  ActionId: "action_id",
  ActionName: "action_name",
} as const;

export type ActionBindingRefTypeEnum =
  (typeof ActionBindingRefTypeEnum)[keyof typeof ActionBindingRefTypeEnum] | (string & {});

/** Whether actions are bound to the trigger as a whole or to single entities within it. */
export const ActionBindingTypeEnum = {
  TriggerBound: "trigger-bound",
  EntityBound: "entity-bound",
} as const;

export type ActionBindingTypeEnum = (typeof ActionBindingTypeEnum)[keyof typeof ActionBindingTypeEnum] | (string & {});

/** One wanted entry of a trigger's flow. */
export interface ActionBindingWithRef {
  /** What to bind. */
  ref: ActionBindingRef;
  /**
   * Label for the entry in the flow.
   *
   * @default "my-action-1"
   */
  display_name?: string;
  /** Secrets to hand to the action when it runs through this binding. */
  secrets?: ActionSecretRequest[];
}

/**
 * Stage that the build of an action is in, from waiting in the queue to finished or given up.
 *
 * @default "built"
 */
export const ActionBuildStatusEnum = {
  Pending: "pending",
  Building: "building",
  Packaged: "packaged",
  Built: "built",
  Retrying: "retrying",
  Failed: "failed",
} as const;

export type ActionBuildStatusEnum = (typeof ActionBuildStatusEnum)[keyof typeof ActionBuildStatusEnum] | (string & {});

/** An unchangeable snapshot of an action that has been deployed. */
export interface ActionDeployedVersion {
  /**
   * Identifies the version; assigned by the service.
   *
   * @default "12a3b9e6-06e6-4a29-96bf-90c82fe79a0d"
   */
  id?: string;
  /**
   * Identifies the action that the snapshot was taken of.
   *
   * @default "910b1053-577f-4d81-a8c8-020e7319a38a"
   */
  action_id?: string;
  /**
   * JavaScript source as it was when the snapshot was taken.
   *
   * @default "module.exports = () => {}"
   */
  code?: string;
  /** Packages that were installed for this version. */
  dependencies?: ActionVersionDependency[];
  /**
   * Whether this version is the live one.
   *
   * @default true
   */
  deployed?: boolean;
  /**
   * Node.js release line that executes this version, for example `node22`.
   *
   * @default "node22"
   */
  runtime?: string;
  /** Secrets that this version can read. Only their names come back, never their values. */
  secrets?: ActionSecretResponse[];
  /** How far the build of this version has come. */
  status?: ActionVersionBuildStatusEnum;
  /**
   * Position among the versions of the action, counted from 1.
   *
   * @default 1
   */
  number?: number;
  /** What went wrong while the version was built; empty after a clean build. */
  errors?: ActionError[];
  /** The action that the version belongs to, without its own versions. */
  action?: ActionBase;
  /**
   * Moment at which the build succeeded.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  built_at?: string;
  /**
   * Moment at which the snapshot was taken.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  created_at?: string;
  /**
   * Moment of the last change, made by the service alone while it builds.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  updated_at?: string;
  /**
   * Triggers that this version is written for. Today there is always exactly one.
   *
   * Items: at least 1.
   */
  supported_triggers?: ActionTrigger[];
  /** Shared modules that this version imports, each pinned to a version. */
  modules?: ActionModuleReference[];
}

/** One problem that stopped a build. */
export interface ActionError {
  /** Identifies the kind of problem. */
  id?: string;
  /** Explains the problem to a person. */
  msg?: string;
  /** Address of a page with more about the problem. */
  url?: string;
}

/** Pins a shared module to one of its versions. */
export interface ActionModuleReference {
  /** Identifies the module. */
  module_id?: string;
  /** Name under which the code imports the module. */
  module_name?: string;
  /** Identifies the pinned version. */
  module_version_id?: string;
  /** Number of the pinned version, counted from 1. */
  module_version_number?: number;
}

/** A secret on its way to the service. */
export interface ActionSecretRequest {
  /**
   * Name by which the code reads the secret.
   *
   * @default "mySecret"
   */
  name?: string;
  /**
   * The secret itself. It can be written but never read back.
   *
   * @default "mySecretValue"
   */
  value?: string;
  [key: string]: unknown;
}

/** What the service tells about a stored secret. */
export interface ActionSecretResponse {
  /**
   * Name by which the code reads the secret.
   *
   * @default "mySecret"
   */
  name?: string;
  /**
   * Moment at which the value was last set.
   *
   * Format: date-time.
   *
   * @default "2021-01-01T00:00:00.000Z"
   */
  updated_at?: string;
  [key: string]: unknown;
}

/** A trigger in one version of its contract, and what that version offers. */
export interface ActionTrigger {
  /** Which trigger it is. */
  id: ActionTriggerTypeEnum;
  /** Version of the contract between the trigger and its actions, such as `v3`. */
  version?: string;
  /** Standing of this version, for example whether it is current or on its way out. */
  status?: string;
  /** Runtimes that an action for this trigger can choose from. */
  runtimes?: string[];
  /** Runtime of an action that names none. */
  default_runtime?: string;
  /** Other triggers that hand the same event and the same functions to an action. */
  compatible_triggers?: ActionTriggerCompatibleTrigger[];
  /** What actions of this trigger are bound to. */
  binding_policy?: ActionBindingTypeEnum;
}

/** A trigger whose actions can be used unchanged. */
export interface ActionTriggerCompatibleTrigger {
  /** Which trigger it is. */
  id: ActionTriggerTypeEnum;
  /** Version of the contract that fits. */
  version: string;
  [key: string]: unknown;
}

/**
 * Names a point in an identity flow at which actions can run, for example just after a login succeeded or just before a
 * user is signed up.
 */
export const ActionTriggerTypeEnum = {
  PostLogin: "post-login",
  CredentialsExchange: "credentials-exchange",
  PreUserRegistration: "pre-user-registration",
  PostUserRegistration: "post-user-registration",
  PostChangePassword: "post-change-password",
  SendPhoneMessage: "send-phone-message",
  CustomPhoneProvider: "custom-phone-provider",
  CustomEmailProvider: "custom-email-provider",
  PasswordResetPostChallenge: "password-reset-post-challenge",
  CustomTokenExchange: "custom-token-exchange",
  EventStream: "event-stream",
  PasswordHashMigration: "password-hash-migration",
  LoginPostIdentifier: "login-post-identifier",
  SignupPostIdentifier: "signup-post-identifier",
} as const;

export type ActionTriggerTypeEnum = (typeof ActionTriggerTypeEnum)[keyof typeof ActionTriggerTypeEnum] | (string & {});

/**
 * Stage that the build of a version is in, from waiting in the queue to finished or given up.
 *
 * @default "built"
 */
export const ActionVersionBuildStatusEnum = {
  Pending: "pending",
  Building: "building",
  Packaged: "packaged",
  Built: "built",
  Retrying: "retrying",
  Failed: "failed",
} as const;

export type ActionVersionBuildStatusEnum =
  (typeof ActionVersionBuildStatusEnum)[keyof typeof ActionVersionBuildStatusEnum] | (string & {});

/** A package that an action needs at run time. */
export interface ActionVersionDependency {
  /** Name of the package in its registry. */
  name?: string;
  /** Version or range that is installed. */
  version?: string;
  /** Registry that serves the package, when it is not the usual one. */
  registry_url?: string;
}

/** A ready-made extension that a partner offers in the marketplace. */
export interface Integration {
  /**
   * Identifies the integration; the same everywhere it is offered.
   *
   * @default "8e9fe2d0-a2fc-4c8c-9e35-dae5afadb70b"
   */
  id?: string;
  /**
   * Identifies its entry in the marketplace catalogue.
   *
   * @default "awesome-auth0-integration"
   */
  catalog_id?: string;
  /**
   * Last part of the address of its marketplace page.
   *
   * @default "awesome-auth0-integration-slug"
   */
  url_slug?: string;
  /**
   * Identifies the partner who publishes it.
   *
   * @default "b8575c12-8d9d-4b5c-b28e-671fe9d39029"
   */
  partner_id?: string;
  /**
   * Title shown in the marketplace.
   *
   * @default "Example Auth0 integration"
   */
  name?: string;
  /**
   * Longer text about what the integration does, shown on its own page.
   *
   * @default "An awesome Auth0 integration"
   */
  description?: string;
  /**
   * One line about the integration, shown where many are listed.
   *
   * @default "Awesome Auth0 integration"
   */
  short_description?: string;
  /** Address of the picture shown beside the title. */
  logo?: string;
  /** What the integration adds to a tenant. */
  feature_type?: IntegrationFeatureTypeEnum;
  /** Address of the partner's terms of use. */
  terms_of_use_url?: string;
  /** Address of the partner's privacy policy. */
  privacy_policy_url?: string;
  /** Address at which the partner answers questions. */
  public_support_link?: string;
  /** The release that new installations receive. */
  current_release?: IntegrationRelease;
  /**
   * Moment at which the integration was first published.
   *
   * Format: date-time.
   *
   * @default "2021-06-21T15:47:29.072Z"
   */
  created_at?: string;
  /**
   * Moment of the last change to the integration.
   *
   * Format: date-time.
   *
   * @default "2021-06-21T15:47:29.072Z"
   */
  updated_at?: string;
}

/**
 * Kind of feature that an integration adds.
 *
 * @default "action"
 */
export const IntegrationFeatureTypeEnum = {
  Unspecified: "unspecified",
  Action: "action",
  SocialConnection: "social_connection",
  LogStream: "log_stream",
  SsoIntegration: "sso_integration",
  SmsProvider: "sms_provider",
} as const;

export type IntegrationFeatureTypeEnum =
  (typeof IntegrationFeatureTypeEnum)[keyof typeof IntegrationFeatureTypeEnum] | (string & {});

/** One published state of an integration. */
export interface IntegrationRelease {
  /** Identifies the release. */
  id?: string;
  /** The trigger that the released action runs at. */
  trigger?: ActionTrigger;
  /** Version of the release. */
  semver?: IntegrationSemVer;
  /** Secrets that an administrator is asked for at installation. */
  required_secrets?: IntegrationRequiredParam[];
  /** Settings that an administrator is asked for at installation. */
  required_configuration?: IntegrationRequiredParam[];
  [key: string]: unknown;
}

/** One input that has to be filled in when an integration is installed, as a form would show it. */
export interface IntegrationRequiredParam {
  /** Kind of value that the input takes. */
  type?: IntegrationRequiredParamTypeEnum;
  /** Name by which the released action reads the value. */
  name?: string;
  /** Whether the installation fails without a value. */
  required?: boolean;
  /** Whether the input may stay empty. Under trial, and not for general use. */
  optional?: boolean;
  /** Short caption of the input. */
  label?: string;
  /** Text that helps to fill in the input. */
  description?: string;
  /** Value that the input starts with. */
  default_value?: string;
  /** Hint shown while the input is empty. */
  placeholder?: string;
  /** Values to choose from, when the input is a choice. */
  options?: IntegrationRequiredParamOption[];
}

/** One choice of an input. */
export interface IntegrationRequiredParamOption {
  /** What is stored when the choice is taken. */
  value?: string;
  /** What the choice is called on screen. */
  label?: string;
}

/** Kind of value that an input takes. */
export const IntegrationRequiredParamTypeEnum = {
  Unspecified: "UNSPECIFIED",
  String: "STRING",
} as const;

export type IntegrationRequiredParamTypeEnum =
  (typeof IntegrationRequiredParamTypeEnum)[keyof typeof IntegrationRequiredParamTypeEnum] | (string & {});

/** First two numbers of a semantic version. */
export interface IntegrationSemVer {
  /**
   * Raised when a release breaks its predecessors.
   *
   * @default 1
   */
  major?: number;
  /**
   * Raised when a release adds to its predecessors.
   *
   * @default 1
   */
  minor?: number;
}

/** One page of the bindings of a trigger. */
export interface ListActionBindingsPaginatedResponseContent {
  /**
   * How many bindings the trigger has on all pages together.
   *
   * @default 1
   */
  total?: number;
  /**
   * Which page this is, counted from 0.
   *
   * @default 0
   */
  page?: number;
  /**
   * How many bindings a full page holds.
   *
   * @default 20
   */
  per_page?: number;
  /** The bindings of this page, sorted by turn. */
  bindings?: ActionBinding[];
}

/** One wanted entry of the flow. */
export type UpdateActionBindingItem = ActionBindingWithRef;

/** The flow as it shall be. */
export interface UpdateActionBindingsRequestContent {
  /**
   * Everything that is to run at the trigger, first to last. What is not listed is detached; an empty list detaches
   * all.
   */
  bindings?: UpdateActionBindingItem[];
}

/** The flow as it now is. */
export interface UpdateActionBindingsResponseContent {
  /** The bindings of the trigger, sorted by turn. */
  bindings?: ActionBinding[];
}

export interface ListActionTriggerBindingsRequestParameters {
  /** Which page to return, counted from 0. */
  page?: number | null;
  /** How many bindings a page holds at most; 20 when left out. */
  per_page?: number | null;
}
