import { deepFreeze } from "../freeze.ts";
import type { Benefit } from "../evidence.ts";
import { REVIEW } from "./reviews.ts";

/**
 * "Does it help?", in the manner of the plain-language summaries of Cochrane reviews: what is known, how sure it is, and
 * the figures, with the harms to be shown beside them. The grades of the first result on depression and of the reviews
 * on pain are the reviews' own where they give one; the others are an informal judgement by people who are not
 * clinicians.
 */
export const benefits: readonly Benefit[] = /* @__PURE__ */ deepFreeze<readonly Benefit[]>([
  {
    id: "B1",
    topic: "benefit",
    question: "Does it help depression?",
    statement:
      "For some people it probably lifts low mood for some days. It is uncertain whether a course of infusions helps for longer.",
    certainty: "disputed",
    grade: "low",
    caveat:
      "In most studies people could guess what they had been given, and that can make an effect look larger. In one trial people were asleep and could not guess, and no effect was seen. Most studies were small and short. Nobody can tell beforehand whether it will help you.",
    supporting: ["kishimoto-2016", "murrough-2013-rct", "han-2016", "anand-2023"],
    opposing: ["jelovac-2025", "ionescu-2019", "lii-2023", "swainson-2021", "sanacora-2017"],
    parts: [
      {
        label: "The first days after one infusion",
        certainty: "supported",
        grade: "moderate",
        caveat:
          "One infusion probably lifts mood within a day in some people. By days 10 to 12 it was no longer better than a dummy.",
        supporting: ["kishimoto-2016", "murrough-2013-rct", "han-2016"],
        opposing: ["lii-2023"],
      },
      {
        label: "A course of infusions",
        certainty: "disputed",
        grade: "low",
        caveat:
          "A course may help some people, but the results differ. In the trial with the best result, everyone knew which treatment they had. The two blinded trials listed here found no clear benefit.",
        supporting: ["anand-2023"],
        opposing: ["jelovac-2025", "ionescu-2019", "swainson-2021"],
      },
    ],
    results: [
      {
        study: "One infusion compared with a dummy, 9 trials taken together, one day later",
        result:
          "Mood was better: effect size -1.00 (from -1.28 to -0.73). By days 10 to 12 there was no longer a difference.",
        grade: "moderate",
        direction: "for",
        references: ["kishimoto-2016"],
      },
      {
        study: "One infusion compared with a sedative, 72 people, 24 hours later",
        result: "64 in 100 had responded, against 28 in 100. By day 7 there was no clear difference.",
        grade: "moderate",
        direction: "for",
        references: ["murrough-2013-rct"],
      },
      {
        study: "One infusion given during an operation, so that nobody could guess, 40 people",
        result: "No effect was seen on days 1 to 3.",
        grade: "low",
        direction: "against",
        references: ["lii-2023"],
      },
      {
        study:
          "Six infusions compared with ECT (electroconvulsive therapy), 403 people. Everyone knew which one they had",
        result: "55 in 100 responded, against 41 in 100 with ECT.",
        grade: "low",
        direction: "for",
        references: ["anand-2023"],
      },
      {
        study: "Up to eight infusions compared with a sedative, 62 people in hospital, blinded",
        result: "47 in 100 responded, against 33 in 100. The difference may be due to chance.",
        grade: "low",
        direction: "open",
        references: ["jelovac-2025"],
      },
      {
        study: "Six infusions compared with salt water, 26 people, blinded",
        result: "No difference was found.",
        grade: "low",
        direction: "against",
        references: ["ionescu-2019"],
      },
    ],
    harms: ["H11", "H1", "H2", "H3", "H13", "H15", "H18", "H19"],
    ...REVIEW,
  },
  {
    id: "B2",
    topic: "benefit",
    question: "Does it help chronic pain?",
    statement:
      "It is unclear whether it reduces chronic pain. It may cause more unwanted effects than a dummy.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "The largest review pooled 67 trials with 2,309 people. It found no clear sign of a worthwhile fall in pain at any time, and calls for better studies. For one condition, complex regional pain syndrome, two trials and a guideline point to some relief that lasts for weeks.",
    supporting: ["sigtermans-2009", "schwartzman-2009", "cohen-2018", "orhurhu-2019"],
    opposing: ["ferraro-2025", "pickering-2020", "jonkman-2017", "noppers-2011"],
    parts: [
      {
        label: "Complex regional pain syndrome",
        certainty: "supported",
        grade: "low",
        caveat:
          "Long infusions, over days, may lower this pain for some weeks. In the larger trial the difference was gone by week 12, and people could do no more than before.",
        supporting: ["sigtermans-2009", "schwartzman-2009", "cohen-2018"],
        opposing: [],
      },
      {
        label: "Other chronic pain",
        certainty: "disputed",
        grade: "very low",
        caveat:
          "It is unclear whether it helps. The result of the largest review runs from a large fall in pain to none at all.",
        supporting: ["orhurhu-2019"],
        opposing: ["ferraro-2025", "pickering-2020", "jonkman-2017", "noppers-2011"],
      },
    ],
    results: [
      {
        study:
          "Straight after an infusion: a Cochrane review of 67 trials and 2,309 people, some of whom had the medicine in other ways",
        result:
          "Pain was 15.8 points lower out of 100. The true figure may lie anywhere from 32.1 lower to 0.5 higher, so it may be no effect.",
        grade: "very low",
        direction: "open",
        references: ["ferraro-2025"],
      },
      {
        study: "One infusion compared with a dummy, nerve pain, 20 people, diary over 35 days",
        result: "No difference was found.",
        grade: "low",
        direction: "against",
        references: ["pickering-2020"],
      },
      {
        study: "Several kinds of infusion, 7 trials taken together, up to 2 weeks later",
        result: "Pain was 1.8 points lower out of 10. Six of the 7 trials were at high risk of bias.",
        grade: "low",
        direction: "for",
        references: ["orhurhu-2019"],
      },
      {
        study: "One infusion over four days, complex regional pain syndrome, 60 people",
        result: "The pain score at week 1 was 2.7, against 5.5. By week 12 the difference was gone.",
        grade: "low",
        direction: "for",
        references: ["sigtermans-2009"],
      },
    ],
    harms: ["H8", "H1", "H7", "H5", "H3", "H16", "H15", "H19"],
    ...REVIEW,
  },
]);
