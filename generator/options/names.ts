/** What things are called. */
import * as v from "valibot";
import { isNaming, type Naming } from "./naming.js";
import { extensionList, row, strings } from "./row.js";

export const nameRows = {
  naming: row({
    group: "names",
    merge: "members",
    schema: v.custom<Naming>(isNaming, "an object of the functions `group`, `method`, `type`, `property`, `enumKey`"),
    typeText: "Naming",
    defaultText: "none",
    description:
      "Functions of a configuration that is a program, which decide names: each gets what the name is for and the proposed name, and returns another or `undefined`.",
  }),
  groupExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-group", "x-fern-sdk-group-name", "x-speakeasy-group", "x-stainless-resource"],
    description: "Extensions that hold an operation's path of getters, first match wins.",
  }),
  methodExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-name", "x-fern-sdk-method-name", "x-speakeasy-name-override", "x-stainless-method"],
    description: "Extensions that hold an operation's method name.",
  }),
  groupBy: row({
    group: "names",
    flag: "--group-by <evidence>",
    schema: v.picklist(["auto", "tag", "operationId", "path"]),
    default: "auto",
    description:
      "What decides the resource of an operation without such an extension: its tag, its operationId, its path, or all of them by their weight.",
  }),
  stripPrefix: row({
    group: "names",
    schema: strings,
    default: [],
    description: "Texts that go from the start of every operationId before it is read; the first that fits goes.",
  }),
  stripSuffix: row({
    group: "names",
    schema: strings,
    default: [],
    description: "Texts that go from the end of every operationId before it is read; the first that fits goes.",
  }),
  separators: row({
    group: "names",
    schema: v.array(v.pipe(v.string(), v.minLength(1))),
    default: [],
    defaultText: "read from the document",
    description:
      'Texts that part getters and method in operationIds: with `["_"]`, `admin_users_list` is `admin.users.list`.',
  }),
  pathArguments: row({
    group: "names",
    flag: "--path-arguments <case>",
    schema: v.picklist(["camelCase", "document"]),
    default: "camelCase",
    description:
      "Whether arguments of the path are in camel case (`itemId`) or keep the document's spelling (`item_id`).",
  }),
  requestNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-request-parameters-name", "x-fern-request-name", "x-request-name"],
    description: "Extensions that hold the name of an operation's request type.",
  }),
  schemaNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-fern-type-name", "x-speakeasy-name-override", "x-stainless-model"],
    description: "Extensions that hold a schema's type name.",
  }),
  serverNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-server-name", "x-fern-server-name", "x-speakeasy-server-id"],
    description: "Extensions that hold the name of a server, after its own `name`.",
  }),
  resources: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description: "Names by hand: operationId (or `GET /path`) to `accessor.path.method`. Wins over extensions.",
  }),
  typeNames: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description:
      "Type names by hand: schema name, JSON pointer, or the name that a type has without this option, to type name.",
  }),
  requestSuffix: row({
    group: "names",
    flag: "--request-suffix <text>",
    schema: v.string(),
    default: "Request",
    description: "Ending of request type names that are made from the method.",
  }),
  requestTypeName: row({
    group: "names",
    schema: v.picklist(["method", "bodyRef"]),
    default: "bodyRef",
    description:
      "Whether a request that is just a referenced body takes that schema's name or one made from group and method.",
  }),
  operationTypeNames: row({
    group: "names",
    flag: "--operation-type-names <order>",
    schema: v.picklist(["verbFirst", "groupFirst"]),
    default: "verbFirst",
    description:
      "Types made for an operation: `ListUsersRequest`, or group and method as they stand: `UsersListRequest`.",
  }),
} as const;
