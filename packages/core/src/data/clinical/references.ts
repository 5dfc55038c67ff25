import type { Reference } from "../../evidence.ts";

/** The titles that name the medicine, by the id of their reference. */
export const clinicalTitles: Readonly<Record<string, string>> = {
  "anand-2023": "Ketamine versus ECT for Nonpsychotic Treatment-Resistant Major Depression",
  "ionescu-2019":
    "Repeat-dose ketamine augmentation for treatment-resistant depression with chronic suicidal ideation: A randomized, double blind, placebo controlled trial",
  "jelovac-2025":
    "Serial Ketamine Infusions as Adjunctive Therapy to Inpatient Care for Depression: The KARMA-Dep 2 Randomized Clinical Trial",
  "phillips-2019":
    "Single, Repeated, and Maintenance Ketamine Infusions for Treatment-Resistant Depression: A Randomized Controlled Trial",
  "loo-2023":
    "Efficacy and safety of a 4-week course of repeated subcutaneous ketamine injections for treatment-resistant depression (KADS study): randomised double-blind active-controlled trial",
  "aan-het-rot-2010":
    "Safety and efficacy of repeated-dose intravenous ketamine for treatment-resistant depression",
  "murrough-2013-repeat":
    "Rapid and longer-term antidepressant effects of repeated ketamine infusions in treatment-resistant major depression",
  "murrough-2013-rct":
    "Antidepressant efficacy of ketamine in treatment-resistant major depression: A two-site randomized controlled trial",
  "shiroma-2014":
    "Augmentation of response and remission to serial intravenous subanesthetic ketamine in treatment resistant depression",
  "vande-voort-2016": "Continuation phase intravenous ketamine in adults with treatment-resistant depression",
  "diamond-2014":
    "Ketamine infusions for treatment resistant depression: A series of 28 patients treated weekly or twice weekly in an ECT clinic",
  "rasmussen-2013": "Serial infusions of low-dose ketamine for major depression",
  "berman-2000": "Antidepressant effects of ketamine in depressed patients",
  "fava-2020":
    "Double-blind, placebo-controlled, dose-ranging trial of intravenous ketamine as adjunctive therapy in treatment-resistant depression (TRD)",
  "kishimoto-2016":
    "Single-dose infusion ketamine and non-ketamine N-methyl-D-aspartate receptor antagonists for unipolar and bipolar depression: a meta-analysis of efficacy, safety and time trajectories",
  "han-2016":
    "Efficacy of ketamine in the rapid treatment of major depressive disorder: a meta-analysis of randomized, double-blind, placebo-controlled studies",
  "wilkinson-2018":
    "The Effect of a Single Dose of Intravenous Ketamine on Suicidal Ideation: A Systematic Review and Individual Participant Data Meta-Analysis",
  "dean-2021":
    "Ketamine and other glutamate receptor modulators for depression in adults with unipolar major depressive disorder",
  "lii-2023": "Randomized trial of ketamine masked by surgical anesthesia in patients with depression",
  "sanacora-2017": "A Consensus Statement on the Use of Ketamine in the Treatment of Mood Disorders",
  "mcintyre-2021":
    "Synthesizing the Evidence for Ketamine and Esketamine in Treatment-Resistant Depression: An International Expert Opinion on the Available Evidence and Implementation",
  "swainson-2021":
    "The Canadian Network for Mood and Anxiety Treatments (CANMAT) Task Force Recommendations for the Use of Racemic Ketamine in Adults with Major Depressive Disorder",
  "smith-apeldoorn-2022":
    "Maintenance ketamine treatment for depression: a systematic review of efficacy, safety, and tolerability",
  "andrade-2017":
    "Ketamine for Depression, 4: In What Dose, at What Rate, by What Route, for How Long, and at What Frequency?",
  "community-practice-2022": "An Update on Community Ketamine Practices",
  "wilkinson-2017-survey":
    "A survey of the clinical, off-label use of ketamine as a treatment for psychiatric disorders",
  "pacilio-2025":
    "Outpatient Ketamine Prescribing Practices in Psychiatry in the United States: A Nationwide Survey Study",
  "short-2018": "Side-effects associated with ketamine use in depression: a systematic review",
  "schak-2016": "Potential Risks of Poorly Monitored Ketamine Use in Depression Treatment",
  "moghaddam-1997":
    "Activation of Glutamatergic Neurotransmission by Ketamine: A Novel Step in the Pathway from NMDA Receptor Blockade to Dopaminergic and Cognitive Disruptions Associated with the Prefrontal Cortex",
  "widman-2018":
    "Disinhibition of CA1 pyramidal cells by low-dose ketamine and other antagonists with rapid antidepressant efficacy",
  "maeng-2008":
    "Cellular Mechanisms Underlying the Antidepressant Effects of Ketamine: Role of α-Amino-3-Hydroxy-5-Methylisoxazole-4-Propionic Acid Receptors",
  "lepack-2014": "BDNF release is required for the behavioral actions of ketamine",
  "gideons-2014":
    "Mechanisms underlying differential effectiveness of memantine and ketamine in rapid antidepressant responses",
  "zanos-2016": "NMDAR inhibition-independent antidepressant actions of ketamine metabolites",
  "suzuki-2017": "Effects of a ketamine metabolite on synaptic NMDAR function",
  "shirayama-2018":
    "Lack of Antidepressant Effects of (2R,6R)-Hydroxynorketamine in a Rat Learned Helplessness Model: Comparison with (R)-Ketamine",
  "yang-2018": "Ketamine blocks bursting in the lateral habenula to rapidly relieve depression",
  "zanos-gould-2018": "Mechanisms of ketamine action as an antidepressant",
  "yang-hashimoto-2019":
    "Molecular and cellular mechanisms underlying the antidepressant effects of ketamine enantiomers and its metabolites",
  "abdallah-2020": "Modulation of the antidepressant effects of ketamine by the mTORC1 inhibitor rapamycin",
  "haile-2014":
    "Plasma brain derived neurotrophic factor (BDNF) and response to ketamine in treatment-resistant depression",
  "laje-2012":
    "Brain-derived neurotrophic factor Val66Met polymorphism and antidepressant efficacy of ketamine in depressed patients",
  "holmes-2022": "Imaging the effect of ketamine on synaptic density (SV2A) in the living brain",
  "morris-2020": "Ketamine normalizes subgenual cingulate cortex hyper-activity in depression",
  "downey-2016":
    "Comparing the actions of lanicemine and ketamine in depression: key role of the anterior cingulate",
  "deakin-2008":
    "Glutamate and the neural basis of the subjective effects of ketamine: A pharmaco-magnetic resonance imaging study",
  "nugent-2014": "Neural correlates of rapid antidepressant response to ketamine in bipolar disorder",
  "carlson-2013":
    "Neural Correlates of Rapid Antidepressant Response to Ketamine in Treatment-Resistant Unipolar Depression: A Preliminary Positron Emission Tomography Study",
  "nakamura-2021":
    "Functional connectivity between the amygdala and subgenual cingulate gyrus predicts the antidepressant effects of ketamine in patients with treatment-resistant depression",
  "williams-2018": "Attenuation of Antidepressant Effects of Ketamine by Opioid Receptor Antagonism",
  "heifets-2019": "Interpreting Ketamine's Opioid Receptor Dependent Effect: Response to Sanacora",
  "sanacora-2019":
    "Caution Against Overinterpreting Opiate Receptor Stimulation as Mediating Antidepressant Effects of Ketamine",
  "yoon-2019":
    "Association of Combined Naltrexone and Ketamine With Depressive Symptoms in a Case series of Patients With Depression and Alcohol Use Disorder",
  "yoon-2025":
    "Antidepressant efficacy of ketamine plus naltrexone for major depression comorbid with alcohol use disorder: a randomized controlled trial",
  "dakwar-2020":
    "A Single Ketamine Infusion Combined With Motivational Enhancement Therapy for Alcohol Use Disorder: A Randomized Midazolam-Controlled Pilot Trial",
  "grabski-2022":
    "Adjunctive Ketamine With Relapse Prevention-Based Psychological Therapy in the Treatment of Alcohol Use Disorder",
  "das-2019": "Ketamine can reduce harmful drinking by pharmacologically rewriting drinking memories",
  "krupitsky-1997": "Ketamine psychedelic therapy (KPT): a review of the results of ten years of research",
  "ferraro-2025": "Ketamine and other NMDA receptor antagonists for chronic pain",
  "orhurhu-2019":
    "Ketamine Infusions for Chronic Pain: A Systematic Review and Meta-analysis of Randomized Controlled Trials",
  "cohen-2018":
    "Consensus Guidelines on the Use of Intravenous Ketamine Infusions for Chronic Pain From the American Society of Regional Anesthesia and Pain Medicine, the American Academy of Pain Medicine, and the American Society of Anesthesiologists",
  "sigtermans-2009":
    "Ketamine produces effective and long-term pain relief in patients with Complex Regional Pain Syndrome Type 1",
  "schwartzman-2009":
    "Outpatient intravenous ketamine for the treatment of complex regional pain syndrome: A double-blind placebo controlled study",
  "noppers-2011":
    "Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain: a randomized, prospective, double blind, active placebo-controlled trial",
  "niesters-2014": "Ketamine for chronic pain: risks and benefits",
  "niesters-2011": "Effect of ketamine on endogenous pain modulation in healthy volunteers",
  "jonkman-2017": "Ketamine for pain",
  "maher-2017":
    "Intravenous Ketamine Infusions for Neuropathic Pain Management: A Promising Therapy in Need of Optimization",
  "andersen-1996":
    "The effect of ketamine on stimulation of primary and secondary hyperalgesic areas induced by capsaicin - a double-blind, placebo-controlled, human experimental study",
  "dale-2012":
    "Does Intraoperative Ketamine Attenuate Inflammatory Reactivity Following Surgery? A Systematic Review and Meta-Analysis",
  "de-kock-2013": "Ketamine and peripheral inflammation",
  "kopra-2021": "Ketamine's effect on inflammation and kynurenine pathway in depression: A systematic review",
  "nasal-label-missed":
    "Dosage and Administration - Management of Missed Dose or Reinitiation After SPRAVATO Discontinuation",
  "fda-2023": "FDA Warns of Dangers of Compounded Ketamine for Psychiatric Use",
  "bonaventura-2021":
    "Pharmacological and behavioral divergence of ketamine enantiomers: implications for abuse liability",
  "pickering-2020":
    "Ketamine and Magnesium for Refractory Neuropathic Pain: A Randomized, Double-blind, Crossover Trial",
  "kwon-2014":
    "Ketamine reduces the induced spinal p38 MAPK and pro-inflammatory cytokines in a neuropathic rats",
  "mei-2011":
    "Inhibition of spinal astrocytic c-Jun N-terminal kinase (JNK) activation correlates with the analgesic effects of ketamine in neuropathic pain",
  "xu-2022": "Uncovering the Underlying Mechanisms of Ketamine as a Novel Antidepressant",
  "bosma-2018":
    "Brain Dynamics and Temporal Summation of Pain Predicts Neuropathic Pain Relief from Ketamine Infusion",
  "strong-kabbaj-2020":
    "Neural Mechanisms Underlying the Rewarding and Therapeutic Effects of Ketamine as a Treatment for Alcohol Use Disorder",
  "niesters-2011-offset":
    "Offset analgesia in neuropathic pain patients and effect of treatment with morphine and ketamine",
  "faisco-2024": "Ketamine in Chronic Pain: A Review",
  "andrashko-2020":
    "The Antidepressant Effect of Ketamine Is Dampened by Concomitant Benzodiazepine Medication",
  "feeney-2023":
    "Effect of Concomitant Benzodiazepines on the Antidepressant Effects of Ketamine: Findings From the RAPID Intravenous Ketamine Study",
  "veraart-2021":
    "Pharmacodynamic Interactions Between Ketamine and Psychiatric Medications Used in the Treatment of Depression: A Systematic Review",
  "andrade-2017-interactions":
    "Ketamine for Depression, 5: Potential Pharmacokinetic and Pharmacodynamic Drug Interactions",
  "hayley-2018":
    "The acute and residual effects of escalating, analgesic-range doses of ketamine on driving performance: A simulator study",
  "van-de-loo-2017":
    "The effects of intranasal esketamine (…) and oral mirtazapine (…) on on-road driving performance: a double-blind, placebo-controlled study",
  "chang-2023": "Ketamine Cystitis in a Female Patient Ketamine Therapy for Treatment Resistant Depression",
  "cotter-2021":
    "Repeated or Continuous Medically Supervised Ketamine Administration Associated with Hepatobiliary Adverse Events: A Retrospective Case Series",
  "noppers-2011-liver":
    "Drug-induced liver injury following a repeated course of ketamine treatment for chronic pain in CRPS type 1 patients: a report of 3 cases",
  "livertox-2018": "LiverTox: Ketamine",
  "gill-2021":
    "The Effects of Ketamine on Cognition in Treatment-Resistant Depression: A Systematic Review and Priority Avenues for Future Research",
  "neurocog-2021":
    "Neurocognitive Effects of Ketamine and Esketamine for Treatment-Resistant Major Depressive Disorder: A Systematic Review",
  "yale-bp-2024": "Blood pressure changes during ketamine infusion for the treatment of depression",
  "riva-posse-684":
    "Blood pressure safety of subanesthetic ketamine for depression: A report on 684 infusions",
  "haemodynamic-meta-2021":
    "Meta-Analysis: Hemodynamic Responses to Sub-anesthetic Doses of Ketamine in Patients With Psychiatric Disorders",
  "szarmach-2020":
    "Metabolic Risk Factors and Cardiovascular Safety in Ketamine Use for Treatment Resistant Depression",
  "yip-2022":
    "Intravenous ketamine for depression: A clinical discussion reconsidering best practices in acute hypertension management",
  "beaglehole-2023":
    "Multidisciplinary development of guidelines for ketamine treatment for treatment-resistant major depression disorder for use by adult specialist mental health services in New Zealand",
  "jelen-2024": "Guidelines for ketamine use in clinical psychiatry practice",
  "asa-safe-use":
    "Guidance on the Safe Use of Ketamine Outside of Acute Pain Management and Procedural Sedation",
  "mathai-2022": "Mapping consent practices for outpatient psychiatric use of ketamine",
  "oxford-health-treatment": "Ketamine treatment service: Before treatment / Treatment",
  "oxford-health-risks": "Ketamine treatment service: Risks and benefits; Potential side effects",
  "oxford-health-faq": "Ketamine for treatment-resistant depression: FAQ / Common questions",
  "oxford-health-assessment": "Ketamine treatment service: Assessment",
  "label-anaesthetic-gb": "Ketalar Injection: summary of product characteristics",
  "label-anaesthetic-us": "Ketalar (ketamine hydrochloride) injection: US prescribing information",
  "mayo-precautions": "Ketamine (injection route): precautions",
  "label-nasal-us":
    "SPRAVATO (esketamine) nasal spray: US prescribing information, medication guide and medical information pages",
  "anderson-2022":
    "Ketamine-Induced Cystitis: A Comprehensive Review of the Urologic Effects of This Psychoactive Drug",
  "castellani-2020": "What urologists need to know about ketamine-induced uropathy: A systematic review",
  "swainson-2022":
    "Non-parenteral Ketamine for Depression: A Practical Discussion on Addiction Potential and Recommendations for Judicious Prescribing",
  "nice-ta854": "Esketamine nasal spray for treatment-resistant depression (TA854): recommendations",
  "anzca-ps12":
    "PS12(PM) Position statement on the use of ketamine in the management of chronic non-cancer pain",
  "worksafe-vic": "Ketamine Policy: guidelines for providing ketamine to injured workers",
  "cpsbc-draft-2021": "Parenteral Use of Ketamine for the Treatment of Mood Disorders (draft standard)",
  "parikh-2021": "Developing an IV Ketamine Clinic for Treatment-Resistant Depression: a Primer",
};

