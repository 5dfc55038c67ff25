/** What sources say that may be said in public about a prescription medicine, by country. Facts, and no legal advice. */
export const regulationByCountry: readonly {
  readonly country: string;
  readonly rule: string;
  readonly references: readonly string[];
}[] = [
  {
    country: "South Africa",
    rule: "Medicines of Schedules 2 to 6 may be advertised only to professionals. Names and prices may be told to the public where no use is named.",
    references: ["za-general-regulations-42"],
  },
  {
    country: "Australia",
    rule: "Nothing that promotes a restricted substance to consumers, named or implied. Short forms and nicknames count too. No testimonials, and no claim that raises false hopes.",
    references: ["tga-health-service-2015", "tga-health-service-2020", "ranzcp-2025", "national-law-s133"],
  },
  {
    country: "United Kingdom",
    rule: "No advertisement to the public that is likely to lead to the use of a prescription-only medicine. A consultation may be promoted. Balanced facts may stand in certain places of a company’s site.",
    references: ["hmr-2012-r284", "asa-pom"],
  },
  {
    country: "Ireland and the European Union",
    rule: "No advertising of prescription-only medicines to the public. Health information is free only where it makes no reference to a medicine, not even an indirect one.",
    references: ["eu-2001-83-88"],
  },
  {
    country: "United States",
    rule: "We read no rule on advertising. The regulator has said that the medicine is not approved for any psychiatric disorder.",
    references: ["fda-2023"],
  },
  {
    country: "New Zealand and Canada",
    rule: "We read no source on advertising.",
    references: [],
  },
];
