/**
 * What frameworks make of an operationId by a rule that can be computed from the operation alone.
 * Sources: FastAPI `generate_unique_id`, springfox, springdoc, drf-spectacular, `@nestjs/swagger`, open_api_spex, NSwag.
 */
import { words } from "./index.js";
import { pathSegments, type Segment } from "./path.js";
import { comparable, isVerb, isVersion } from "./words.js";

/** What names are made from. */
export interface NameSource {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly tags: readonly string[];
}

/**
 * An operationId without the parts that a framework adds to make it unique:
 * - FastAPI's `read_item_items__item_id__get` is `read_item` (its path and method are cut off);
 * - springfox's `copyUsingPOST_1` is `copy`, and numbers that only tell duplicates apart (`list_1`) go;
 * - open_api_spex's `UserController.update (2)` is `UserController.update`;
 * - NestJS' `UsersController_findAll_v1` is `UsersController_findAll`;
 * - `get-/files/{id}_getById` (HubSpot) is `getById`;
 * - `resource__1.0_artist__mbid__getArtist_GET` (Enunciate) is `getArtist`;
 * - `POST_ListStacks` and `listStacks_POST` are `ListStacks`;
 * - `catalogProductRepositoryV1GetListGet` (Magento: service, its method, HTTP method) is `GetList`;
 * - `doLogOut` is `LogOut`;
 * - a date that the path starts with as a version is no part of the name (`GetKey2020_05_31`).
 */
export function withoutFrameworkParts(id: string, source: NameSource): string {
  const method = source.method.toLowerCase();
  const fastApi = `${source.path}_${method}`.replace(/\W/g, "_");
  if (id.length > fastApi.length && id.endsWith(fastApi)) return id.slice(0, -fastApi.length).replace(/_+$/, "") || id;
  const withPath = `${method}-${source.path}`;
  if (id.startsWith(`${withPath}_`)) return id.slice(withPath.length + 1);
  const magento = /^[a-z]\w*?V\d+([A-Z]\w*?)(?:Get|Put|Post|Delete)$/.exec(id)?.[1];
  if (magento !== undefined && id.toLowerCase().endsWith(method) && source.path.startsWith("/V")) return magento;
  const enunciate = `resource_${source.path.replace(/[^\w.]/g, "_")}_`;
  const ending = `_${source.method}`;
  if (id.startsWith(enunciate) && id.endsWith(ending) && id.length > enunciate.length + ending.length)
    return id.slice(enunciate.length, -ending.length);
  let rest = id
    .replace(/ \(\d+\)$/, "")
    .replace(/(Controller(?:V\d+)?[_.]\w+)_v?\d[\d.]*$/i, "$1")
    .replace(/Using(?:GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)(?:_\d+)?$/, "")
    .replace(/(?<=[A-Za-z])_{1,2}\d{1,2}$/, "");
  const version = source.path.split("/").find(isVersion)?.replace(/\W/g, "");
  if (version !== undefined && /^\d{8}$/.test(version))
    rest = rest.replace(new RegExp(`_?${version.slice(0, 4)}_?${version.slice(4, 6)}_?${version.slice(6)}$`), "");
  if (rest.startsWith(`${source.method}_`) && isVerb(words(rest.slice(method.length + 1))[0] ?? ""))
    rest = rest.slice(method.length + 1);
  if (/^do(?=\p{Lu}\p{Ll})/u.test(rest)) rest = rest.slice(2);
  if (rest.endsWith(ending)) rest = rest.slice(0, -ending.length);
  return rest === "" ? id : rest;
}

