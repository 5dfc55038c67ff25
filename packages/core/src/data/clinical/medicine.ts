import { deepFreeze } from "../../freeze.ts";

/** A public identifier of a medicine, and how well it was checked. */
export type MedicineIdentifier = {
  /** As a CURIE: `CHEBI:…`. */
  readonly curie: string;
  readonly label: string;
  /** Where it was seen: in the registry's own file, in a curated database, or in a third party's. */
  readonly seen: "first-hand" | "curated" | "third-party";
};

/** A medicine by every name under which it, or its close relatives, may be met. */
export type Medicine = {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** Short forms and nicknames: a reader takes them for the name. */
  readonly abbreviations: readonly string[];
  readonly brands: readonly string[];
  readonly identifiers: readonly MedicineIdentifier[];
  /** Its isomers and its breakdown products. */
  readonly related: readonly {
    readonly name: string;
    readonly synonyms: readonly string[];
    readonly identifiers: readonly MedicineIdentifier[];
  }[];
};

/** The medicine that the patient page calls "our medication". For professionals only. */
export const medicine: Medicine = /* @__PURE__ */ deepFreeze<Medicine>({
  name: "ketamine",
  synonyms: ["racemic ketamine", "ketamine hydrochloride", "(R,S)-ketamine"],
  abbreviations: ["ket", "special k", "k-hole"],
  brands: ["Ketalar", "Ketanest", "Ketaset", "Ketavet", "Calypsol", "Spravato"],
  identifiers: [
    { curie: "CHEBI:6121", label: "ketamine", seen: "first-hand" },
    { curie: "DRUGBANK:DB01221", label: "ketamine", seen: "third-party" },
    { curie: "PUBCHEM.COMPOUND:3821", label: "ketamine", seen: "third-party" },
    { curie: "UNII:690G0D6V8H", label: "KETAMINE", seen: "first-hand" },
    { curie: "ATC:N01AX03", label: "ketamine", seen: "third-party" },
    { curie: "CHEMBL.COMPOUND:CHEMBL742", label: "KETAMINE", seen: "third-party" },
    { curie: "MESH:D007649", label: "Ketamine", seen: "third-party" },
    { curie: "RXCUI:6130", label: "ketamine", seen: "third-party" },
    { curie: "CAS:6740-88-1", label: "ketamine", seen: "third-party" },
    { curie: "INCHIKEY:YQEZLKZALYSWHR-UHFFFAOYSA-N", label: "ketamine", seen: "first-hand" },
    { curie: "WIKIDATA:Q243547", label: "ketamine", seen: "third-party" },
    { curie: "UMLS:C0022614", label: "Ketamine", seen: "third-party" },
    { curie: "HMDB:HMDB0015352", label: "Ketamine", seen: "curated" },
  ],
  related: [
    {
      name: "esketamine",
      synonyms: ["S-ketamine", "(S)-ketamine"],
      identifiers: [
        { curie: "DRUGBANK:DB11823", label: "esketamine", seen: "third-party" },
        { curie: "ATC:N06AX27", label: "esketamine (nasal, depression)", seen: "third-party" },
        { curie: "ATC:N01AX14", label: "esketamine (anaesthetic)", seen: "third-party" },
      ],
    },
    { name: "arketamine", synonyms: ["R-ketamine", "(R)-ketamine"], identifiers: [] },
    { name: "norketamine", synonyms: [], identifiers: [] },
    { name: "hydroxynorketamine", synonyms: ["HNK", "(2R,6R)-HNK"], identifiers: [] },
  ],
});
