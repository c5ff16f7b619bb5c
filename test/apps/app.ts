/** An application that uses a generated SDK, as the tool that makes such applications would set it up. */

export type Layout = "source" | "package";

/** Where the SDK is in one layout, as the files of the application need to know. */
export interface Place {
  readonly layout: Layout;
  /** Specifier of the SDK in a file of `src`. */
  readonly sdk: string;
}

export interface App {
  readonly name: string;
  readonly layouts: readonly Layout[];
  /** Arguments of `npx` that write the application into the folder `app`; absent: `files` are all there is. */
  readonly scaffold?: readonly string[];
  /** Packages with their versions, beside those of the scaffold. */
  readonly packages: readonly string[];
  /** How imports of the source end. Default: not at all. */
  readonly importExtension?: ".js" | ".ts";
  /** Files by path. */
  readonly files: (place: Place) => Readonly<Record<string, string>>;
  /** Command lines, run by a shell in the folder with `ORIGIN` set; what `run` prints has the name of the pet in it. */
  readonly compile?: string;
  readonly lint?: string;
  readonly run?: string;
}

/** The name of the pet that the server knows. */
export const PET = "Rex of Loopback";

/** One call, the same in all applications. */
export const callFile = ({ sdk }: Place): string => `import { Pets, PetsClient } from ${JSON.stringify(sdk)};

export async function call(baseUrl: string): Promise<string> {
  const client = new PetsClient({ baseUrl });
  const pet: Pets.Pet = await client.pets.get("7");
  return pet.name;
}
`;