/** The parts of a reference that had to be reworded for the public, in their full wording. */
export const clinicalWording: Readonly<
  Record<string, Partial<Pick<Reference, "authors" | "journal" | "population" | "findings">>>
> = {
  "ionescu-2019": {
    findings: [
      "Six infusions over 3 weeks were compared with salt water: no difference in depression (p=0.47) or suicidal thoughts (p=0.32) while the infusions lasted.",
      "At the end of the course 2 people given ketamine and 1 given placebo were in remission; at 3 months it was 2 and 2.",
      "This small, negative trial is the only placebo-controlled one found of exactly 6 infusions over 3 weeks.",
    ],
  },
  "murrough-2013-rct": {
    population:
      "72 adults with treatment-resistant depression, taking no other medicine for it: 47 given ketamine, 25 midazolam",
  },
  "kishimoto-2016": {
    population: "14 randomised trials (9 of ketamine, 234 people), major or bipolar depression",
  },
  "dean-2021": { population: "64 studies, 5,299 adults (31 trials of ketamine)" },
  "homayoun-2007": {
    findings: [
      "A stronger NMDA blocker (MK-801, not ketamine) first lowered the firing of inhibitory cells and then raised that of pyramidal cells: the disinhibition model.",
    ],
  },
  "li-2010": {
    findings: [
      "Ketamine switched on mTORC1 signalling in the prefrontal cortex and raised synaptic proteins and spines; a blocker of mTORC1 stopped the antidepressant-like effect in rats.",
    ],
  },
  "gideons-2014": {
    findings: [
      "With magnesium at its natural level, ketamine but not memantine blocked resting NMDA currents and engaged eEF2 and BDNF: NMDA block as such is not enough.",
    ],
  },
  "zanos-2016": {
    findings: [
      "Holds that a breakdown product ((2R,6R)-HNK) gives the antidepressant-like effect without NMDA block, through AMPA receptors.",
    ],
  },
  "casarotto-2021": {
    findings: [
      "Several antidepressants, ketamine among them, bind TrkB directly and help BDNF to signal, which would allow plasticity without the glutamate step.",
    ],
  },
  "haile-2014": {
    population: "22 adults with treatment-resistant depression (15 given ketamine, 7 midazolam)",
  },
  "alexander-2019": {
    findings: [
      "Over-activating area 25 blunted the looking forward to a reward; ketamine reversed this, and the change in metabolism with it.",
    ],
  },
  "alexander-2020": {
    findings: [
      "Ketamine did not reverse the arousal to a distant threat that area 25 drives: the effect was on reward and not on threat.",
    ],
  },
  "dakwar-2020": { population: "40 adults with alcohol dependence (17 given ketamine, 23 midazolam)" },
  "andersen-1996": {
    findings: [
      "In people ketamine inhibited the heightened pain reflex in sensitised skin and reduced the pain of repeated stimuli.",
    ],
  },
  "nasal-label-missed": {
    authors: "Johnson & Johnson (US medical information)",
    journal: "J&J Medical Connect, updated 10 Oct 2025",
    population: "Adults on nasal esketamine (a different product, given in a different way)",
  },
  "label-anaesthetic-gb": { authors: "Pfizer Limited / MHRA" },
  "label-anaesthetic-us": { authors: "Par / US Food and Drug Administration" },
  "label-nasal-us": { authors: "Johnson & Johnson / US Food and Drug Administration" },
};

