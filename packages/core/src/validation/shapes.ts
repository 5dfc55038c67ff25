/**
 * The parts of references, terms, nodes, edges and pathways that a function reads, and the options of the formats, as
 * schemas. Of data, keys that are not named are not looked at: a function takes what has the parts it reads. Of options,
 * every other key is refused.
 *
 * What makes them is marked as without side effects: a bundle holds the schemas that its functions read, and no others.
 */
import { LIMITS } from "./limits.ts";
import type { Schema } from "./validateSchema.ts";

type Fields = { readonly [key: string]: Schema };

/** Any text. */
export const anyText: Schema = { title: "Text", type: "string" };
export const anyInteger: Schema = { type: "integer" };
const anyFunction: Schema = { type: "function" };
const anyBoolean: Schema = { type: "boolean" };

/** Text on one line or several, short enough for a file and to be looked for. */
export const line: Schema = {
  ...anyText,
  title: `Text of at most ${LIMITS.text} characters`,
  maxLength: LIMITS.text,
};

/** A list of data, such as terms or edges, with as many entries as a list may have. */
export const listOf = /* @__NO_SIDE_EFFECTS__ */ (items: Schema): Schema => ({
  type: "array",
  maxItems: LIMITS.entries,
  items,
});
export const choiceOf = /* @__NO_SIDE_EFFECTS__ */ (...words: readonly string[]): Schema => ({
  type: "string",
  enum: words,
});

const split = (fields: Fields): { readonly properties: Fields; readonly required: readonly string[] } => ({
  properties: Object.fromEntries(
    Object.entries(fields).map(([key, schema]) => [key.replace(/\?$/, ""), schema]),
  ),
  required: Object.keys(fields).filter((key) => !key.endsWith("?")),
});

/** An object with these fields; one whose name ends with a question mark may be left out. */
export const objectWith = /* @__NO_SIDE_EFFECTS__ */ (fields: Fields): Schema => ({
  type: "object",
  ...split(fields),
});
/** The same, and no others. */
export const optionsWith = /* @__NO_SIDE_EFFECTS__ */ (fields: Fields): Schema => ({
  ...objectWith(fields),
  additionalProperties: false,
});

const textList = listOf(line);
const identifierList = listOf(objectWith({ curie: anyText, "match?": anyText }));

const referenceSchema: Schema = objectWith({
  id: anyText,
  "kind?": anyText,
  "authors?": anyText,
  "title?": anyText,
  "journal?": anyText,
  "year?": anyInteger,
  "doi?": anyText,
  "pmid?": anyText,
});
export const citedSchema: Schema = objectWith({
  id: anyText,
  kind: anyText,
  authors: anyText,
  journal: anyText,
  "title?": anyText,
  "year?": anyInteger,
  "doi?": anyText,
  "pmid?": anyText,
});
/** What leads to a reference's page. */
export const linkedSchema: Schema = objectWith({ "doi?": anyText, "pmid?": anyText });
/** What a citation of one line reads. */
export const namedReferenceSchema: Schema = objectWith({
  authors: anyText,
  "title?": anyText,
  journal: anyText,
  "year?": anyInteger,
});
export const glossaryTermSchema: Schema = objectWith({
  id: anyText,
  name: line,
  plain: anyText,
  synonyms: textList,
  "topic?": anyText,
  "clinical?": anyText,
  "related?": textList,
});
/** A term with all that a thesaurus says of it. */
export const thesaurusTermSchema: Schema = objectWith({
  id: anyText,
  name: line,
  plain: anyText,
  clinical: anyText,
  synonyms: textList,
  topic: choiceOf("medicine", "brain", "receptors", "pain", "course", "evidence"),
  related: textList,
});
export const namedTermSchema: Schema = objectWith({ id: anyText, name: line, synonyms: textList });
export const nodeSchema: Schema = objectWith({
  id: anyText,
  kind: anyText,
  label: anyText,
  identifiers: identifierList,
});
/** The parts of a node that the glossary's formats read. */
const mappedNodeSchema: Schema = objectWith({ identifiers: identifierList });
export const edgeSchema: Schema = objectWith({
  from: anyText,
  to: anyText,
  effect: anyText,
  sign: anyInteger,
  certainty: anyText,
  claims: textList,
  supporting: textList,
  opposing: textList,
});
const stepSchema: Schema = objectWith({ title: anyText, plain: anyText });
export const pathwaySchema: Schema = objectWith({
  title: anyText,
  steps: listOf(stepSchema),
  nodes: listOf(nodeSchema),
  edges: listOf(edgeSchema),
});
export const claimSchema: Schema = objectWith({ id: anyText });
export const identifiedSchema: Schema = objectWith({ curie: anyText });
const medicineSchema: Schema = objectWith({ name: anyText, identifiers: identifierList });

const date: Schema = { type: "string", format: "date" };

/** Text that says something. */
const saying: Schema = {
  ...line,
  title: `Text of 1 to ${LIMITS.text} characters that are not all spaces`,
  pattern: "\\S",
};

