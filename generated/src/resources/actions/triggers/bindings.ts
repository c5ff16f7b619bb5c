import { json } from "../../../core/json.js";
import { pageNumber } from "../../../core/page-number.js";
import { type PageOptions, type PagePromise, page } from "../../../core/pagination.js";
import { path } from "../../../core/path.js";
import { select } from "../../../core/select.js";
import type { ApiPromise, RequestOptions, Transport } from "../../../core/types.js";
import { urlencoded } from "../../../core/urlencoded.js";
import type {
  ActionBinding,
  ActionTriggerTypeEnum,
  ListActionBindingsPaginatedResponseContent,
  ListActionTriggerBindingsRequestParameters,
  UpdateActionBindingsRequestContent,
  UpdateActionBindingsResponseContent,
} from "../../../types/actions.js";

/**
 * List the bindings of a trigger
 *
 * Returns what is attached to a trigger, sorted by turn: the first entry runs first when the trigger fires. Only
 * deployed actions can be attached, so every action listed here takes part in the flow.
 *
 * @param triggerId - The trigger whose bindings are wanted.
 */
export function list(
  client: Transport,
  triggerId: ActionTriggerTypeEnum,
  request: ListActionTriggerBindingsRequestParameters = {},
  options?: PageOptions,
): PagePromise<ActionBinding, ListActionBindingsPaginatedResponseContent> {
  return page(
    client,
    {
      id: "get_bindings",
      method: "GET",
      security: [{ bearerAuth: [] }, { oAuth2ClientCredentials: ["read:actions"] }],
      path: path`/actions/triggers/${{ triggerId }}/bindings`,
      errors: [400, 401, 403, 429],
      query: { page: request.page ?? 0, per_page: request.per_page ?? 50 },
    },
    pageNumber({ parameter: "page", size: "per_page", items: ["bindings"] }),
    options,
  );
}

/**
 * Replace the bindings of a trigger
 *
 * Replaces all that is attached to a trigger by the given list. An action takes part in a flow only when it has been
 * deployed and then attached to the flow's trigger; the actions run from the first entry of the list to the last.
 *
 * @param triggerId - The trigger whose bindings are replaced.
 */
export function updateMany(
  client: Transport,
  triggerId: ActionTriggerTypeEnum,
  request: UpdateActionBindingsRequestContent = {},
  options?: RequestOptions<"application/json" | "application/x-www-form-urlencoded">,
): ApiPromise<UpdateActionBindingsResponseContent> {
  return client.request(
    {
      id: "patch_bindings",
      method: "PATCH",
      security: [{ bearerAuth: [] }, { oAuth2ClientCredentials: ["update:actions"] }],
      path: path`/actions/triggers/${{ triggerId }}/bindings`,
      errors: [400, 401, 403, 429],
      body: select(options, request, { "application/json": json, "application/x-www-form-urlencoded": urlencoded }),
    },
    options,
  );
}

export class ActionsTriggersBindingsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * List the bindings of a trigger
   *
   * Returns what is attached to a trigger, sorted by turn: the first entry runs first when the trigger fires. Only
   * deployed actions can be attached, so every action listed here takes part in the flow.
   *
   * @param triggerId - The trigger whose bindings are wanted.
   */
  list(
    triggerId: ActionTriggerTypeEnum,
    request?: ListActionTriggerBindingsRequestParameters,
    options?: PageOptions,
  ): PagePromise<ActionBinding, ListActionBindingsPaginatedResponseContent> {
    return list(this.#transport, triggerId, request, options);
  }

  /**
   * Replace the bindings of a trigger
   *
   * Replaces all that is attached to a trigger by the given list. An action takes part in a flow only when it has been
   * deployed and then attached to the flow's trigger; the actions run from the first entry of the list to the last.
   *
   * @param triggerId - The trigger whose bindings are replaced.
   * @example
   * ```ts
   * await client.actions.triggers.bindings.updateMany("post-login", {
   *   bindings: [
   *     {
   *       ref: { type: "action_name", value: "my-action" },
   *       display_name: "my-action-1",
   *       secrets: [{ name: "mySecret", value: "mySecretValue" }],
   *     },
   *   ],
   * });
   * ```
   */
  updateMany(
    triggerId: ActionTriggerTypeEnum,
    request?: UpdateActionBindingsRequestContent,
    options?: RequestOptions<"application/json" | "application/x-www-form-urlencoded">,
  ): ApiPromise<UpdateActionBindingsResponseContent> {
    return updateMany(this.#transport, triggerId, request, options);
  }
}