/**
 * Where a reference without a DOI and without a PubMed number was read: the publisher's own page, or a copy or a report of
 * it by others. For professionals only: the addresses name the medicine.
 */
export const readAt: Readonly<Record<string, string>> = {
  "nasal-label-missed":
    "https://www.jnjmedicalconnect.com/products/spravato/medical-content/dosage-and-administration-management-of-missed-dose-or-reinitiation-after-spravato-discontinuation",
  "morris-2020":
    "https://avyia.com/ketamine-normalizes-subgenual-cingulate-cortex-hyper-activity-in-depression",
  "krupitsky-1997": "http://www.maps.org/research/ketamine/kptjpd.html",
  "noppers-2011": "https://www.metajournal.com/articles/3171",
  "tga-health-service-2015":
    "http://www.tga.gov.au/advertising-health-services-schedule-3-schedule-4-or-schedule-8-medicines",
  "tga-health-service-2020": "https://www.tga.gov.au/advertising-health-services",
  "ranzcp-2025":
    "https://www.ranzcp.org/news-analysis/tga-guidance-on-medicines-and-health-service-advertising",
  "national-law-s133": "http://www5.austlii.edu.au/au/legis/nsw/consol_act/hprnl460/s133.html",
  "hmr-2012-r284":
    "https://www.legislation.gov.uk/uksi/2012/1916/part/14/chapter/2/crossheading/advertising-to-the-public/2020-11-06",
  "asa-pom": "http://www.asa.org.uk/news/a-basic-guide-to-prescription-only-medicines.html",
  "eu-2001-83-88": "https://legislation.gov.uk/eudr/2001/83/article/88/2020-12-31/data.html",
  "fda-2023": "https://simhcottumwa.org/fda-warns-of-dangers-of-compounded-ketamine-for-psychiatric-use-2",
  "feeney-2023":
    "https://psychiatrist.com/jcp/effect-concomitant-benzodiazepines-antidepressant-effects-ketamine-findings-rapid-intravenous-ketamine-study",
  "andrade-2017-interactions": "https://www.psychiatrist.com/JCP/article/Pages/2017/v78n07/17f11802.aspx",
  "noppers-2011-liver": "https://health-articles.net/s/shade.id.au1.html",
  "livertox-2018": "https://ncbi.nlm.nih.gov/books/n/livertox/Ketamine/",
  "riva-posse-684":
    "https://moreblossom.com/papers/blood-pressure-safety-of-subanesthetic-ketamine-for-depression-a-report-on-684-i",
  "jelen-2024": "https://biomed.reviewer.ly/app/publication/3782cec7-14f1-48cf-9de3-1656b2c86b2f",
  "hdc-11hdc01072": "https://hdc.org.nz/decisions/search-decisions/2013/11hdc01072",
  "asa-safe-use": "https://asahq.org/advocating-for-you/guidance/ketamine-safe-use",
  "mathai-2022":
    "https://ge2p2global-centerforinformedconsentintegrity.org/2022/07/03/mapping-consent-practices-for-outpatient-psychiatric-use-of-ketamine/",
  "oxford-health-treatment": "https://www.oxfordhealth.nhs.uk/ketamine/treatment/",
  "oxford-health-risks": "https://www.oxfordhealth.nhs.uk/ips/ketamine-trd/risks-benefits/",
  "oxford-health-faq": "https://www.oxfordhealth.nhs.uk/ketamine-service/faq/",
  "oxford-health-carers": "https://www.oxfordhealth.nhs.uk/ips/ketamine-trd/carers/",
  "oxford-health-assessment": "https://www.oxfordhealth.nhs.uk/ips/ketamine-trd/assessment/",
  "label-anaesthetic-gb": "http://www.medicines.org.uk/emc/product/2231/smpc",
  "label-anaesthetic-us": "https://medlibrary.org/lib/rx/meds/ketalar/page/2/",
  "mayo-precautions":
    "https://www.mayoclinic.org/zh-hans/drugs-supplements/ketamine-injection-route/precautions/drg-20075559",
  "label-nasal-us":
    "https://www.jnjmedicalconnect.com/products/spravato/medical-content/adverse-event-of-spravato-sedation-and-somnolence",
  "castellani-2020":
    "https://www.urotoday.com/beyond-the-abstracts/pelvic-health-reconstruction/neurogenic-bladder/120366-what-urologists-need-to-know-about-ketamine-induced-uropathy-a-systematic-review.html",
  "nice-ta854": "https://www.nice.org.uk/guidance/ta854/chapter/1-Recommendations",
  "nice-ng222-2026":
    "https://www.nice.org.uk/guidance/ng222/evidence/january-2026-exceptional-surveillance-of-depression-in-adults-treatment-and-management-nice-15604053805?tab=evidence",
  "anzca-ps12": "https://www.anzca.edu.au/news/fpm-news/new-fpm-professional-document",
  "worksafe-vic": "https://www.worksafe.vic.gov.au/ketamine-policy",
  "cpsbc-draft-2021":
    "https://www.katacanada.org/uncategorized/deadline-passed-parenteral-use-of-ketamine-for-the-treatment-of-mood-disorders-cpsbc/",
  "gmc-prescribing-2021":
    "https://docslib.org/doc/11061904/good-practice-in-prescribing-and-managing-medicines-and-devices",
  "prsb-outpatient-letter": "https://theprsb.org/standards/outpatientletterstandard/",
  "prsb-mh-discharge-2017": "https://theprsb.org/publications/mental-health-discharge-standard",
  "cwp-letters-2019": "https://vdocuments.mx/amp/discharge-summary-and-outpatient-clinic-letter.html",
};