/** A country by its code, or a region of it. */
export const countryCodeSchema: Schema = {
  title: 'A code of two letters such as "ZA", or a region such as "AU-NSW"',
  type: "string",
  pattern: "^[A-Za-z]{2}(?:-[A-Za-z0-9]{1,8})?$",
};
/** The parts of a country's help that are named where there is room for one number of each kind. */
export const countryHelpSchema: Schema = objectWith({
  emergency: objectWith({
    numbers: { ...listOf(objectWith({ number: saying, use: saying })), minItems: 1 },
  }),
  lines: listOf(objectWith({ name: saying, purpose: anyText, "phone?": saying, "nation?": anyText })),
});
/** A clinic's own numbers. No other key: a line under a misspelt one would be missing from every page. */
export const clinicHelpSchema: Schema = optionsWith({
  emergency: saying,
  "line?": optionsWith({ name: saying, phone: saying }),
  confirmedOn: date,
});

const words: Schema = { type: "object", additionalProperties: line };
const phone = { "phone?": line, "help?": { ...anyText, maxLength: 10_000 }, "words?": words };

/** When a calendar file is made, and what stands in it. */
export const icsOptionsSchema: Schema = optionsWith({
  now: {
    title: 'A date or an instant in UTC, such as "2026-12-07T08:30:00Z"',
    type: "string",
    pattern: "^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?Z)?$",
  },
  "time?": {
    title: 'Written HH:MM, such as "09:00"',
    type: "string",
    pattern: "^([01]\\d|2[0-3]):[0-5]\\d$",
  },
  "minutes?": { type: "integer", minimum: 1, maximum: 999 },
  "key?": saying,
  "sequence?": { type: "integer", minimum: 0, maximum: 999_999_999 },
  ...phone,
  "place?": line,
  "formatDate?": anyFunction,
  "formatReason?": anyFunction,
});

const {
  key: _key,
  sequence: _sequence,
  formatReason: _formatReason,
  ...recordIcs
} = icsOptionsSchema.properties as Fields;
/** The same for a record, which has its own key and sequence. */
export const recordIcsOptionsSchema: Schema = { ...icsOptionsSchema, properties: recordIcs };

const csvFields: Fields = {
  "separator?": choiceOf(",", ";", "\t"),
  "bom?": anyBoolean,
  "words?": words,
  "formatDate?": anyFunction,
};
export const csvOptionsSchema: Schema = optionsWith({ ...csvFields, "formatReason?": anyFunction });
export const recordCsvOptionsSchema: Schema = optionsWith({ ...csvFields, "formatIssue?": anyFunction });

const textFields: Fields = { ...phone, "formatDate?": anyFunction, "formatIssue?": anyFunction };
export const textOptionsSchema: Schema = optionsWith(textFields);
/** The same for a record, of which a page can say in its own words what is to note. */
export const recordTextOptionsSchema: Schema = optionsWith({ ...textFields, "notes?": listOf(anyText) });

const fhirVersion = choiceOf("R4", "R5");
/** An address by which resources refer to one another; a bar would begin its version. */
const address: Schema = {
  ...line,
  title: 'An address that begins with "https://", "http://" or "urn:", without spaces',
  pattern: "^(?:https?://|urn:)[^\\s|]+$",
};
const fhirReference: Schema = {
  ...line,
  title: 'A reference such as "Patient/example", "#example", or an address',
  pattern:
    "^(?:[A-Z][A-Za-z]*/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?|#[A-Za-z0-9.-]{1,64}|(?:https?://|urn:)\\S+)$",
};

export const protocolFhirOptionsSchema: Schema = optionsWith({
  "fhir?": fhirVersion,
  "url?": address,
  "status?": choiceOf("draft", "active", "retired"),
  "date?": date,
  "publisher?": line,
});

export const courseFhirOptionsSchema: Schema = optionsWith({
  subject: {
    ...optionsWith({
      "reference?": fhirReference,
      "identifier?": optionsWith({ "system?": address, "value?": saying }),
      "display?": line,
    }),
    examples: [{ reference: "Patient/example" }],
  },
  "fhir?": fhirVersion,
  "status?": choiceOf("draft", "active"),
  "protocolUrl?": address,
  "created?": date,
});

export const cslOptionsSchema: Schema = optionsWith({ "untitled?": line });
export const mermaidOptionsSchema: Schema = optionsWith({ "direction?": choiceOf("LR", "TD") });
export const jsonLdOptionsSchema: Schema = optionsWith({
  base: line,
  name: line,
  "description?": line,
  "nodes?": listOf(mappedNodeSchema),
});
export const skosOptionsSchema: Schema = optionsWith({
  base: line,
  name: line,
  "nodes?": listOf(mappedNodeSchema),
});
export const kgxOptionsSchema: Schema = optionsWith({
  references: listOf(referenceSchema),
  "medicine?": medicineSchema,
});
export const drugMechDbOptionsSchema: Schema = optionsWith({
  medicine: medicineSchema,
  references: listOf(referenceSchema),
  "index?": { type: "integer", minimum: 1, maximum: 9999 },
});
