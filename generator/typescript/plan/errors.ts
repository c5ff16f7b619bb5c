/** The package's error classes. */
import type { ErrorClasses } from "./names/sdk-model.js";
import type { PlanContext } from "./context.js";

const KINDS = {
  timeout: "Thrown when one attempt or the whole call takes too long.",
  abort: "Thrown when the caller's signal ends the call.",
  connection: "Thrown when there is no response, or only a part of it.",
  decoding: "Thrown for responses that are not what they claim to be, or larger than allowed.",
  configuration: "Thrown when options and arguments do not make a request.",
  middleware: "Thrown when a middleware or a hook throws anything but an error of this package.",
} as const satisfies Partial<Record<keyof ErrorClasses, string>>;

/** A kind of failure that has a class of its own. */
export type ErrorKind = keyof typeof KINDS;

const ERROR_KINDS = Object.keys(KINDS) as readonly ErrorKind[];

export interface ErrorsPlan {
  /** `ManagementError` */
  readonly base: string;
  /** Type of the base class for some statuses. */
  readonly status: string;
  /** Type of what a call fails with when no answer is the error. */
  readonly call: string;
  readonly kinds: readonly { readonly kind: ErrorKind; readonly className: string; readonly about: string }[];
  readonly byStatus: readonly { readonly status: number; readonly className: string; readonly about: string }[];
  /** Whether messages hold the whole answer. */
  readonly fullMessages: boolean;
}

export function planErrors({ model, options }: PlanContext): ErrorsPlan {
  const { errors } = model.client;
  return {
    base: errors.base,
    status: errors.status,
    call: errors.call,
    kinds: ERROR_KINDS.map((kind) => ({ kind, className: errors[kind], about: KINDS[kind] })),
    byStatus: errors.byStatus.map(({ status, className }) => ({
      status,
      className,
      about: `Thrown for HTTP ${status} responses.`,
    })),
    fullMessages: options.errorMessages === "full",
  };
}
