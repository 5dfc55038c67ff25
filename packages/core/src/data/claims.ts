import type { Claim } from "../evidence.ts";

/**
 * The twenty-four facts of the clinic's patient page, each with what is known beside it. The grades are an informal
 * judgement by non-clinicians and wait for a clinician's signature.
 */
export const claims: readonly Claim[] = [
  {
    id: "S1",
    topic: "medicine",
    statement:
      "Our medication is an old-fashioned anaesthetic. Anaesthetists use it to put people to sleep for operations, and for sedation in painful procedures.",
    certainty: "supported",
    grade: null,
    caveat:
      "Its use around operations is well known, and trials have studied it there. To use it for low mood or long-term pain is newer. For depression this is “off label”: not a use it was first approved for.",
    supporting: ["jonkman-2017", "dale-2012", "sanacora-2017"],
    opposing: [],
    reviewed: "2026-11-23",
  },
  {
    id: "S2",
    topic: "depression",
    statement:
      "One reason why it works for depression is that it builds new connections in the brain. This is called neuroplasticity.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "In rats, new connections have been seen to grow. The first scan study in people found no change one day after a single dose, though people felt better. So this is still an idea to be tested in people.",
    supporting: ["li-2010"],
    opposing: ["holmes-2022"],
    reviewed: "2026-11-23",
  },
  {
    id: "S3",
    topic: "depression",
    statement: "It first blocks the N-methyl-D-aspartate (NMDA) receptor.",
    certainty: "established",
    grade: "high",
    caveat:
      "That it blocks this receptor is not in doubt. Whether this block is the reason why mood gets better is still argued over. Some studies point to other causes.",
    supporting: ["gideons-2014", "suzuki-2017", "shirayama-2018"],
    opposing: ["yang-hashimoto-2019", "zanos-2016"],
    reviewed: "2026-11-23",
  },
  {
    id: "S4",
    topic: "depression",
    statement: "Blocking the receptor causes a surge in the neurotransmitter glutamate.",
    certainty: "hypothesis",
    grade: "low",
    caveat:
      "In rats, low doses raised glutamate in the front of the brain. Higher doses did not. In people the surge is assumed more than shown. Other studies in animals explain the effect with no surge at all.",
    supporting: ["moghaddam-1997", "widman-2018", "homayoun-2007"],
    opposing: ["autry-2011", "yang-2018"],
    reviewed: "2026-11-23",
  },
  {
    id: "S5",
    topic: "depression",
    statement:
      "Through a series of brain chemical reactions, this results in an increase of a nerve-growth hormone, brain-derived neurotrophic factor (BDNF).",
    certainty: "hypothesis",
    grade: "low",
    caveat:
      "In rats and mice, the effect needs BDNF. In people the signs are indirect: in one small trial, blood levels went with mood for three days, but not at one week. Another small trial blocked one step of the chain. The effect was still there.",
    supporting: ["lepack-2014", "autry-2011", "maeng-2008", "casarotto-2021", "haile-2014", "laje-2012"],
    opposing: ["abdallah-2020"],
    reviewed: "2026-11-23",
  },
  {
    id: "S6",
    topic: "depression",
    statement: "BDNF is the chemical which causes new neural connections to be formed.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "Studies in animals and cells support this. In people who had the treatment it has not been shown. A small trial blocked a step that rats need to grow new connections, and the effect did not stop.",
    supporting: ["lepack-2014", "casarotto-2021", "li-2010"],
    opposing: ["abdallah-2020", "holmes-2022"],
    reviewed: "2026-11-23",
  },
  {
    id: "S7",
    topic: "depression",
    statement:
      "It may also work in another way: it subdues a part of the cortex, the subgenual anterior cingulate cortex (sgACC).",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "The page says “may”, and that is right. Some studies saw this area calm down. A larger one, with 60 people, saw its signal go up. The people with the larger rise felt better.",
    supporting: ["morris-2020", "alexander-2019"],
    opposing: ["downey-2016", "carlson-2013", "alexander-2020", "deakin-2008"],
    reviewed: "2026-11-23",
  },
  {
    id: "S8",
    topic: "depression",
    statement:
      "The sgACC has been shown to be over-activated in patients with treatment-resistant depression.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "This is a long-standing idea, and some small studies fit it. They do not all agree on what is too active, or when. The largest scan study here does not fit it well.",
    supporting: ["morris-2020", "nugent-2014", "nakamura-2021"],
    opposing: ["downey-2016"],
    reviewed: "2026-11-23",
  },
  {
    id: "S9",
    topic: "depression",
    statement: "Various studies have shown that the medication has a calming effect on the sgACC.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "Study results point both ways. One in people saw less reaction to good news, but not to bad news. One in monkeys saw a calming effect on reward; the next saw none on fear. One with 60 people saw the signal rise and fall nowhere.",
    supporting: ["morris-2020", "alexander-2019"],
    opposing: ["downey-2016", "carlson-2013", "alexander-2020", "deakin-2008"],
    reviewed: "2026-11-23",
  },
  {
    id: "S10",
    topic: "depression",
    statement: "It has a weak effect on opioid receptors.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "What this means for mood is not settled. In 12 people, an opioid blocker made the effect on mood smaller. In a trial of 65 people it made no difference. But there the medicine did no better than a sedative, so that trial cannot settle the point.",
    supporting: ["williams-2018"],
    opposing: ["yoon-2025", "yoon-2019", "sanacora-2019", "heifets-2019"],
    reviewed: "2026-11-23",
  },
  {
    id: "S11",
    topic: "depression",
    statement: "It reduces cravings for alcohol.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "Some trials found that people drank less. They joined the medicine with talking therapy, or with recalling memories of drinking. One saw more days with no alcohol, but just as many relapses. A trial of 65 people found no difference between its groups. That the medicine alone lowers cravings is not shown.",
    supporting: ["grabski-2022", "dakwar-2020", "das-2019"],
    opposing: ["yoon-2025"],
    reviewed: "2026-11-23",
  },
  {
    id: "S12",
    topic: "pain",
    statement: "For pain, it works by blocking the NMDA receptor, a pain receptor in the brain.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "This receptor is part of how nerves become too sensitive to pain. Blocking it lowers such pain in animals and in healthy people. It also has many other tasks, and it is in the spinal cord too. In people with chronic pain, a large review of trials found no clear benefit.",
    supporting: ["andersen-1996", "davies-lodge-1987", "woolf-2011"],
    opposing: ["ferraro-2025"],
    reviewed: "2026-11-23",
  },
  {
    id: "S13",
    topic: "pain",
    statement:
      "In chronic pain states this receptor is over-stimulated, and contributes to the ongoing perception of pain by the brain.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "Studies in animals and healthy people support this. There is no test that shows it in one person. So nobody can say for sure that it drives your own pain.",
    supporting: ["woolf-2011", "andersen-1996", "davies-lodge-1987"],
    opposing: [],
    reviewed: "2026-11-23",
  },
  {
    id: "S14",
    topic: "pain",
    statement:
      "That perception of pain can continue even after the original pain stimulus has been removed or resolved.",
    certainty: "supported",
    grade: "moderate",
    caveat:
      "Pain nerves can turn up the pain system for a long time. The change can be undone. How much it adds to one person’s pain can only be inferred.",
    supporting: ["woolf-2011"],
    opposing: [],
    reviewed: "2026-11-23",
  },
  {
    id: "S15",
    topic: "pain",
    statement:
      "It also enhances the body’s own anti-pain pathways in the spinal cord (descending inhibition of pain signals).",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "Reviews name this as a possible way of working, no more. One study tested it directly in healthy people. That paper has to be read in full before anyone says how strong the effect is, or which way it goes.",
    supporting: ["niesters-2014", "maher-2017"],
    opposing: ["niesters-2011"],
    reviewed: "2026-11-23",
  },
  {
    id: "S16",
    topic: "pain",
    statement: "It causes anti-inflammatory effects in the brain and the spinal cord.",
    certainty: "hypothesis",
    grade: "very low",
    caveat:
      "After operations, one marker of inflammation in the blood was lower. That is blood, not the brain or the spinal cord. In rats and mice the signs are strong. In people they are mixed.",
    supporting: ["dale-2012", "kopra-2021", "de-kock-2013", "niesters-2014"],
    opposing: [],
    reviewed: "2026-11-23",
  },
  {
    id: "S17",
    topic: "pain",
    statement: "It builds new connections in the brain (neuroplasticity).",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "We found no trial that links pain relief to new connections in the brain. In long-term pain, changes in the nerves can also be part of the problem.",
    supporting: [],
    opposing: ["woolf-2011"],
    reviewed: "2026-11-23",
  },
  {
    id: "S18",
    topic: "course",
    statement: "The course is a minimum of 6 infusions.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "Six infusions are a common choice, and trials have used them. No trial shows that six is the least that works. In one trial half of those who responded had done so by the third. In a small study, three weekly infusions did no worse than six.",
    supporting: ["anand-2023", "shiroma-2014"],
    opposing: ["phillips-2019", "diamond-2014", "swainson-2021"],
    reviewed: "2026-11-23",
  },
  {
    id: "S19",
    topic: "course",
    statement: "The 6 infusions are given over a 3-week period, for a lasting effect.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "A trial of 403 people used six infusions over three weeks; 55 in 100 responded. It had no placebo group. Two blinded trials, one with six infusions and one with up to eight, found no clear benefit. In small studies, those who relapsed did so about 16 to 19 days after the sixth infusion.",
    supporting: ["anand-2023"],
    opposing: [
      "ionescu-2019",
      "jelovac-2025",
      "murrough-2013-repeat",
      "aan-het-rot-2010",
      "shiroma-2014",
      "swainson-2021",
    ],
    reviewed: "2026-11-23",
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
    reviewed: "2026-11-23",
  },
  {
    id: "S21",
    topic: "course",
    statement: "After that, infusions are given about once a month, to maintain the effect.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "Many clinics offer infusions to keep the effect up. No trial shows that once a month is best. The trials here gave them once a week. In small studies of six infusions, those who relapsed did so, on average, in less than a month. One review advises fitting the timing to each person.",
    supporting: ["smith-apeldoorn-2022", "pacilio-2025"],
    opposing: [
      "andrade-2017",
      "phillips-2019",
      "vande-voort-2016",
      "murrough-2013-repeat",
      "aan-het-rot-2010",
      "shiroma-2014",
    ],
    reviewed: "2026-11-23",
  },
  {
    id: "S22",
    topic: "course",
    statement: "Just 1 infusion brings an increase in mood and a reduction in chronic pain.",
    certainty: "supported",
    grade: "low",
    caveat:
      "For mood, many trials found a fast lift that soon fades. In most trials people could guess what they got, which can make an effect look larger. In one trial they could not guess, as they were asleep, and no effect was seen. For pain, relief during a short infusion is well supported. Relief for days after it is not.",
    supporting: [
      "kishimoto-2016",
      "han-2016",
      "murrough-2013-rct",
      "zarate-2006",
      "berman-2000",
      "orhurhu-2019",
    ],
    opposing: ["lii-2023", "ferraro-2025", "noppers-2011", "niesters-2014"],
    reviewed: "2026-11-23",
  },
  {
    id: "S23",
    topic: "course",
    statement: "The effect of 1 infusion wears off over about 2–3 days.",
    certainty: "disputed",
    grade: "very low",
    caveat:
      "Studies that measured mood found the benefit of a group strongest at about a day. It faded over days to about two weeks. People differed widely, and some were not helped. For pain, the relief of a short infusion ended sooner, within hours, in one small trial.",
    supporting: ["fava-2020"],
    opposing: ["kishimoto-2016", "han-2016", "zarate-2006", "berman-2000", "noppers-2011", "orhurhu-2019"],
    reviewed: "2026-11-23",
  },
  {
    id: "S24",
    topic: "course",
    statement: "Hence at least 6 infusions are needed for the treatment to be of lasting benefit.",
    certainty: "clinic-statement",
    grade: "very low",
    caveat:
      "No trial shows that six infusions make the benefit last. The one placebo trial of six infusions over three weeks was small, and found no benefit. A trial of up to eight infusions found no clear benefit either. Repeated infusions have weaker proof than a single one.",
    supporting: ["anand-2023"],
    opposing: ["ionescu-2019", "jelovac-2025", "swainson-2021", "phillips-2019", "diamond-2014"],
    reviewed: "2026-11-23",
  },
];
