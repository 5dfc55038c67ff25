import { deepFreeze } from "../freeze.ts";
import type { Claim } from "../evidence.ts";
import { REVIEW } from "./reviews.ts";

/**
 * The twenty-four facts of the clinic's patient page, each with what is known beside it. The grades are an informal
 * judgement by people who are not clinicians.
 */
export const claims: readonly Claim[] = /* @__PURE__ */ deepFreeze<readonly Claim[]>([
  {
    id: "S1",
    topic: "medicine",
    statement:
      "Our medication is an old-fashioned anaesthetic. Anaesthetists use it to put people to sleep for operations, and for sedation in painful procedures.",
    certainty: "supported",
    grade: null,
    caveat:
      "It has long been used around operations, and trials have studied it there. Its use for low mood or chronic pain is newer. For depression it is “off label”: it was first approved for another use. Even in smaller amounts it has unwanted effects, which are listed under harms.",
    supporting: ["jonkman-2017", "dale-2012", "sanacora-2017"],
    opposing: [],
    ...REVIEW,
  },
  {
    id: "S2",
    topic: "depression",
    statement:
      "One reason why it works for depression is that it builds new connections in the brain. This is called neuroplasticity.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "In rats, new connections have been seen to grow. The first scan study in people found no change one day after a single dose, though people felt better. So this is still an idea, and has yet to be shown in people.",
    supporting: ["li-2010"],
    opposing: ["holmes-2022"],
    ...REVIEW,
  },
  {
    id: "S3",
    topic: "depression",
    statement: "It first blocks the N-methyl-D-aspartate (NMDA) receptor.",
    certainty: "established",
    grade: "high",
    caveat:
      "There is no doubt that it blocks this receptor, in animals and in people. Studies of animal nerve cells show it. It also fits what was seen in healthy people, in whom it damped a kind of pain that involves this receptor. Whether the block is what lifts mood is another matter, and one that researchers still argue about. Some studies point to other causes.",
    supporting: ["andersen-1996", "davies-lodge-1987", "gideons-2014", "suzuki-2017", "xu-2022"],
    opposing: ["yang-hashimoto-2019", "zanos-2016", "shirayama-2018"],
    ...REVIEW,
  },
  {
    id: "S4",
    topic: "depression",
    statement: "Blocking the receptor causes a surge in the neurotransmitter glutamate.",
    certainty: "hypothesis",
    grade: "low",
    caveat:
      "In rats, low doses raised glutamate in the front of the brain, and higher doses did not. In people the surge is inferred from what was seen in animals. Some animal studies explain the effect without any surge.",
    supporting: ["moghaddam-1997", "widman-2018", "homayoun-2007"],
    opposing: ["autry-2011", "yang-2018"],
    ...REVIEW,
  },
  {
    id: "S5",
    topic: "depression",
    statement:
      "Through a series of brain chemical reactions, this results in an increase of a nerve-growth hormone, brain-derived neurotrophic factor (BDNF).",
    certainty: "hypothesis",
    grade: "low",
    caveat:
      "In rats and mice, the effect depends on BDNF. In people the evidence is indirect. In one small trial, people with more BDNF in their blood felt better over the first three days, but by one week the link had gone. Another small trial blocked one step of the chain, and the effect was still there.",
    supporting: ["lepack-2014", "autry-2011", "maeng-2008", "casarotto-2021", "haile-2014", "laje-2012"],
    opposing: ["abdallah-2020"],
    ...REVIEW,
  },
  {
    id: "S6",
    topic: "depression",
    statement: "BDNF is the chemical which causes new neural connections to be formed.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "Studies in animals and in cells support this. It has not been shown in people who had the treatment. A small trial in people blocked a step that rats need in order to grow new connections, and this did not stop the effect.",
    supporting: ["lepack-2014", "casarotto-2021", "li-2010"],
    opposing: ["abdallah-2020", "holmes-2022"],
    ...REVIEW,
  },
  {
    id: "S7",
    topic: "depression",
    statement:
      "It may also work in another way: it subdues a part of the cortex, the subgenual anterior cingulate cortex (sgACC).",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "The clinic’s page says “may”, and rightly so. In monkeys, the medicine reversed one effect of an over-active sgACC: the animals looked forward to rewards again. It did not reverse the effect on their response to threat. In people, results differ. In a study of 60 people in three groups, the signal in this area rose, and no area of the brain showed a fall. The larger the rise, the better people felt.",
    supporting: ["morris-2020", "alexander-2019"],
    opposing: ["downey-2016", "carlson-2013", "alexander-2020", "deakin-2008"],
    ...REVIEW,
  },
  {
    id: "S8",
    topic: "depression",
    statement:
      "The sgACC has been shown to be over-activated in patients with treatment-resistant depression.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "This is a long-standing idea. In a study of 6 people with resistant depression, steady electrical stimulation next to this area helped 4. Blood flow in the area fell as they got better. Other small studies disagree about what is over-active, and when. The largest scan study listed here does not fit the idea well.",
    supporting: ["mayberg-2005", "morris-2020", "nugent-2014", "nakamura-2021"],
    opposing: ["downey-2016"],
    ...REVIEW,
  },
  {
    id: "S9",
    topic: "depression",
    statement: "Various studies have shown that the medication has a calming effect on the sgACC.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "Results differ, and no study settles the question. In one study of people, this area reacted less to good news, but not to bad news. In monkeys, the medicine restored interest in a reward but did not change the response to threat. In a study of 60 people in three groups, the signal rose, no area of the brain showed a fall, and mood was no better than with salt water.",
    supporting: ["morris-2020", "alexander-2019"],
    opposing: ["downey-2016", "carlson-2013", "alexander-2020", "deakin-2008"],
    ...REVIEW,
  },
  {
    id: "S10",
    topic: "depression",
    statement: "It has a weak effect on opioid receptors.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "In rats, one mirror-image form of the medicine switched on opioid receptors. What this means for mood is not settled. In 12 people, an opioid blocker (naltrexone) made the effect on mood smaller. In a trial of 65 people it made no difference. But in that trial the medicine did no better than a sedative (midazolam), so it cannot settle the question.",
    supporting: ["williams-2018", "bonaventura-2021"],
    opposing: ["yoon-2025", "yoon-2019", "sanacora-2019", "heifets-2019"],
    ...REVIEW,
  },
  {
    id: "S11",
    topic: "depression",
    statement: "It reduces cravings for alcohol.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "In some trials people drank less. But they were given the medicine together with talking therapy, or while they recalled memories of drinking. In one trial there were more days without alcohol, but just as many relapses. A trial of 65 people found no difference between its groups. No trial shows that the medicine on its own lowers cravings, and it can itself be misused.",
    supporting: ["grabski-2022", "dakwar-2020", "das-2019"],
    opposing: ["yoon-2025"],
    ...REVIEW,
  },
  {
    id: "S12",
    topic: "pain",
    statement: "For pain, it works by blocking the NMDA receptor, a pain receptor in the brain.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "This receptor plays a part in making nerves too sensitive to pain. Blocking it reduces such pain in animals and in healthy people. But it is not only a pain receptor: it has many other tasks, and it is found in the spinal cord as well as in the brain. In people with chronic pain, a large review of trials found no clear benefit.",
    supporting: ["andersen-1996", "davies-lodge-1987", "woolf-2011"],
    opposing: ["ferraro-2025"],
    ...REVIEW,
  },
  {
    id: "S13",
    topic: "pain",
    statement:
      "In chronic pain states this receptor is over-stimulated, and contributes to the ongoing perception of pain by the brain.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "Studies in animals and healthy people support this. No test can show it in one person, so nobody can say for certain that it drives your own pain. Whether blocking it helps people with chronic pain is uncertain: a large review of trials found no clear benefit.",
    supporting: ["woolf-2011", "andersen-1996", "davies-lodge-1987"],
    opposing: ["ferraro-2025"],
    ...REVIEW,
  },
  {
    id: "S14",
    topic: "pain",
    statement:
      "That perception of pain can continue even after the original pain stimulus has been removed or resolved.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "Signals from pain nerves can turn up the pain system for a long time, and the change can be reversed. But there are no agreed signs that show who has it. How much it adds to one person’s pain can only be inferred.",
    supporting: ["woolf-2011", "bosma-2018"],
    opposing: [],
    ...REVIEW,
  },
  {
    id: "S15",
    topic: "pain",
    statement:
      "It also enhances the body’s own anti-pain pathways in the spinal cord (descending inhibition of pain signals).",
    certainty: "not-supported",
    grade: "very low",
    caveat:
      "Reviews say that it may do this. The only test in people that we could read found no effect: in 10 patients, pain fell but this kind of pain control did not change. Another test has been published, but we could not see its result, so it counts for neither side here. In a study of 30 people, those whose pain control was more flexible had more relief. That is a link, not proof.",
    supporting: ["niesters-2014", "maher-2017", "faisco-2024", "bosma-2018"],
    opposing: ["niesters-2011-offset"],
    resultNotSeen: ["niesters-2011"],
    ...REVIEW,
  },
  {
    id: "S16",
    topic: "pain",
    statement: "It causes anti-inflammatory effects in the brain and the spinal cord.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "In rats with an injured nerve, there were fewer signs of inflammation in the spinal cord. This has not been shown in people. After operations, one marker of inflammation was lower, but in the blood and not in the brain or the spinal cord. In people with depression the results are mixed.",
    supporting: ["kwon-2014", "mei-2011", "dale-2012", "de-kock-2013", "niesters-2014"],
    opposing: ["kopra-2021"],
    ...REVIEW,
  },
  {
    id: "S17",
    topic: "pain",
    statement: "It builds new connections in the brain (neuroplasticity).",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "We found no trial that links pain relief to new connections in the brain. In chronic pain, changes in the nerves can also be part of the problem.",
    supporting: [],
    opposing: ["woolf-2011"],
    ...REVIEW,
  },
  {
    id: "S18",
    topic: "course",
    statement: "The course is a minimum of 6 infusions.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "Six is a common number, and trials have used it. No trial shows that it is the smallest number that works. In one trial, half of those who responded had done so by the third infusion. In a small study, three weekly infusions did no worse than six.",
    supporting: ["anand-2023", "shiroma-2014"],
    opposing: ["phillips-2019", "diamond-2014", "swainson-2021"],
    ...REVIEW,
  },
  {
    id: "S19",
    topic: "course",
    statement: "The 6 infusions are given over a 3-week period, for a lasting effect.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "In a trial of 403 people, 55 in 100 responded to six infusions over three weeks, and 41 in 100 to electroconvulsive therapy (ECT). Everyone knew which treatment they had, and nobody had a placebo. Two blinded trials, one of six infusions and one of up to eight, found no clear benefit. In small studies, those who relapsed did so about 16 to 19 days after the sixth infusion.",
    supporting: ["anand-2023"],
    opposing: [
      "ionescu-2019",
      "jelovac-2025",
      "murrough-2013-repeat",
      "aan-het-rot-2010",
      "shiroma-2014",
      "swainson-2021",
    ],
    ...REVIEW,
  },
  {
    id: "S20",
    topic: "course",
    statement:
      "Several infusions are needed. This is because the brain needs multiple treatments for neuroplasticity to occur.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "We found no study in people that links the number of infusions to new connections. One scan study looked one day after a single dose, and saw no change.",
    supporting: [],
    opposing: ["holmes-2022"],
    ...REVIEW,
  },
  {
    id: "S21",
    topic: "course",
    statement: "After that, infusions are given about once a month, to maintain the effect.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "Many clinics offer infusions to maintain the effect. No trial shows that once a month is best. The trials listed here gave them once a week. In small studies of six infusions, those who relapsed did so in less than a month, on average. One review advises that the timing should be set for each person.",
    supporting: ["smith-apeldoorn-2022", "pacilio-2025"],
    opposing: [
      "andrade-2017",
      "phillips-2019",
      "vande-voort-2016",
      "murrough-2013-repeat",
      "aan-het-rot-2010",
      "shiroma-2014",
    ],
    ...REVIEW,
  },
  {
    id: "S22",
    topic: "course",
    statement: "Just 1 infusion brings an increase in mood and a reduction in chronic pain.",
    grade: "low",
    caveat:
      "The evidence is not equally good for mood and for pain. For mood, many trials found a fast lift that soon faded. In the one trial where people could not guess what they had been given, no effect was seen. For pain, relief while a short infusion is running is well supported. Relief for days afterwards is not.",
    certainty: "disputed",
    supporting: [
      "kishimoto-2016",
      "han-2016",
      "murrough-2013-rct",
      "zarate-2006",
      "berman-2000",
      "orhurhu-2019",
      "niesters-2014",
    ],
    opposing: ["lii-2023", "ferraro-2025", "pickering-2020", "noppers-2011"],
    ...REVIEW,
    parts: [
      {
        label: "Mood",
        certainty: "supported",
        grade: "moderate",
        caveat:
          "In many trials one infusion lifted mood within a day, and the lift soon faded. In most of them people could guess what they had been given, which can make an effect look larger. In one trial people were asleep and could not guess, and no effect was seen.",
        supporting: ["kishimoto-2016", "han-2016", "murrough-2013-rct", "zarate-2006", "berman-2000"],
        opposing: ["lii-2023"],
      },
      {
        label: "Chronic pain",
        certainty: "disputed",
        grade: "low",
        caveat:
          "A short infusion eases pain while it is running. Afterwards, the findings differ. Seven small trials taken together found a little less pain for up to 2 weeks, but most gave longer treatment and were weak. In one trial of 20 people, a single infusion made no difference over 35 days. A large review found no clear benefit.",
        supporting: ["orhurhu-2019", "niesters-2014"],
        opposing: ["ferraro-2025", "pickering-2020", "noppers-2011"],
      },
    ],
  },
  {
    id: "S23",
    topic: "course",
    statement: "The effect of 1 infusion wears off over about 2–3 days.",
    certainty: "not-supported",
    grade: "very low",
    caveat:
      "As an average, 2–3 days is not supported by studies. For mood, the benefit to a group was strongest at about a day and faded over days to about two weeks. People differed widely: some were not helped. For pain, the relief from a short infusion ended within hours in one small trial. In another, of 20 people, one infusion made no difference over 35 days.",
    supporting: ["fava-2020"],
    opposing: [
      "kishimoto-2016",
      "han-2016",
      "zarate-2006",
      "berman-2000",
      "noppers-2011",
      "pickering-2020",
      "orhurhu-2019",
    ],
    ...REVIEW,
  },
  {
    id: "S24",
    topic: "course",
    statement: "Hence at least 6 infusions are needed for the treatment to be of lasting benefit.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "No trial shows that six infusions make the benefit last. We found only one trial that compared six infusions over three weeks with a placebo. It was small, and found no benefit. A trial of up to eight infusions found no clear benefit either. The evidence for repeated infusions is weaker than for a single one.",
    supporting: ["anand-2023"],
    opposing: ["ionescu-2019", "jelovac-2025", "swainson-2021", "phillips-2019", "diamond-2014"],
    ...REVIEW,
  },
]);
