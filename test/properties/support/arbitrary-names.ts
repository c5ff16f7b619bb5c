import { array, constantFrom, oneof, string, type Arbitrary } from "fast-check";

const words = (text: string): readonly string[] => text.split(" ");

/** Names that mean something to TypeScript, to JavaScript, to the generated package or to a file system. */
const loaded = [
  ...words(
    "Record Error import file Schema constructor __proto__ prototype $ref Promise Transport client options request",
  ),
  ...words(
    "data arguments toString then name Name NAME na-me na_me default delete await async let static eval undefined",
  ),
  ...words(
    "null NaN Object Array Map Date Blob Response Request Headers globalThis Symbol Partial Readonly unknown any",
  ),
  ...words(
    "never object string index types core con aux nul body query path headers response result page list get create",
  ),
  ...words(
    "Pet Pets User user users id Id ID type kind class enum interface this super new void yield Client Resource",
  ),
  ...words("json text binary form items error errors Event hasOwnProperty valueOf length withOptions transport abort"),
];

const odd = [
  "1st",
  "2",
  "",
  " ",
  "ü",
  "Ü",
  "名前",
  "😀",
  "a.b",
  "a/b",
  "a~b",
  "a~1b",
  "a%b",
  "a b",
  "-",
  "_",
  "$",
  "+1",
  "-1",
  "a[]",
  "a[b]",
  "@type",
  "#hash",
  "x-y",
  "..",
  "*/",
  '"',
  "'",
  "`",
  "${x}",
  "\n",
  "\u2028",
  "\ud800",
  "\0",
  "É",
  "é",
  "e\u0301",
  "ﬁ",
  "İ",
  "ß",
  "a".repeat(300),
];

/** A name for anything: mostly plain or loaded, sometimes odd, sometimes any text. */
export const anyName: Arbitrary<string> = oneof(
  { weight: 6, arbitrary: constantFrom(...loaded) },
  {
    weight: 3,
    arbitrary: constantFrom(
      "status",
      "count",
      "created_at",
      "petName",
      "pet-name",
      "pet_name",
      "PetName",
      "next",
      "cursor",
      "limit",
    ),
  },
  { weight: 2, arbitrary: constantFrom(...odd) },
  { weight: 1, arbitrary: string({ unit: "binary", maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: array(constantFrom(...loaded), { minLength: 2, maxLength: 3 }).map((parts) => parts.join("_")),
  },
);

/** A literal part of a path: no slash, no braces. */
export const pathWord: Arbitrary<string> = oneof(
  {
    weight: 5,
    arbitrary: constantFrom(
      "pets",
      "users",
      "v1",
      "orders",
      "items",
      "search",
      "index",
      "types",
      "core",
      "con",
      "import",
      "Pets",
      "users:export",
      "a.json",
      "_",
      "ü",
    ),
  },
  { weight: 1, arbitrary: anyName.map((name) => name.replace(/[/{}?#]/g, "")) },
);

/** Descriptions and other prose. */
export const prose: Arbitrary<string> = constantFrom(
  "Plain.",
  "*/ x",
  "**bold** `code`",
  "line\n\nline",
  "<script>x</script>",
  "@deprecated {@link x}",
  "```\nfence",
  "",
  "{{x}} ${y}",
  "\u202e",
);
