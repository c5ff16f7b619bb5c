import type { XmlSchema } from "../../../templates/typescript/runtime/core/xml.js";
import { document, product } from "./xml-documents.js";

/** Documents that are read but would be written otherwise. */
export const xmlTexts: readonly (readonly [name: string, schema: XmlSchema, xml: string, value: unknown])[] = [
  [
    "declaration, comments, instructions, layout",
    document({ array: {} }),
    '\ufeff<?xml version="1.0"?>\r\n<!-- <a> -->\n<document>\n  <animals>dog</animals><?x y?>\n  <!-- - -->\n  <animals>c<!-- -->at</animals>\n</document >\n',
    { animals: ["dog", "cat"] },
  ],
  [
    "empty elements, single quotes, spaces",
    product,
    "<product count = '1' rating=\"\"><description/><related /></product>",
    { count: 1, rating: "", description: "", related: {} },
  ],
  [
    "references and CDATA",
    { name: "a" },
    "<a>&#65;&#x1F600;&lt;&gt;&amp;&quot;&apos;<![CDATA[&lt;]]></a>",
    "A😀<>&\"'&lt;",
  ],
  ["line ends", { name: "a" }, "<a>x\r\ny\rz&#13;</a>", "x\ny\nz\r"],
  [
    "another prefix for the same namespace",
    { name: "a", namespace: "urn:a", object: { b: { namespace: "urn:b", prefix: "b" } } },
    '<q:a xmlns:q="urn:a" xmlns:r="urn:b"><b>no</b><r:b>yes</r:b></q:a>',
    { b: "yes" },
  ],
  [
    "inherited namespaces",
    { name: "a", namespace: "urn:a", object: { b: { namespace: "urn:a" }, c: {} } },
    '<a xmlns="urn:a"><b>1</b><c>2</c></a>',
    { b: "1", c: "2" },
  ],
  [
    "xsi:nil without a declaration",
    product,
    '<product><related xsi:nil="true" /></product>',
    { count: null, related: null },
  ],
  [
    "order does not matter",
    product,
    '<product rating="5"><related/><description>x</description></product>',
    { count: null, rating: "5", description: "x", related: {} },
  ],
  [
    "unknown elements and attributes are left out",
    document({}),
    '<document x="1"><y>2</y><animals>a</animals></document>',
    { animals: "a" },
  ],
  [
    "booleans as digits",
    { name: "a", array: { name: "b", type: "boolean" }, node: "element" },
    "<a><b>1</b><b>0</b><b> true </b></a>",
    [true, false, true],
  ],
];

export const malformed: readonly string[] = [
  "",
  "text",
  "<a>",
  "<a></b>",
  "<a/><b/>",
  "</a>",
  "<a",
  "<a b></a>",
  "<a b=1></a>",
  '<a b="1" b="2"/>',
  '<a b="<"/>',
  "<a>&nbsp;</a>",
  "<a>& </a>",
  "<a>&#xZ;</a>",
  "<a>&#x110000;</a>",
  "<p:a/>",
  '<a p:b="1"/>',
  "<!DOCTYPE a><a/>",
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  "<a><!-- </a>",
  "<a><![CDATA[ </a>",
];
