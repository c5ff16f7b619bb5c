/** The package's `README.md`. */
import type { PrintContext } from "../context.js";
import { isEmptyObject, type Expression } from "../../plan/expression.js";
import { TESTING_MODULE, TRANSPORT_MODULE, WEBHOOKS_MODULE } from "../../plan/modules.js";
import type { ExamplePlan } from "../../plan/readme.js";
import type { SdkPlan } from "../../plan/sdk-plan.js";
import { printArgument, printCall } from "../print-example.js";
import { printExpression, printMember } from "../print-expression.js";
import type { ReadmeView } from "../templates/document-views.js";
import {
  code,
  identifier,
  join,
  literal,
  markdownInline,
  markdownText,
  ownMarkdown,
  memberAccess,
  none,
  propertyKey,
  type Code,
} from "../../text/text.js";
import { packageWord } from "./package-word.js";

type ExampleView = NonNullable<ReadmeView["example"]>;

/** Texts of the user's own, which the README has as they are. */
export interface ReadmeTexts {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export function renderReadme({ plan, renderer }: PrintContext, { before = "", after = "" }: ReadmeTexts): string {
  const { client, info, errors, readme, limits } = plan;
  const from = (module: string): Code => literal(`${plan.package.name}/${module}`);
  const [environment, otherEnvironment] = readme.environments;
  const options = optionsCode(readme.transportOptions);
  return renderer.render("README.md.hbs", {
    title: markdownInline(info.title),
    description: markdownText(info.description ?? info.summary ?? ""),
    before: ownMarkdown(before),
    after: ownMarkdown(after),
    packageName: literal(plan.package.name),
    packageWord: packageWord(plan),
    private: plan.package.private,
    client: identifier(client.className),
    namespace: identifier(client.namespace),
    baseUrl: readme.needsBaseUrl ? membersCode(readme.needed) : none,
    optionsObject: optionsCode(readme.example?.options ?? readme.needed),
    usualOptions: optionsCode(readme.usualOptions),
    transportNames: ["createTransport", ...(readme.fetchesTokens ? ["withClientCredentials"] : [])].map(identifier),
    transportOptions: readme.fetchesTokens ? code`withClientCredentials(${options})` : options,
    ...exampleViews(plan),
    handlers: plan.webhooks.map(({ kind, create, entries }) => ({
      webhooks: kind === "webhook",
      create: identifier(create),
      from: from(WEBHOOKS_MODULE),
      key: propertyKey(entries[0]?.key ?? "", "value"),
    })),
    credentials: readme.credentials.map((way) => ({
      heading: markdownInline(way.heading),
      code: optionsCode(way.options),
    })),
    authenticated: readme.credentials.length > 0,
    clientCredentials: clientCredentialsView(plan),
    baseError: identifier(errors.base),
    timeoutError: identifier(errors.kinds.find(({ kind }) => kind === "timeout")?.className ?? errors.base),
    statusErrors: errors.byStatus.map(({ status, className }) => ({
      status: literal(status),
      name: identifier(className),
    })),
    sampleError: nameOf(readme.sampleError),
    environments: nameOf(plan.environments?.name),
    environmentKey: accessTo(environment),
    otherEnvironmentKey: accessTo(otherEnvironment),
    timeoutInSeconds: literal(limits.timeoutInSeconds),
    maxRetries: literal(limits.maxRetries),
    withOptions: identifier(client.withOptions),
    transportFrom: from(TRANSPORT_MODULE),
    request: identifier(client.request),
    testingFrom: from(TESTING_MODULE),
    nodeFrom: from("node"),
  });
}

type ExampleViews = Pick<
  ReadmeView,
  | "example"
  | "pagedExample"
  | "headersExample"
  | "headerAccess"
  | "bytesExample"
  | "acceptExample"
  | "partFrom"
  | "serversExample"
  | "serversName"
  | "serversFrom"
>;

function exampleViews(plan: SdkPlan): ExampleViews {
  const { readme } = plan;
  const view = (example: ExamplePlan | undefined): ExampleView | null =>
    example === undefined ? null : exampleView(plan, example);
  return {
    example: view(readme.example),
    pagedExample: view(readme.pagedExample),
    headersExample: view(readme.headersExample),
    headerAccess: memberAccess(readme.header),
    bytesExample: view(readme.bytesExample),
    acceptExample: view(readme.acceptExample),
    partFrom: readme.sendsForms ? literal(`${plan.package.name}/core`) : none,
    serversExample: view(readme.serversExample),
    serversName: nameOf(readme.servers?.name),
    serversFrom: readme.servers === undefined ? none : literal(`${plan.package.name}/${readme.servers.module}`),
  };
}

function exampleView(plan: SdkPlan, example: ExamplePlan): ExampleView {
  const name = identifier(example.function);
  return {
    function: name,
    from: literal(`${plan.package.name}/${example.module}`),
    route: propertyKey(example.route, "value"),
    options: optionsCode(example.options),
    call: printCall(example.call),
    functionCall: code`${name}(${join(example.functionArguments.map(printArgument), ", ")})`,
  };
}

function clientCredentialsView({ package: { name }, readme }: SdkPlan): ReadmeView["clientCredentials"] {
  const { clientCredentials: given } = readme;
  if (given === undefined) return null;
  return {
    code: optionsCode(given.options),
    corePath: literal(`${name}/core`),
    authentication: propertyKey(given.authentication, "value"),
    tokenUrl: propertyKey(given.tokenUrl, "value"),
    scopes: propertyKey(given.scopes, "value"),
    skew: propertyKey(given.skew, "value"),
  };
}

/** Options as an argument; none where there is nothing to give. */
function optionsCode(options: Expression): Code {
  return isEmptyObject(options) ? none : printExpression(options, new Map());
}

/** Options as members of an object literal. */
function membersCode(options: Expression): Code {
  if (options.kind !== "object") return none;
  return join(
    options.members.map((member) => printMember(member, new Map())),
    ", ",
  );
}

function nameOf(name: string | undefined): Code {
  return name === undefined ? none : identifier(name);
}

function accessTo(name: string | undefined): Code {
  return name === undefined ? none : memberAccess(name);
}
