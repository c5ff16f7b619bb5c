/** Values ↔ XML documents by their schemas: the examples of OpenAPI 3.2 §4.26 and more. */
import type { XmlSchema } from "../../../templates/typescript/runtime/core/xml.js";

export interface XmlRow {
  readonly name: string;
  readonly schema: XmlSchema;
  readonly value: unknown;
  readonly xml: string;
  /** What is read from the document, where it is not the value again. */
  readonly read?: unknown;
}

const pets = { animals: ["dog", "cat", "hamster"] };
export const document = (animals: XmlSchema): XmlSchema => ({ name: "document", object: { animals } });
const Documentation: XmlSchema = { node: "none", object: { content: { node: "cdata" } } };
const html = "<html><head><title>Awesome Docs</title></head></html>";
const Category: XmlSchema = { name: "Category", object: { id: { type: "number" }, parent: { ref: () => Category } } };
export const product: XmlSchema = {
  name: "product",
  object: {
    count: { node: "attribute", type: "number", nullable: true },
    rating: { node: "attribute" },
    description: {},
    related: { object: {} },
  },
};

export const xmlDocuments: readonly XmlRow[] = [
  {
    name: "string property",
    schema: document({}),
    value: { animals: "dog, cat, hamster" },
    xml: "<document><animals>dog, cat, hamster</animals></document>",
  },
  {
    name: "array",
    schema: document({ array: {} }),
    value: pets,
    xml: "<document><animals>dog</animals><animals>cat</animals><animals>hamster</animals></document>",
  },
  {
    name: "name of items",
    schema: document({ array: { name: "animal" } }),
    value: pets,
    xml: "<document><animal>dog</animal><animal>cat</animal><animal>hamster</animal></document>",
  },
  {
    name: "name of a wrapped array alone",
    schema: document({ name: "aliens", node: "element", array: {} }),
    value: pets,
    xml: "<document><aliens><aliens>dog</aliens><aliens>cat</aliens><aliens>hamster</aliens></aliens></document>",
  },
  {
    name: "wrapped array, no names",
    schema: document({ node: "element", array: {} }),
    value: pets,
    xml: "<document><animals><animals>dog</animals><animals>cat</animals><animals>hamster</animals></animals></document>",
  },
  {
    name: "wrapped array, name of items",
    schema: document({ node: "element", array: { name: "animal" } }),
    value: pets,
    xml: "<document><animals><animal>dog</animal><animal>cat</animal><animal>hamster</animal></animals></document>",
  },
  {
    name: "wrapped array, both names",
    schema: document({ name: "aliens", node: "element", array: { name: "animal" } }),
    value: pets,
    xml: "<document><aliens><animal>dog</animal><animal>cat</animal><animal>hamster</animal></aliens></document>",
  },
  {
    name: "empty wrapped array",
    schema: document({ node: "element", array: {} }),
    value: { animals: [] },
    xml: "<document><animals></animals></document>",
  },
  { name: "empty array", schema: document({ array: {} }), value: { animals: [] }, xml: "<document></document>" },
  {
    name: "attribute, prefix and namespace",
    schema: {
      name: "Person",
      object: {
        id: { node: "attribute", type: "number" },
        name: { namespace: "https://example.com/schema/sample", prefix: "sample" },
      },
    },
    value: { id: 123, name: "example" },
    xml: '<Person id="123"><sample:name xmlns:sample="https://example.com/schema/sample">example</sample:name></Person>',
  },
  {
    name: "namespaces without and of attributes",
    schema: {
      name: "a",
      namespace: "urn:a",
      object: { b: { namespace: "urn:a" }, c: { node: "attribute", prefix: "p", namespace: "urn:p" } },
    },
    value: { b: "1", c: "2" },
    xml: '<a xmlns="urn:a" xmlns:p="urn:p" p:c="2"><b xmlns="urn:a">1</b></a>',
  },
  {
    name: "elements with attributes and text",
    schema: {
      node: "element",
      name: "animals",
      array: { name: "animal", object: { kind: { node: "attribute" }, name: { node: "text" } } },
    },
    value: [
      { kind: "Cat", name: "Fluffy" },
      { kind: "Dog", name: "Fido" },
    ],
    xml: '<animals><animal kind="Cat">Fluffy</animal><animal kind="Dog">Fido</animal></animals>',
  },
  {
    name: "CDATA in a referenced element",
    schema: { ref: () => ({ ...Documentation, node: "element", name: "Documentation" }) },
    value: { content: html },
    xml: `<Documentation><![CDATA[${html}]]></Documentation>`,
  },
  {
    name: "an element of its own around a reference",
    schema: { node: "element", name: "StoredDocument", ref: () => Documentation },
    value: { content: html },
    xml: `<StoredDocument><![CDATA[${html}]]></StoredDocument>`,
  },
  {
    name: "an element around a referenced element",
    schema: { node: "element", name: "Outer", ref: () => Category },
    value: { id: 1 },
    xml: "<Outer><Category><id>1</id></Category></Outer>",
  },
  {
    name: "a reference under another name",
    schema: { name: "root", object: { category: { ref: () => Category, name: "category" } } },
    value: { category: { id: 1 } },
    xml: "<root><category><id>1</id></category></root>",
  },
  {
    name: "recursion",
    schema: { ref: () => Category },
    value: { id: 1, parent: { id: 2, parent: { id: 3 } } },
    xml: "<Category><id>1</id><Category><id>2</id><Category><id>3</id></Category></Category></Category>",
  },
  {
    name: "the end of CDATA inside CDATA",
    schema: { name: "a", object: { b: { node: "cdata" } } },
    value: { b: "x]]>y" },
    xml: "<a><![CDATA[x]]]]><![CDATA[>y]]></a>",
  },
  {
    name: "ordered elements, null",
    schema: {
      node: "element",
      name: "OneTwoThree",
      tuple: [
        { name: "One" },
        { name: "Two", object: { unit: { node: "attribute" }, value: { type: "number", node: "text" } } },
        { name: "Three", type: "boolean" },
      ],
    },
    value: ["Some text", { unit: "cubits", value: 42 }, null],
    xml: '<OneTwoThree><One>Some text</One><Two unit="cubits">42</Two><Three xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></Three></OneTwoThree>',
  },
  {
    name: "ordered text and elements",
    schema: {
      node: "element",
      name: "Report",
      tuple: [{ node: "text" }, { name: "data", type: "number" }, { node: "text" }],
    },
    value: ["Some preamble text.", 42, "Some postamble text."],
    xml: "<Report>Some preamble text.<data>42</data>Some postamble text.</Report>",
  },
  {
    name: "null values",
    schema: product,
    value: { count: null, description: "Thing", related: null },
    xml: '<product><description>Thing</description><related xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"></related></product>',
  },
  {
    name: "no null values",
    schema: product,
    value: { count: 42, description: "Thing", related: {} },
    xml: '<product count="42"><description>Thing</description><related></related></product>',
  },
  {
    name: "characters with a meaning",
    schema: { name: "a", object: { b: { node: "attribute" }, c: {} } },
    value: { b: "<&>\"'\t\n\r é😀", c: "<&>\"' \t\r\né]]>" },
    xml: '<a b="&lt;&amp;&gt;&quot;\'&#9;&#10;&#13; é😀"><c>&lt;&amp;&gt;"\' \t&#13;\né]]&gt;</c></a>',
  },
  {
    name: "types",
    schema: { name: "a", object: { n: { type: "number" }, b: { type: "boolean" }, s: {}, d: {} } },
    value: { n: -1.5, b: false, s: "", d: new Date(0) },
    xml: "<a><n>-1.5</n><b>false</b><s></s><d>1970-01-01T00:00:00.000Z</d></a>",
    read: { n: -1.5, b: false, s: "", d: "1970-01-01T00:00:00.000Z" },
  },
  {
    name: "properties that the schema does not name",
    schema: { name: "a", object: { b: {} } },
    value: { c: [1, { d: 2 }], b: "x", e: undefined },
    xml: "<a><b>x</b><c>1</c><c><d>2</d></c></a>",
    read: { b: "x" },
  },
  {
    name: "properties of a map",
    schema: { name: "a", object: { b: { array: {} } }, rest: { type: "number" } },
    value: { b: ["x"], c: 1, d: [2, 3] },
    xml: "<a><b>x</b><c>1</c><d>2</d><d>3</d></a>",
  },
  {
    name: "without a schema but the name",
    schema: { name: "a" },
    value: { b: { c: ["1", "2"] }, d: "x" },
    xml: "<a><b><c>1</c><c>2</c></b><d>x</d></a>",
  },
  {
    name: "__proto__ as a name",
    schema: { name: "a", rest: {} },
    value: Object.fromEntries([["__proto__", { b: "1" }]]),
    xml: "<a><__proto__><b>1</b></__proto__></a>",
  },
];
