import { describe, expect, it } from "vitest";
import { answers, modelOf, namesOf, type Parts } from "../model-of.js";

const done = { responses: { 204: { description: "Done." } } };

/** The name of one operation. */
function nameOf(method: string, path: string, operation: Record<string, unknown> = {}, parts: Parts = {}): string {
  const { model } = modelOf({ ...parts, paths: { [path]: { [method]: { ...done, ...operation } } } });
  return Object.values(namesOf(model))[0]!;
}

const list = { responses: answers({ type: "array", items: { type: "string" } }) };

describe("names of operations", () => {
  it.each([
    // GitHub: the author wrote group and method.
    ["get", "/repos/{owner}/{repo}", "repos/get", ["repos"], "repos.get"],
    [
      "get",
      "/user/codespaces",
      "codespaces/list-for-authenticated-user",
      ["codespaces"],
      "codespaces.listForAuthenticatedUser",
    ],
    ["get", "/meta", "meta/get", ["meta"], "meta.get"],
    // Kubernetes
    [
      "get",
      "/api/v1/namespaces/{namespace}/pods/{name}",
      "readCoreV1NamespacedPod",
      ["core_v1"],
      "coreV1.readNamespacedPod",
    ],
    ["get", "/api/v1/", "getCoreV1APIResources", ["core_v1"], "coreV1.getApiResources"],
    // Twilio: the version of the tag says nothing.
    ["get", "/2010-04-01/Accounts/{Sid}.json", "FetchAccount", ["Api20100401Account"], "account.fetch"],
    ["post", "/v2/Services/{ServiceSid}/RateLimits", "CreateRateLimit", ["VerifyV2RateLimit"], "rateLimit.create"],
    // DigitalOcean
    [
      "get",
      "/v2/droplets/{droplet_id}/actions/{action_id}",
      "dropletActions_get",
      ["Droplet Actions"],
      "dropletActions.get",
    ],
    ["delete", "/v2/volumes", "volumes_delete_byName", ["Block Storage"], "volumes.deleteByName"],
    [
      "get",
      "/v2/registry/subscription",
      "registry_get_subscription",
      ["Container Registry"],
      "registry.getSubscription",
    ],
    // Spotify
    ["get", "/albums/{id}", "get-an-album", ["Albums"], "albums.get"],
    ["get", "/me/albums", "get-users-saved-albums", ["Albums", "Library"], "albums.getUsersSavedAlbums"],
    // Zoom
    ["post", "/accounts", "accountCreate", ["Accounts"], "accounts.create"],
    ["post", "/phone/sites", "createPhoneSite", ["Phone Site"], "phoneSite.create"],
    // FastAPI
    ["get", "/items/{item_id}", "read_item_items__item_id__get", ["items"], "items.read"],
    ["get", "/items/{item_id}", "read_item_items__item_id__get", [], "items.read"],
    // springfox
    ["post", "/copyPad", "copyPadUsingPOST", ["pad-controller"], "pad.copy"],
    // Google
    ["get", "/files", "drive.files.list", ["files"], "files.list"],
    ["post", "/v1/{name}:export", "exports.start", [], "exports.start"],
    // Azure, AWS, Rails
    ["put", "/vms/{name}", "VirtualMachines_CreateOrUpdate", ["Compute"], "virtualMachines.createOrUpdate"],
    ["post", "/#Action=ListStacks", "POST_ListStacks", [], "listStacks"],
    ["post", "/api/v1/models.json", "Api::V1::Models#create", ["models"], "models.create"],
    // Petstore
    ["get", "/pet/findByStatus", "findPetsByStatus", ["pet"], "pet.findByStatus"],
    ["get", "/pet/{petId}", "getPetById", ["pet"], "pet.getById"],
    ["post", "/user/login", "loginUser", ["user"], "user.login"],
    ["post", "/store/order", "placeOrder", ["store"], "store.placeOrder"],
    // What the resource says already goes at the start, too; not a plural, nor where too little is left.
    ["get", "/user", "getUserInfo", ["user"], "user.getInfo"],
    ["get", "/dags/{id}/details", "get_dag_details", ["DAG"], "dag.getDetails"],
    ["patch", "/dags/{id}/tasks/{task}/note", "set_task_instance_note", ["TaskInstance"], "taskInstance.setNote"],
    ["put", "/albums/{id}/users", "saveAlbumsUser", ["albums"], "albums.saveAlbumsUser"],
    ["get", "/users/{id}", "getUserResource", ["users"], "users.getUserResource"],
    ["post", "/networks/{id}/devices/remove", "removeNetworkDevice", ["devices"], "devices.removeNetworkDevice"],
    // An id that is only the resource.
    ["post", "/v1/text-to-speech/{id}", "Text_to_speech", ["text-to-speech"], "textToSpeech.create"],
    ["get", "/v1/text-to-speech/{id}", "Text_to_speech", ["text-to-speech"], "textToSpeech.retrieve"],
    // Segments of the path above the tag's own.
    [
      "get",
      "/spaces/{space}/repositories/{repository}/images/{id}/tags",
      "GetSpacesRepositoriesImagesTags",
      ["images"],
      "images.retrieveTags",
    ],
    ["get", "/orgs/{name}/settings", undefined, ["org-settings"], "orgSettings.retrieve"],
    // No tag: the first segment of the path, or the client itself.
    ["get", "/declined_transactions", "list_declined_transactions", [], "declinedTransactions.list"],
    ["get", "/ping", "ping", [], "ping"],
    ["get", "/health", "health", [], "health"],
  ])("%s %s %s", (method, path, operationId, tags, expected) => {
    expect(nameOf(method, path, { operationId, tags })).toBe(expected);
  });

  it.each([
    // Stripe: method and path as one word say nothing.
    ["get", "/v1/accounts/{account}", "GetAccountsAccount", {}, "accounts.retrieve"],
    ["get", "/v1/accounts", "GetAccounts", list, "accounts.list"],
    ["post", "/v1/accounts/{account}", "PostAccountsAccount", {}, "accounts.update"],
    ["post", "/v1/payment_intents/{intent}/confirm", "PostPaymentIntentsIntentConfirm", {}, "paymentIntents.confirm"],
    ["delete", "/v1/customers/{customer}/discount", "DeleteCustomersCustomerDiscount", {}, "customers.discount.delete"],
    // None at all
    ["get", "/users", undefined, list, "users.list"],
    ["get", "/users/{id}", undefined, {}, "users.retrieve"],
    ["post", "/users", undefined, {}, "users.create"],
    ["put", "/users/{id}", undefined, {}, "users.replace"],
    ["patch", "/users/{id}", undefined, {}, "users.update"],
    ["delete", "/users/{id}", undefined, {}, "users.delete"],
    ["delete", "/users", undefined, {}, "users.deleteAll"],
    ["get", "/", undefined, {}, "getRoot"],
    ["get", "/{id}", undefined, {}, "getItem"],
    ["post", "/v1/{name}:export", undefined, {}, "export"],
    ["post", "/login", undefined, {}, "login"],
    ["get", "/users/search", undefined, list, "users.search"],
    // A hash or a number is no name.
    ["get", "/lines", "5476364f031f5909e4fe330c", list, "lines.list"],
  ])("%s %s %s", (method, path, operationId, more, expected) => {
    expect(nameOf(method, path, { ...(operationId === undefined ? {} : { operationId }), ...more })).toBe(expected);
  });

  it("takes extensions verbatim", () => {
    expect(
      nameOf("get", "/a", { "x-operation-group": ["attackProtection", "SCIM"], "x-operation-name": "listAll" }),
    ).toBe("attackProtection.SCIM.listAll");
    expect(nameOf("get", "/a", { "x-operation-group": "users", "x-operation-name": "list" })).toBe("users.list");
    expect(
      nameOf("get", "/a", { "x-fern-sdk-group-name": ["admin", "users"], "x-fern-sdk-method-name": "create" }),
    ).toBe("admin.users.create");
    expect(nameOf("get", "/a", { "x-speakeasy-group": "menu.drinks", "x-speakeasy-name-override": "list" })).toBe(
      "menu.drinks.list",
    );
    expect(nameOf("get", "/a", { "x-fern-sdk-group-name": [], "x-fern-sdk-method-name": "ping" })).toBe("ping");
  });

  it("combines one extension with what the operationId says", () => {
    expect(nameOf("get", "/a", { operationId: "getUser", tags: ["x"], "x-operation-group": "users" })).toBe(
      "users.get",
    );
    expect(nameOf("get", "/a", { operationId: "getUser", tags: ["people"], "x-operation-name": "read" })).toBe(
      "people.read",
    );
  });

  it("repairs extensions that are no identifiers, and says so", () => {
    const { model, diagnostics } = modelOf({
      paths: { "/a": { get: { ...done, "x-operation-group": "my users", "x-operation-name": "list all" } } },
    });
    expect(Object.values(namesOf(model))).toEqual(["myUsers.listAll"]);
    expect(diagnostics.filter(({ code }) => code === "name-repaired")).toHaveLength(2);
  });

  it("lets `resources` win, and reports what names nothing", () => {
    const paths = {
      "/a": { get: { ...done, operationId: "a", "x-operation-group": "x", "x-operation-name": "y" } },
      "/b": { get: done },
    };
    const { model, diagnostics } = modelOf(
      { paths },
      { resources: { a: "users.roles.list", "GET /b": "ping", c: "nothing.here" } },
    );
    expect(namesOf(model)).toEqual({ "GET /a": "users.roles.list", "GET /b": "ping" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["name-by-hand-unused"]);
  });

  it("hangs tags below their parents", () => {
    const tags = [{ name: "books" }, { name: "loans", parent: "books" }, { name: "loop", parent: "loop" }];
    expect(nameOf("get", "/x", { operationId: "listLoans", tags: ["loans"] }, { tags })).toBe("books.loans.list");
    expect(nameOf("get", "/x", { operationId: "read", tags: ["loop"] }, { tags })).toBe("loop.read");
  });

  it("calls a plural that answers with a list `list`", () => {
    expect(nameOf("get", "/pets", { operationId: "getPets", tags: ["pets"], ...list })).toBe("pets.list");
    expect(
      nameOf("get", "/settings", {
        operationId: "getSettings",
        tags: ["settings"],
        responses: answers({ type: "object", properties: { dark: { type: "boolean" } } }),
      }),
    ).toBe("settings.get");
  });
});
