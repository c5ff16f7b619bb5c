/** Edits of a document, and what they change for callers. */
import type { UserOptions } from "../../generator/index.js";
import { reverseMembers } from "./reverse.js";

/** JSON of any shape. */
export type Document = ReturnType<typeof JSON.parse>;

export interface Row {
  readonly name: string;
  /** Edits the document before and after. */
  readonly before?: (document: Document) => void;
  readonly after?: (document: Document) => void;
  readonly oldOptions?: UserOptions;
  readonly options?: UserOptions;
  /** Edits the surface before and after, for what no document of this size brings about. */
  readonly surfaceBefore?: (surface: Document) => void;
  readonly surfaceAfter?: (surface: Document) => void;
  /** `level code subject`, those that must be among the changes. */
  readonly changes: readonly string[];
}

const schemas = (document: Document): Document => document["components"].schemas;
const operation = (document: Document, path: string, method: string): Document => document["paths"][path][method];
const json = (schema: unknown): unknown => ({ content: { "application/json": { schema } } });
const ok = (schema: unknown): unknown => ({ 200: { description: "OK", ...(json(schema) as object) } });
const types = (surface: Document): Document =>
  Object.fromEntries(surface["types"].map((type: Document) => [type["name"], type]));
const method = (surface: Document, name: string): Document =>
  surface["methods"].find((each: Document) => each["name"] === name);
const property = (surface: Document, type: string, name: string): Document =>
  types(surface)[type].type.object.find((each: Document) => each["name"] === name);

