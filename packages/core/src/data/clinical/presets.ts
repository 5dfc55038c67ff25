import { deepFreeze } from "../../freeze.ts";

/**
 * The results of the published courses in figures, by the id of their preset. For professionals only: a percentage beside
 * a course reads as a promise to a patient. Each figure stands in the findings of the preset's references.
 */
export const presetResults: Readonly<Record<string, string>> = /* @__PURE__ */ deepFreeze({
  "anand-2023":
    "55.4% responded, against 41.2% with ECT: 14.2 percentage points more (95% CI 3.9 to 24.2), so not inferior.",
  "ionescu-2019":
    "No difference in depression (p=0.47) or suicidal thoughts (p=0.32). At the end 2 given ketamine and 1 given placebo were in remission; at 3 months it was 2 and 2.",
  "diamond-2014-b": "At day 21, 23% had responded.",
  "diamond-2014-a": "At day 21, 33% had responded.",
  "aan-het-rot-2010":
    "9 of 10 went on after the first infusion; after the sixth 89% of them were in remission. 8 of 9 relapsed, on average 19 days after the last infusion.",
  "murrough-2013":
    "70.8% had responded at the end. Half of those who responded had relapsed by day 18 after the last infusion (range 4 to more than 83 days).",
  "shiroma-2014":
    "11 of 12 completers had responded after six infusions, and 8 of 12 were in remission. 5 of 11 kept their response for 4 weeks; six relapsed after 16 days on average.",
  "phillips-2019":
    "59% responded, after 3 infusions in the median; scores did not change further during the weekly infusions.",
  "vande-voort-2016":
    "5 of 12 reached remission and 7 of 12 responded; 4 of the 5 who went on lost remission after stopping.",
  "jelovac-2025":
    "MADRS difference -3.16 points (95% CI -8.54 to 2.22; p=0.25). 46.9% responded, against 33.3%, and 43.8% were in remission, against 30%; neither difference was significant.",
  "rasmussen-2013": "80% responded and 50% reached remission; 2 of 5 kept their remission over 4 weeks.",
  "grabski-2022":
    "10.1 percentage points more days without alcohol at 6 months (95% CI 1.1 to 19.0); with therapy 15.9 (95% CI 3.8 to 28.1). No significant difference in relapse.",
  "yoon-2025": "Over 80% remission of depression in all three groups, which did not differ.",
  single:
    "At 24 hours 64% had responded, against 28% with midazolam; no significant effect on response by day 7. Pooled, the effect size at day 1 was -1.00 (95% CI -1.28 to -0.73), and the advantage was gone by days 10 to 12. Given under general anaesthesia: MADRS -5.82 (95% CI -13.3 to 1.64; p=0.13).",
  "schwartzman-2009":
    "Many measures of pain fell over 3 months of follow-up, and none with placebo; no figures were seen. Trials of infusions in chronic pain, pooled: -15.79 on a scale of 0 to 100 shortly after (95% CI -32.09 to 0.51), very low certainty.",
});
