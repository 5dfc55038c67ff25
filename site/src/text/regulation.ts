/** What sources say that may be said in public about a prescription medicine, by country. Facts, and no legal advice. */
export const regulationByCountry: readonly {
  readonly country: string;
  readonly rule: string;
  readonly references: readonly string[];
}[] = [
  {
    country: "South Africa",
    rule: "Medicines in Schedules 2 to 6 may be advertised only to professionals. The public may be told names and prices if no use is mentioned.",
    references: ["za-general-regulations-42"],
  },
  {
    country: "Australia",
    rule: "Nothing may promote a restricted substance to consumers, whether it is named or implied. Abbreviations and nicknames count too. No testimonials, and no claims that raise false hopes.",
    references: ["tga-health-service-2015", "tga-health-service-2020", "ranzcp-2025", "national-law-s133"],
  },
  {
    country: "United Kingdom",
    rule: "No advertisement to the public that is likely to lead to the use of a prescription-only medicine. A consultation may be promoted. Balanced facts may appear in certain parts of a company’s site.",
    references: ["hmr-2012-r284", "asa-pom"],
  },
  {
    country: "Ireland and the European Union",
    rule: "No advertising of prescription-only medicines to the public. Health information falls outside this rule only if it makes no reference to a medicine, not even indirectly.",
    references: ["eu-2001-83-88"],
  },
  {
    country: "United States",
    rule: "We have not read any rule on advertising. The regulator has said that the medicine is not approved for any psychiatric disorder.",
    references: ["fda-2023"],
  },
  {
    country: "New Zealand and Canada",
    rule: "We have not read any source on advertising.",
    references: [],
  },
];