export const rows: readonly Row[] = [
  {
    name: "an operation is added",
    after: (d) => void (d["paths"]["/ping"] = { get: { operationId: "ping", tags: ["items"], responses: ok({}) } }),
    changes: ["minor method-added items.ping"],
  },
  {
    name: "an operation is removed",
    after: (d) => void delete d["paths"]["/items/{itemId}"].delete,
    changes: ["major method-removed items.delete"],
  },
  {
    name: "an operation has another tag",
    after: (d) => void (operation(d, "/items/{itemId}", "delete")["tags"] = ["bin"]),
    changes: ["major method-renamed items.delete"],
  },
  {
    name: "a method and its type have new names beside the old ones",
    surfaceAfter: (s) => {
      method(s, "items.get")["name"] = "items.fetch";
      types(s)["Item"]["name"] = "Thing";
      s["aliases"] = [
        {
          kind: "method",
          name: "items.get",
          target: "items.fetch",
          since: "1.1.0",
          function: method(s, "items.fetch")["function"],
        },
        { kind: "type", name: "Item", target: "Thing", since: "1.1.0" },
      ];
    },
    changes: ["minor method-name-deprecated items.get", "minor type-name-deprecated Item"],
  },
  {
    name: "an old name is gone",
    surfaceBefore: (s) => void (s["aliases"] = [{ kind: "type", name: "Old", target: "Item", since: "1.1.0" }]),
    surfaceAfter: (s) => void (s["aliases"] = []),
    changes: ["major old-name-removed Old"],
  },
  { name: "the order of everything", after: reverseMembers, changes: [] },
  {
    name: "a path has another version",
    after: (d) => {
      d["paths"]["/v2/items"] = d["paths"]["/items"];
      delete d["paths"]["/items"];
    },
    oldOptions: { resources: { listItems: "items.list", createItem: "items.create" } },
    options: { resources: { listItems: "items.list", createItem: "items.create" } },
    changes: ["minor route-changed items.list"],
  },
  {
    name: "a parameter is sent in another style",
    after: (d) => void (operation(d, "/items", "get")["parameters"][0].explode = false),
    changes: ["minor wire-changed items.list"],
  },
  {
    name: "a path has one more parameter",
    after: (d) => {
      const { put, get } = d["paths"]["/files/{name}"];
      delete d["paths"]["/files/{name}"];
      const part = { name: "part", in: "path", required: true, schema: { type: "string" } };
      d["paths"]["/files/{name}/{part}"] = { get: { ...get, parameters: [...get.parameters, part] } };
      d["paths"]["/files/{name}"] = { put };
    },
    options: { resources: { getFile: "files.get" } },
    oldOptions: { resources: { getFile: "files.get" } },
    changes: ["major argument-added files.get"],
  },
  {
    name: "an operation takes a request where it took none",
    after: (d) =>
      void operation(d, "/items/{itemId}", "get")["parameters"].push({
        name: "full",
        in: "query",
        schema: { type: "boolean" },
      }),
    changes: ["major argument-added items.get"],
  },
  {
    name: "an operation takes no request any more",
    after: (d) => void (operation(d, "/items", "get")["parameters"] = []),
    changes: ["major argument-removed items.list"],
  },
  {
    name: "a parameter is required",
    after: (d) => void (operation(d, "/items", "get")["parameters"][0].required = true),
    changes: ["major argument-required items.list", "major property-required ListItemsRequest.limit"],
  },
  {
    name: "a parameter is optional",
    before: (d) => void (operation(d, "/items", "get")["parameters"][0].required = true),
    changes: ["minor argument-optional items.list", "minor property-optional ListItemsRequest.limit"],
  },
  {
    name: "a path parameter is renamed",
    after: (d) => {
      d["paths"]["/payments/{id}"] = d["paths"]["/payments/{paymentId}"];
      delete d["paths"]["/payments/{paymentId}"];
      operation(d, "/payments/{id}", "get")["parameters"][0].name = "id";
    },
    oldOptions: { resources: { getPayment: "payments.get" } },
    options: { resources: { getPayment: "payments.get" } },
    changes: ["patch argument-renamed payments.get"],
  },
  {
    name: "an enum of a response has a new value",
    after: (d) => void schemas(d)["Color"].enum.push("black"),
    changes: ["minor enum-value-added Color"],
  },
  {
    name: "an enum has a value less",
    after: (d) => void schemas(d)["Color"].enum.pop(),
    changes: ["major enum-key-removed Color"],
  },
  {
    name: "properties of a request",
    after: (d) => {
      const { NewItem } = schemas(d);
      NewItem["properties"].weight = { type: "number" };
      NewItem["properties"].sku = { type: "string" };
      NewItem["required"] = ["name", "sku"];
      delete NewItem["properties"].color;
      NewItem["properties"].notes.default = "nothing";
      NewItem["properties"].notes.deprecated = true;
    },
    changes: [
      "minor property-added NewItem.weight",
      "major required-property-added NewItem.sku",
      "minor property-optional NewItem.price",
      "major property-removed NewItem.color",
      "patch default-changed NewItem.notes",
      "minor deprecated NewItem.notes",
    ],
  },
  {
    name: "properties of a response",
    after: (d) => {
      const { FileInfo } = schemas(d);
      FileInfo["required"] = ["size"];
      FileInfo["properties"].meta = { type: "string" };
      FileInfo["properties"].etag = { type: "string" };
    },
    changes: [
      "minor property-required FileInfo.size",
      "major property-optional FileInfo.name",
      "minor type-changed FileInfo.meta",
      "minor property-added FileInfo.etag",
    ],
  },
  {
    name: "a property has another type",
    after: (d) => void (schemas(d)["FileInfo"].properties.size = { type: "string" }),
    changes: ["major type-changed FileInfo.size"],
  },
  {
    name: "null in requests and responses",
    before: (d) => void (schemas(d)["FileInfo"].properties.size = { type: ["integer", "null"] }),
    after: (d) => {
      schemas(d)["NewItem"].properties.notes.type = ["string", "null"];
      schemas(d)["ItemPatch"].properties.stock = { type: "integer" };
      schemas(d)["Problem"].properties.status.type = ["integer", "null"];
    },
    changes: [
      "minor null-added NewItem.notes",
      "major null-removed ItemPatch.stock",
      "minor null-removed FileInfo.size",
      "major null-added Problem.status",
    ],
  },
  {
    name: "other properties",
    after: (d) => {
      schemas(d)["FileInfo"].additionalProperties = { type: "string" };
      schemas(d)["NewItem"].additionalProperties = { type: "string" };
    },
    changes: ["major index-added NewItem"],
  },
  {
    name: "other properties of a response",
    surfaceAfter: (s) => void (types(s)["Problem"].type.index = "string"),
    changes: ["minor index-added Problem"],
  },
  {
    name: "no other properties",
    surfaceBefore: (s) => void (types(s)["Problem"].type.index = "string"),
    changes: ["major index-removed Problem"],
  },
  {
    name: "variants of a union that is sent and received",
    after: (d) => {
      schemas(d)["CashPayment"] = { type: "object", required: ["kind"], properties: { kind: { const: "cash" } } };
      schemas(d)["Payment"].oneOf.push({ $ref: "#/components/schemas/CashPayment" });
    },
    changes: ["major variant-added Payment", "minor type-added CashPayment"],
  },
  {
    name: "a variant of a request",
    surfaceBefore: (s) => void (types(s)["Payment"].usage = "request"),
    surfaceAfter: (s) =>
      void (types(s)["Payment"].type.union = [...types(s)["Payment"].type.union, "#Money", "#Problem"]),
    changes: ["minor variant-added Payment"],
  },
  {
    name: "a variant less",
    after: (d) => {
      schemas(d)["Payment"].oneOf.pop();
      delete schemas(d)["Payment"].discriminator;
      delete schemas(d)["BankPayment"];
    },
    changes: ["major type-removed BankPayment"],
  },
  {
    name: "two variants less",
    surfaceBefore: (s) => void (types(s)["Payment"].type.union = ["#BankPayment", "#CardPayment", "#Money"]),
    surfaceAfter: (s) => void (types(s)["Payment"].type.union = ["#CardPayment", "null"]),
    changes: ["major variant-removed Payment", "major null-added Payment"],
  },
  {
    name: "a schema is renamed",
    after: (d) => replaceText(d, "FileInfo", "StoredFile"),
    changes: ["major type-renamed FileInfo"],
  },
  {
    name: "closed enums",
    oldOptions: { enums: "closed" },
    options: { enums: "closed" },
    after: (d) => void schemas(d)["Color"].enum.push("black"),
    changes: ["major enum-value-added Color"],
  },
  {
    name: "an enum loses values that its name does not show",
    surfaceAfter: (s) => void (property(s, "ListItemsRequest", "sort")["type"] = { enum: ["name"] }),
    changes: ["major enum-value-removed ListItemsRequest.sort"],
  },
  {
    name: "an enum of a request is opened and one of a response is closed",
    surfaceBefore: (s) => {
      property(s, "ListItemsRequest", "sort")["type"] = { enum: ["name"] };
      property(s, "Problem", "title")["type"] = { enum: ["a"], open: true };
    },
    surfaceAfter: (s) => {
      property(s, "ListItemsRequest", "sort")["type"] = { enum: ["name"], open: true };
      property(s, "Problem", "title")["type"] = { enum: ["a"] };
    },
    changes: ["minor enum-opened ListItemsRequest.sort", "major enum-closed Problem.title"],
  },
  {
    name: "an enum of a response is opened",
    surfaceBefore: (s) => void (property(s, "Problem", "title")["type"] = { enum: ["a"] }),
    surfaceAfter: (s) => void (property(s, "Problem", "title")["type"] = { enum: ["a"], open: true }),
    changes: ["major enum-opened Problem.title"],
  },
  {
    name: "an end of a deprecation",
    before: (d) => void (operation(d, "/orders", "get")["deprecated"] = true),
    changes: ["patch undeprecated orders.list"],
  },
  {
    name: "a description",
    after: (d) => void (operation(d, "/items", "get")["summary"] = "All items"),
    changes: ["patch docs-changed items.list"],
  },
  {
    name: "content types",
    surfaceBefore: (s) =>
      Object.assign(method(s, "items.create"), { contentTypes: ["a/a", "b/b"], contentTypeRequired: true }),
    surfaceAfter: (s) => Object.assign(method(s, "items.create"), { contentTypes: ["b/b", "c/c"] }),
    changes: [
      "major content-type-removed items.create",
      "minor content-type-added items.create",
      "minor content-type-optional items.create",
    ],
  },
  {
    name: "a content type that must be given",
    surfaceAfter: (s) =>
      Object.assign(method(s, "items.create"), { contentTypes: ["b/b", "c/c"], contentTypeRequired: true }),
    changes: ["major content-type-required items.create"],
  },
  {
    name: "media types of the response",
    surfaceBefore: (s) =>
      void (method(s, "items.get")["result"].accept = [
        { mediaType: "a/a", kind: "text" },
        { mediaType: "b/b", kind: "json", type: "string" },
      ]),
    surfaceAfter: (s) =>
      void (method(s, "items.get")["result"].accept = [
        { mediaType: "b/b", kind: "json", type: "number" },
        { mediaType: "c/c", kind: "text" },
      ]),
    changes: [
      "major accept-removed items.get",
      "minor accept-added items.get",
      "major type-changed items.get() as b/b",
    ],
  },
  {
    name: "streams",
    surfaceBefore: (s) => void (method(s, "items.get")["result"].stream = { flag: "stream" }),
    surfaceAfter: (s) => void (method(s, "items.create")["result"].stream = { flag: "stream" }),
    changes: ["major stream-removed items.get", "minor stream-added items.create"],
  },
  {
    name: "the kind of the result",
    after: (d) => void (operation(d, "/items/{itemId}", "get")["responses"] = { 204: { description: "None" } }),
    changes: ["major result-kind-changed items.get"],
  },
  {
    name: "a result that may be missing, and one that no longer is",
    before: (d) => void (operation(d, "/orders", "get")["responses"][204] = { description: "None" }),
    after: (d) => void (operation(d, "/items", "post")["responses"][204] = { description: "None" }),
    changes: ["minor result-required orders.list", "major result-optional items.create"],
  },
  {
    name: "headers of the response",
    surfaceBefore: (s) => void (method(s, "items.create")["result"].headers = "#Money"),
    surfaceAfter: (s) => {
      method(s, "items.list")["result"].headers = "#Money";
    },
    changes: ["major result-headers-removed items.create", "minor result-headers-added items.list"],
  },
  {
    name: "pages",
    surfaceBefore: (s) => {
      method(s, "items.list")["pagination"] = "page";
      method(s, "orders.list")["pagination"] = "page";
    },
    surfaceAfter: (s) => {
      method(s, "orders.list")["pagination"] = "cursor";
      method(s, "items.get")["pagination"] = "cursor";
    },
    changes: [
      "major pagination-removed items.list",
      "patch pagination-changed orders.list",
      "major pagination-added items.get",
    ],
  },
  {
    name: "errors",
    after: (d) => {
      operation(d, "/items", "get")["responses"][418] = { description: "Teapot" };
      delete operation(d, "/items", "post")["responses"][409];
    },
    changes: [
      "minor error-added items.list",
      "major error-removed items.create",
      "major errors-type-removed items.create",
      "major error-class-removed ConflictError",
    ],
  },
  {
    name: "classes and types of errors",
    surfaceAfter: (s) => {
      method(s, "items.list")["errors"][0].class = "OtherError";
      method(s, "items.get")["errorsType"] = "ItemsGetErrors";
      s["client"].errors.push({ role: "418", name: "TeapotError" });
    },
    changes: [
      "major error-class-changed items.list",
      "minor errors-type-added items.get",
      "minor error-class-added TeapotError",
    ],
  },
  {
    name: "credentials",
    before: (d) => void (operation(d, "/orders", "get")["security"] = []),
    after: (d) => void (operation(d, "/items", "get")["security"] = []),
    changes: ["major security-added orders.list", "minor security-removed items.list"],
  },
  {
    name: "scopes",
    surfaceBefore: (s) => void (method(s, "items.get")["security"] = ["oauth(read)"]),
    surfaceAfter: (s) => void (method(s, "items.get")["security"] = ["oauth(read write)"]),
    changes: ["minor scopes-changed items.get"],
  },
  {
    name: "what is sent without being given, servers, retries, the function's module",
    surfaceAfter: (s) =>
      Object.assign(method(s, "items.create"), {
        sent: ["page=1"],
        servers: ["https://eu.example"],
        idempotent: true,
        function: "resources/other#create",
      }),
    changes: [
      "minor sent-default-changed items.create",
      "minor servers-changed items.create",
      "minor retry-changed items.create",
      "major function-moved items.create",
    ],
  },
  {
    name: "the client",
    surfaceAfter: (s) =>
      Object.assign(s["client"], {
        className: "StoreClient",
        namespace: "Store",
        transportProperty: "transport_",
        timeoutInSeconds: 30,
        options: [{ name: "token", type: "option token" }],
        environments: [
          { name: "Default", url: "https://other.example" },
          { name: "Test", url: "https://test.example" },
        ],
      }),
    changes: [
      "major client-renamed StoreClient",
      "major namespace-renamed StoreClient",
      "major client-property-renamed StoreClient",
      "minor client-default-changed StoreClient",
      "major client-option-removed StoreClient",
      "minor client-option-added StoreClient",
      "minor environment-url-changed StoreClient",
      "minor environment-added StoreClient",
    ],
  },
  {
    name: "values of a server variable",
    surfaceBefore: (s) =>
      s["client"].options.push({ name: "region", type: { enum: ["eu"] } }, { name: "zone", type: "string" }),
    surfaceAfter: (s) =>
      s["client"].options.push(
        { name: "region", type: { enum: ["eu", "us"] } },
        { name: "zone", type: { enum: ["a"] } },
      ),
    changes: ["minor client-option-changed ShopClient", "major client-option-changed ShopClient"],
  },
  {
    name: "no server",
    after: (d) => void delete d["servers"],
    changes: ["major base-url-required ShopClient", "major environment-removed ShopClient"],
  },
  { name: "a server", before: (d) => void delete d["servers"], changes: ["minor base-url-optional ShopClient"] },
  {
    name: "webhooks",
    before: (d) =>
      void (d["webhooks"] = { ...webhook("created", true), ...webhook("gone", true), ...webhook("kept", false) }),
    after: (d) =>
      void (d["webhooks"] = { ...webhook("created", false), ...webhook("new", true), ...webhook("kept", true) }),
    changes: [
      "major webhook-body-optional created",
      "major webhook-removed gone",
      "minor webhook-added new",
      "minor webhook-body-required kept",
    ],
  },
];

function webhook(name: string, required: boolean): Document {
  return {
    [name]: {
      post: {
        operationId: name,
        requestBody: { required, ...(json({ $ref: "#/components/schemas/Item" }) as object) },
        responses: { 204: { description: "Seen" } },
      },
    },
  };
}

function replaceText(document: Document, from: string, to: string): void {
  Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll(from, to)) as Document);
}