/** A hash, a number or a UUID: nothing that a person wrote. */
export function isMachineText(id: string): boolean {
  return /^(?:[0-9a-f]{16,}|\d+|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.test(id);
}

/** How an operationId repeats method and path. */
export interface PathForm {
  /** A person would hardly have written it: it holds a path parameter, or a method that is no everyday verb. */
  readonly telling: boolean;
  /**
   * It is the path and nothing else: static segments and parameters as they are (`GetAccountsAccount`), or two segments behind a
   * method that is no everyday verb (`PostUsersLogin`, `GET_users-login`).
   */
  readonly whole: boolean;
  /** It is the method and the segments of a path without parameters (`GetAccounts`). */
  readonly plain: boolean;
}

/**
 * Whether an operationId is method and path written as one word, with the parameters or without them:
 * `GetAccountsAccount` (Stripe), `GetBucketsIDOwners` (InfluxDB), `getUsersById` (Elysia, hono-openapi), `list-things` and `get-things-by-id` (Huma),
 * `shared_effects_get_id` (Connexion), `GET_v3-teammates-pending` (the version is the server's),
 * `api_users_id_get` and `api_users_get_collection` (API Platform), `get/users/{id}` (Strapi), `getApiV1UsersId` (grape).
 */
export function pathForm(id: string, source: NameSource): PathForm | undefined {
  const method = source.method.toLowerCase();
  // `get-/crm/v3/cards/{id}` where the first segments are the server's.
  if (id.startsWith(`${method}-/`) && id.endsWith(source.path)) return { telling: true, whole: true, plain: false };
  const flat = squeezed(id);
  const unversioned = flat.replace(new RegExp(`^${method}v\\d+`), method);
  const everyday = method === "get" || method === "delete";
  const raw = source.path
    .replace(/[?#].*$/, "")
    .split("/")
    .filter((segment) => segment !== "")
    .map((text): Segment => ({ text, parameter: text.includes("{") }));
  for (const segments of [raw, pathSegments(source.path)]) {
    const parameters = segments.some(({ parameter }) => parameter);
    const mixed = parameters && segments.some(({ parameter }) => !parameter);
    const forms = [(text: string) => text, (text: string) => `by${text}`, () => "id", () => ""].map((ofParameter) =>
      joined(segments, ofParameter),
    );
    for (const [index, text] of forms.entries()) {
      const made = withMethod(text, method);
      if (text === "" || !(made.includes(flat) || made.includes(unversioned))) continue;
      const plain = !parameters && flat !== `list${text}`;
      const capital = /^[_-]/.test(id.slice(method.length)) && id.startsWith(source.method);
      const named = (!everyday || capital) && segments.filter(({ parameter }) => !parameter).length > 1;
      return { telling: (parameters && index < 3) || !everyday, whole: (index === 0 && mixed) || named, plain };
    }
  }
  if (mixesMethod(raw, flat, method)) return { telling: true, whole: true, plain: false };
  return raw.length === 0 && [`${method}index`, `${method}root`].includes(flat)
    ? { telling: !everyday, whole: false, plain: false }
    : undefined;
}

/** Whether a text is the static segments, the method and the parameter at the end. */
function mixesMethod(segments: readonly Segment[], flat: string, method: string): boolean {
  const last = segments.at(-1);
  if (last?.parameter !== true) return false;
  const before = joined(segments.slice(0, -1), () => "");
  return before !== "" && flat === before + method + squeezed(last.text);
}

/** NSwag's names for operations without an id: the last static segment and the method in capitals, `UsersGET2`, `UsersAll`. */
export function isSegmentForm(id: string, source: NameSource): boolean {
  const [, head, ending] = /^(.+?)(GET|PUT|POST|DELETE|PATCH|All)\d*$/.exec(id) ?? [];
  if (head === undefined || (ending === "All" ? "GET" : ending) !== source.method) return false;
  const noun = comparable(words(head));
  return pathSegments(source.path).some(({ text, parameter }) => !parameter && comparable(words(text)) === noun);
}

function withMethod(text: string, method: string): readonly string[] {
  const forms = [method + text, text + method];
  return method === "get" ? [...forms, `list${text}`, `${text}getcollection`] : forms;
}

function joined(segments: readonly Segment[], ofParameter: (text: string) => string): string {
  return segments.map(({ text, parameter }) => (parameter ? ofParameter(squeezed(text)) : squeezed(text))).join("");
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
