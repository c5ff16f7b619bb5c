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
    description:
      "Extensions with the resource of an operation (`users.keys`); the first one that an operation has is used.",
  }),
  methodExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-name", "x-fern-sdk-method-name", "x-speakeasy-name-override", "x-stainless-method"],
    description: "Extensions with the method name of an operation.",
  }),
  groupBy: row({
    group: "names",
    flag: "--group-by <evidence>",
    schema: v.picklist(["auto", "tag", "operationId", "path"]),
    default: "auto",
    description:
      "What decides the resource of an operation that has no such extension: its tag, its operationId, its path, or all of them together (`auto`).",
  }),
  stripPrefix: row({
    group: "names",
    schema: strings,
    default: [],
    description: "Texts to remove from the start of operationIds; the first one that matches is removed.",
  }),
  stripSuffix: row({
    group: "names",
    schema: strings,
    default: [],
    description: "Texts to remove from the end of operationIds; the first one that matches is removed.",
  }),
  separators: row({
    group: "names",
    schema: v.array(v.pipe(v.string(), v.minLength(1))),
    default: [],
    defaultText: "read from the document",
    description:
      'Texts that separate resources and method in operationIds: with `["_"]`, `admin_users_list` is `admin.users.list`.',
  }),
  pathArguments: row({
    group: "names",
    flag: "--path-arguments <case>",
    schema: v.picklist(["camelCase", "document"]),
    default: "camelCase",
    description: "Whether path arguments are in camel case (`itemId`) or spelled as in the document (`item_id`).",
  }),
  requestNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-operation-request-parameters-name", "x-fern-request-name", "x-request-name"],
    description: "Extensions with the name of an operation's request type.",
  }),
  schemaNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-fern-type-name", "x-speakeasy-name-override", "x-stainless-model"],
    description: "Extensions with the type name of a schema.",
  }),
  serverNameExtensions: row({
    group: "names",
    schema: extensionList,
    default: ["x-server-name", "x-fern-server-name", "x-speakeasy-server-id"],
    description: "Extensions with the name of a server that has no `name` itself.",
  }),
  resources: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description:
      "Names that you choose: from an operationId (or `GET /path`) to `resource.method`. They take precedence over extensions.",
  }),
  typeNames: row({
    group: "names",
    merge: "members",
    schema: v.record(v.string(), v.string()),
    default: {},
    description:
      "Type names that you choose: from a schema name, a JSON pointer, or the name that a type has without this option, to the type name.",
  }),
  requestSuffix: row({
    group: "names",
    flag: "--request-suffix <text>",
    schema: v.string(),
    default: "Request",
    description: "Suffix of request type names that are derived from the method.",
  }),
  requestTypeName: row({
    group: "names",
    schema: v.picklist(["method", "bodyRef"]),
    default: "bodyRef",
    description:
      "The name of a request type that is only a referenced body: that of its schema, or one derived from resource and method.",
  }),
  operationTypeNames: row({
    group: "names",
    flag: "--operation-type-names <order>",
    schema: v.picklist(["verbFirst", "groupFirst"]),
    default: "verbFirst",
    description:
      "Names of the types of an operation: verb first (`ListUsersRequest`) or resource first (`UsersListRequest`).",
  }),
} as const;
