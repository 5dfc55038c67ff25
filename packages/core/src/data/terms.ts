import { deepFreeze } from "../freeze.ts";
import type { Term } from "../mechanism.ts";

/**
 * The glossary: every technical word of the patient page, of the mechanism and of the product. A definition says what
 * a word means; what is known of an effect stands with the claims.
 */
export const terms: readonly Term[] = /* @__PURE__ */ deepFreeze<readonly Term[]>([
  // The medicine and its giving
  {
    id: "our-medication",
    name: "our medication",
    topic: "medicine",
    plain:
      "The medicine that is given in the infusions. The clinic’s page calls it “our medication”, and so do we.",
    clinical:
      "The active substance of the infusions. It is not named on pages for the public; the pages for professionals name it.",
    synonyms: ["the medicine", "the medication"],
    related: ["anaesthetic", "infusion", "nmda-receptor"],
    claims: ["S1", "S3", "S10"],
  },
  {
    id: "anaesthetic",
    name: "anaesthetic",
    topic: "medicine",
    plain:
      "A medicine that takes away feeling, so that an operation does not hurt. A general one also puts you to sleep.",
    clinical:
      "An agent that produces a reversible loss of sensation (local or regional), or of consciousness as well (general).",
    pronunciation: "an-ess-THET-ik",
    synonyms: ["anesthetic", "anaesthesia", "anesthesia"],
    related: ["anaesthetist", "sedation"],
    claims: ["S1"],
  },
  {
    id: "anaesthetist",
    name: "anaesthetist",
    topic: "medicine",
    plain:
      "A doctor who puts people to sleep for operations, and who looks after their breathing, heart and pain.",
    clinical:
      "A physician trained in anaesthesia, sedation, perioperative care and pain medicine; called an anesthesiologist in North America.",
    pronunciation: "an-EES-thuh-tist",
    synonyms: ["anesthetist", "anaesthesiologist", "anesthesiologist"],
    related: ["anaesthetic", "sedation"],
    claims: ["S1"],
  },
  {
    id: "sedation",
    name: "sedation",
    topic: "medicine",
    plain:
      "Being made calm and sleepy with a medicine. It makes a test or treatment that hurts easier to bear.",
    clinical:
      "A drug-induced depression of consciousness, graded from minimal through moderate and deep to general anaesthesia.",
    pronunciation: "sih-DAY-shun",
    synonyms: ["procedural sedation", "sedative"],
    related: ["anaesthetic", "anaesthetist"],
    claims: ["S1"],
  },
  {
    id: "infusion",
    name: "infusion",
    topic: "medicine",
    plain: "A slow drip of medicine into a vein, most often in the arm.",
    clinical: "The administration of a fluid or drug into a vein at a controlled rate over a period.",
    pronunciation: "in-FEW-zhun",
    synonyms: ["drip", "intravenous infusion", "IV infusion", "IV"],
    related: ["course", "visit", "induction", "maintenance"],
    claims: ["S18", "S22"],
  },
  {
    id: "off-label",
    name: "off-label use",
    topic: "medicine",
    plain:
      "Using a medicine for something other than what it was approved for. Doctors may do this when they judge it right.",
    clinical:
      "Prescribing outside the approved indication, population, dose or route. It is lawful in many places and calls for informed consent.",
    synonyms: ["off label", "unlicensed use"],
    related: ["our-medication"],
    claims: ["S1"],
  },

  // The brain
  {
    id: "neuron",
    name: "neuron",
    topic: "brain",
    plain: "A nerve cell. It carries messages in the brain, the spinal cord and the rest of the body.",
    clinical:
      "An electrically excitable cell that receives, integrates and transmits signals, in the main through synapses.",
    pronunciation: "NYOOR-on",
    synonyms: ["nerve cell", "neurone", "brain cell"],
    related: ["synapse", "neurotransmitter", "gaba-interneuron"],
    claims: ["S2", "S6"],
  },
  {
    id: "synapse",
    name: "synapse",
    topic: "brain",
    plain:
      "The place where one nerve cell passes a message to the next. The picture on the clinic’s page shows one.",
    clinical:
      "The junction between a neuron and its target, across which a signal passes by transmitter or by direct electrical coupling.",
    pronunciation: "SIGH-naps",
    synonyms: [
      "neural connection",
      "nerve connection",
      "brain connection",
      "connection",
      "synaptic connection",
    ],
    related: ["neuron", "synapse-formation", "neuroplasticity"],
    claims: ["S2", "S6", "S17"],
  },
  {
    id: "synapse-formation",
    name: "synapse formation",
    topic: "brain",
    plain:
      "The growth of new links between nerve cells. The clinic’s page calls them new neural connections.",
    clinical:
      "The assembly of pre- and postsynaptic elements into a functional synapse; in studies often measured as spine density or as a synaptic marker protein.",
    synonyms: [
      "synaptogenesis",
      "synapse assembly",
      "new connections",
      "new synapses",
      "new neural connections",
    ],
    related: ["synapse", "neuroplasticity", "bdnf", "mtorc1"],
    claims: ["S2", "S6", "S17"],
  },
  {
    id: "neuroplasticity",
    name: "neuroplasticity",
    topic: "brain",
    plain:
      "The way the brain changes itself: links between nerve cells grow, fade, get stronger or get weaker.",
    clinical:
      "The capacity of the nervous system to change its structure and function with experience, injury or treatment. It may be adaptive or maladaptive.",
    pronunciation: "NYOOR-oh-plas-TISS-it-ee",
    synonyms: ["neural plasticity", "brain plasticity", "synaptic plasticity", "plasticity"],
    related: ["synapse-formation", "bdnf", "central-sensitisation"],
    claims: ["S2", "S17", "S20"],
  },
  {
    id: "neurotransmitter",
    name: "neurotransmitter",
    topic: "brain",
    plain: "A chemical that carries a message from one nerve cell to the next.",
    clinical:
      "A substance released by a neuron that acts on receptors of a target cell, to excite, inhibit or modulate it.",
    pronunciation: "NYOOR-oh-TRANS-mit-er",
    synonyms: ["chemical messenger", "brain chemical", "transmitter"],
    related: ["glutamate", "gaba", "receptor", "synapse"],
    claims: ["S4"],
  },
  {
    id: "glutamate",
    name: "glutamate",
    topic: "brain",
    plain: "The brain’s main “go” chemical. It makes the next nerve cell more likely to fire.",
    clinical:
      "The principal excitatory neurotransmitter of the central nervous system, acting on NMDA, AMPA, kainate and metabotropic receptors.",
    pronunciation: "GLOO-tuh-mate",
    synonyms: ["glutamic acid", "glutamate surge", "glutamate release"],
    related: ["neurotransmitter", "nmda-receptor", "ampa-receptor", "gaba"],
    claims: ["S4"],
  },
  {
    id: "gaba",
    name: "GABA",
    topic: "brain",
    plain: "The brain’s main “stop” chemical. It makes the next nerve cell less likely to fire.",
    clinical: "Gamma-aminobutyric acid, the principal inhibitory neurotransmitter of the mature brain.",
    pronunciation: "GAB-uh",
    synonyms: ["gamma-aminobutyric acid"],
    related: ["gaba-interneuron", "glutamate", "neurotransmitter"],
    claims: [],
  },
  {
    id: "gaba-interneuron",
    name: "GABA interneuron",
    topic: "brain",
    plain:
      "A small nerve cell that works as a brake on its neighbours. When it rests, they become more active.",
    clinical:
      "A local inhibitory neuron that releases GABA. In the disinhibition model its reduced firing frees pyramidal cells to release glutamate.",
    pronunciation: "GAB-uh IN-ter-NYOOR-on",
    synonyms: ["GABAergic interneuron", "inhibitory interneuron", "brake cell"],
    related: ["gaba", "glutamate", "neuron"],
    claims: ["S4"],
  },
  {
    id: "bdnf",
    name: "brain-derived neurotrophic factor (BDNF)",
    topic: "brain",
    plain:
      "A natural protein that helps nerve cells to live, grow and link up. The clinic’s page calls it a nerve-growth hormone.",
    clinical:
      "A neurotrophin that signals through TrkB and supports neuronal survival, growth and synaptic plasticity. It is a growth factor rather than a hormone in the strict sense.",
    pronunciation: "brain dee-RIVED nyoor-oh-TROF-ik FAK-ter",
    synonyms: ["BDNF", "brain-derived neurotrophic factor"],
    related: ["growth-factor", "trkb", "synapse-formation"],
    claims: ["S5", "S6"],
  },
  {
    id: "growth-factor",
    name: "nerve growth factor",
    topic: "brain",
    plain: "A natural protein that tells nerve cells to grow or to stay alive. BDNF is one of this family.",
    clinical:
      "A secreted protein that promotes the survival, growth or differentiation of neurons (a neurotrophin, in the family of NGF, BDNF, NT-3 and NT-4).",
    synonyms: ["nerve-growth hormone", "growth factor", "neurotrophin", "neurotrophic factor"],
    related: ["bdnf", "trkb"],
    claims: ["S5"],
  },
  {
    id: "mtorc1",
    name: "mTORC1",
    topic: "brain",
    plain: "A switch inside a cell. When it is on, the cell makes the building blocks that it needs to grow.",
    clinical:
      "Mechanistic target of rapamycin complex 1, a kinase complex that promotes protein synthesis, including that of synaptic proteins.",
    pronunciation: "EM-tor-see-ONE",
    synonyms: ["mTOR", "mTORC1 signalling", "mTORC1 signaling", "mechanistic target of rapamycin complex 1"],
    related: ["trkb", "synapse-formation", "bdnf"],
    claims: ["S5", "S6"],
  },
  {
    id: "cortex",
    name: "cortex",
    topic: "brain",
    plain: "The outer layer of the brain. We use it to think, feel, plan and remember.",
    clinical: "The cerebral cortex: the layered grey matter that covers the cerebral hemispheres.",
    pronunciation: "KOR-teks",
    synonyms: ["cerebral cortex", "cerebral hemispheres"],
    related: ["sgacc"],
    claims: ["S7"],
  },
  {
    id: "sgacc",
    name: "subgenual anterior cingulate cortex (sgACC)",
    topic: "brain",
    plain: "A small area low in the front of the brain. It plays a part in sadness and in other moods.",
    clinical:
      "The part of the anterior cingulate below the genu of the corpus callosum, much of it Brodmann area 25; involved in the regulation of affect.",
    pronunciation: "sub-JEN-yoo-ul an-TEER-ee-er SING-gyoo-lut KOR-teks",
    synonyms: [
      "sgACC",
      "subgenual anterior cingulate cortex",
      "subgenual cingulate",
      "area 25",
      "Brodmann area 25",
    ],
    related: ["cortex", "treatment-resistant-depression"],
    claims: ["S7", "S8", "S9"],
  },
  {
    id: "depression",
    name: "depression",
    topic: "brain",
    plain: "An illness of low mood, or of losing joy in things, on most days for two weeks or more.",
    clinical:
      "Major depressive disorder: a depressed mood or a loss of interest with further symptoms, for at least two weeks, with distress or impairment.",
    synonyms: ["major depression", "major depressive disorder", "clinical depression"],
    related: ["treatment-resistant-depression", "remission", "response"],
    claims: ["S2", "S22"],
  },
  {
    id: "treatment-resistant-depression",
    name: "treatment-resistant depression",
    topic: "brain",
    plain:
      "Depression that has not got better enough after two or more treatments that were given a fair try.",
    clinical:
      "Most often: major depression without adequate response to at least two antidepressants of adequate dose and duration in the current episode. Definitions differ.",
    synonyms: ["TRD", "resistant depression", "difficult-to-treat depression"],
    related: ["depression", "sgacc", "response"],
    claims: ["S8"],
  },
  {
    id: "craving",
    name: "craving",
    topic: "brain",
    plain: "A strong wish for something, such as a drink, that is hard to put out of your mind.",
    clinical:
      "A subjective state of strong desire to use a substance, one of the criteria of a use disorder.",
    synonyms: ["alcohol craving", "cravings", "urge to drink"],
    related: ["alcohol-dependence", "reward-memory"],
    claims: ["S11"],
  },
  {
    id: "alcohol-dependence",
    name: "alcohol dependence",
    topic: "brain",
    plain: "When drinking is hard to control, and takes over more and more of a person’s life.",
    clinical:
      "Impaired control over alcohol use, its increasing priority, and physiological features such as tolerance and withdrawal (ICD); close to moderate or severe alcohol use disorder (DSM).",
    synonyms: ["alcohol use disorder", "alcoholism", "alcohol addiction"],
    related: ["craving", "reward-memory"],
    claims: ["S11"],
  },
  {
    id: "reward-memory",
    name: "reward memory",
    topic: "brain",
    plain:
      "A memory that ties a thing, such as the sight of a drink, to a good feeling. It can set off a craving.",
    clinical:
      "A learned association between cues and reward. When it is reactivated it may become open to change before it is stored again (reconsolidation).",
    synonyms: ["drinking memory", "drinking memories", "alcohol reward memory", "reconsolidation"],
    related: ["craving", "alcohol-dependence"],
    claims: ["S11"],
  },

  // Receptors
  {
    id: "receptor",
    name: "receptor",
    topic: "receptors",
    plain:
      "A part of a cell that a chemical fits into, like a key in a lock. This changes what the cell does.",
    clinical:
      "A protein, on or in a cell, that binds a specific ligand and turns this into a cellular response.",
    pronunciation: "rih-SEP-ter",
    synonyms: ["docking site", "binding site"],
    related: ["nmda-receptor", "ampa-receptor", "opioid-receptor", "neurotransmitter"],
    claims: ["S3", "S10", "S12"],
  },
  {
    id: "nmda-receptor",
    name: "N-methyl-D-aspartate (NMDA) receptor",
    topic: "receptors",
    plain:
      "A lock on nerve cells that fits the “go” chemical, glutamate. It helps us to learn. It also helps to turn pain up.",
    clinical:
      "An ionotropic glutamate receptor, permeable to calcium, gated by ligand and voltage (magnesium block); central to synaptic plasticity and to spinal sensitisation.",
    pronunciation: "en-METH-ul dee ass-PAR-tate",
    synonyms: ["NMDA", "NMDAR", "NMDA receptor", "N-methyl-D-aspartate receptor", "N-methyl-D-aspartate"],
    related: ["glutamate", "receptor", "receptor-block", "central-sensitisation"],
    claims: ["S3", "S12", "S13"],
  },
  {
    id: "receptor-block",
    name: "receptor block",
    topic: "receptors",
    plain: "When a medicine sits in or on a receptor and stops it from working for a while.",
    clinical:
      "Antagonism: reduced receptor activity by a ligand, here an open-channel, use-dependent (non-competitive) block.",
    synonyms: ["antagonist", "antagonism", "receptor blocker", "blocker"],
    related: ["receptor", "nmda-receptor"],
    claims: ["S3", "S12"],
  },
  {
    id: "ampa-receptor",
    name: "AMPA receptor",
    topic: "receptors",
    plain: "Another lock for glutamate. It carries most of the fast “go” messages between nerve cells.",
    clinical:
      "An ionotropic glutamate receptor that mediates most fast excitatory transmission in the central nervous system.",
    pronunciation: "AM-puh rih-SEP-ter",
    synonyms: ["AMPA", "AMPAR"],
    related: ["glutamate", "nmda-receptor", "bdnf"],
    claims: ["S5"],
  },
  {
    id: "trkb",
    name: "TrkB receptor",
    topic: "receptors",
    plain: "The lock that BDNF fits. When it opens, the cell gets the message to grow.",
    clinical: "Tropomyosin receptor kinase B (NTRK2), the high-affinity receptor of BDNF.",
    pronunciation: "TRACK-bee",
    synonyms: ["TrkB", "NTRK2", "tropomyosin receptor kinase B"],
    related: ["bdnf", "mtorc1"],
    claims: ["S5", "S6"],
  },
  {
    id: "opioid-receptor",
    name: "opioid receptor",
    topic: "receptors",
    plain:
      "A lock on nerve cells for the body’s own pain-easing chemicals. Strong pain medicines fit it too.",
    clinical:
      "One of a family of G-protein-coupled receptors (mu, kappa, delta, nociceptin) for endogenous and exogenous opioids.",
    pronunciation: "OH-pee-oyd",
    synonyms: ["opioid receptors", "opiate receptor"],
    related: ["mu-opioid-receptor", "kappa-opioid-receptor", "receptor"],
    claims: ["S10"],
  },
  {
    id: "mu-opioid-receptor",
    name: "mu opioid receptor",
    topic: "receptors",
    plain:
      "The kind of opioid receptor that strong pain medicines act on most. It eases pain and can bring a sense of reward.",
    clinical: "The receptor (OPRM1) that mediates most opioid analgesia, reward and respiratory depression.",
    pronunciation: "MEW OH-pee-oyd",
    synonyms: ["μ-opioid receptor", "MOR"],
    related: ["opioid-receptor", "kappa-opioid-receptor"],
    claims: ["S10"],
  },
  {
    id: "kappa-opioid-receptor",
    name: "kappa opioid receptor",
    topic: "receptors",
    plain:
      "Another kind of opioid receptor. It plays a part in stress and in feeling out of touch. The pictures on this site leave it out.",
    clinical:
      "The receptor (OPRK1) of the dynorphins; its activation is linked to dysphoria. It is not drawn in the pathways, because it leads to no outcome there.",
    pronunciation: "KAP-uh OH-pee-oyd",
    synonyms: ["κ-opioid receptor", "KOR"],
    related: ["opioid-receptor", "mu-opioid-receptor"],
    claims: ["S10"],
  },

  // Pain
  {
    id: "chronic-pain",
    name: "chronic pain",
    topic: "pain",
    plain: "Pain that lasts, or keeps coming back, for more than three months.",
    clinical:
      "Pain that persists or recurs for longer than three months, as a symptom or as a condition in its own right.",
    pronunciation: "KRON-ik",
    synonyms: ["long-term pain", "persistent pain", "lasting pain"],
    related: ["central-sensitisation", "pain-perception"],
    claims: ["S13", "S22"],
  },
  {
    id: "pain-perception",
    name: "pain perception",
    topic: "pain",
    plain:
      "How the brain feels pain. It depends on the message from the body, and on how the brain and nerves handle it.",
    clinical:
      "The conscious sensory and affective experience of pain, as distinct from nociception, the coding of a harmful stimulus.",
    synonyms: ["perception of pain", "feeling pain", "pain signalling", "pain signal", "pain signaling"],
    related: ["pain-stimulus", "central-sensitisation", "descending-inhibition"],
    claims: ["S13", "S14"],
  },
  {
    id: "pain-stimulus",
    name: "pain stimulus",
    topic: "pain",
    plain: "The thing that first sets off the pain, such as a cut, a burn or a worn joint.",
    clinical: "A noxious stimulus: one that damages tissue or threatens to.",
    synonyms: ["noxious stimulus", "original pain stimulus", "cause of pain"],
    related: ["pain-perception", "chronic-pain"],
    claims: ["S14"],
  },
  {
    id: "central-sensitisation",
    name: "central sensitisation",
    topic: "pain",
    plain:
      "When the pain system in the brain and spinal cord is turned up too high. A light touch may then hurt.",
    clinical:
      "Increased responsiveness of nociceptive neurons in the central nervous system to normal or subthreshold input, in part dependent on NMDA receptors.",
    pronunciation: "SEN-trul sen-sih-tie-ZAY-shun",
    synonyms: ["central sensitization", "sensitisation", "sensitization", "wind-up"],
    related: ["nmda-receptor", "chronic-pain", "pain-perception"],
    claims: ["S13", "S14"],
  },
  {
    id: "descending-inhibition",
    name: "descending inhibition",
    topic: "pain",
    plain:
      "The body’s own way to turn pain down. Nerves run from the brain down the spinal cord and quieten the pain messages there.",
    clinical:
      "Modulation of spinal nociceptive transmission by pathways from the brainstem (periaqueductal grey, rostroventral medulla, locus coeruleus).",
    pronunciation: "dih-SEND-ing in-hih-BISH-un",
    synonyms: [
      "anti-pain pathway",
      "anti-pain pathways",
      "descending pain inhibition",
      "descending pain control",
      "descending inhibition of pain signals",
    ],
    related: ["spinal-cord", "pain-perception"],
    claims: ["S15"],
  },
  {
    id: "spinal-cord",
    name: "spinal cord",
    topic: "pain",
    plain:
      "The thick bundle of nerves inside the backbone. It carries messages between the brain and the body.",
    clinical:
      "The part of the central nervous system in the vertebral canal; its dorsal horn is the first relay of nociceptive input.",
    synonyms: [],
    parts: ["dorsal horn"],
    related: ["descending-inhibition", "pain-perception"],
    claims: ["S15", "S16"],
  },
  {
    id: "inflammation",
    name: "inflammation",
    topic: "pain",
    plain: "The body’s answer to harm or germs. It can make a place red, warm, swollen and sore.",
    clinical:
      "The response of vascularised tissue to injury or infection, carried by immune cells and mediators such as cytokines.",
    pronunciation: "in-fluh-MAY-shun",
    synonyms: ["inflammatory", "inflamed"],
    related: ["anti-inflammatory", "neuroinflammation"],
    claims: ["S16"],
  },
  {
    id: "anti-inflammatory",
    name: "anti-inflammatory",
    topic: "pain",
    plain: "Calming inflammation down.",
    clinical: "Reducing the inflammatory response or its mediators.",
    pronunciation: "AN-tee in-FLAM-uh-tree",
    synonyms: ["anti-inflammatory effect", "anti-inflammatory effects"],
    related: ["inflammation", "neuroinflammation"],
    claims: ["S16"],
  },
  {
    id: "neuroinflammation",
    name: "neuroinflammation",
    topic: "pain",
    plain: "Inflammation in the brain or the spinal cord.",
    clinical:
      "An inflammatory response within the central nervous system, carried by microglia, astrocytes and cytokines.",
    pronunciation: "NYOOR-oh-in-fluh-MAY-shun",
    synonyms: ["brain inflammation", "inflammation of the nervous system"],
    related: ["inflammation", "anti-inflammatory", "central-sensitisation"],
    claims: ["S16"],
  },

  // The course
  {
    id: "protocol",
    name: "protocol",
    topic: "course",
    plain:
      "The clinic’s written plan for a treatment: how many infusions, over how long, and what comes after.",
    clinical:
      "A versioned rule for a course of treatment: its phases, the number of infusions, and the gaps between them.",
    pronunciation: "PROH-tuh-kol",
    synonyms: ["treatment plan", "treatment protocol"],
    related: ["course", "induction", "maintenance", "gap"],
    claims: ["S18", "S19", "S21"],
  },
  {
    id: "course",
    name: "course",
    topic: "course",
    plain: "A whole series of infusions, with their dates.",
    clinical: "One protocol laid on one clinic’s calendar from one start date.",
    synonyms: ["course of treatment", "treatment course", "course of infusions"],
    related: ["protocol", "infusion", "induction", "maintenance"],
    claims: ["S18", "S19", "S24"],
  },
  {
    id: "induction",
    name: "induction",
    topic: "course",
    plain:
      "The first weeks of the course, when the infusions are close together. In the clinic’s protocol they are the first three.",
    clinical:
      "The acute phase of a course; in the clinic’s protocol at least 6 infusions over a 3-week period.",
    pronunciation: "in-DUK-shun",
    synonyms: ["induction phase", "starting phase", "acute phase"],
    related: ["course", "maintenance", "neuroplasticity"],
    claims: ["S18", "S19", "S20", "S24"],
  },
  {
    id: "maintenance",
    name: "maintenance",
    topic: "course",
    plain:
      "The rest of the course, when the infusions are further apart and are given to maintain the effect.",
    clinical: "The continuation phase of a course; in the clinic’s protocol about one infusion a month.",
    pronunciation: "MAYN-tuh-nunss",
    synonyms: ["maintenance phase", "top-up", "booster", "monthly infusion"],
    related: ["course", "induction", "wearing-off"],
    claims: ["S21"],
  },
  {
    id: "gap",
    name: "gap",
    topic: "course",
    plain: "The number of days from one infusion to the next.",
    clinical: "The minimum, intended and maximum number of days from one infusion to the next.",
    synonyms: ["interval", "spacing", "days between infusions"],
    related: ["protocol", "window"],
    claims: ["S19"],
  },
  {
    id: "window",
    name: "window",
    topic: "course",
    plain: "The days on which an infusion can be given: the earliest, the best and the latest.",
    clinical: "The earliest, the target and the latest date of an infusion under the protocol.",
    synonyms: ["date window", "visit window"],
    related: ["gap", "visit"],
    claims: ["S21"],
  },
  {
    id: "visit",
    name: "visit",
    topic: "course",
    plain: "Your whole stay at the clinic for one infusion, from when you arrive until you go home.",
    clinical: "One attendance at the clinic, with its assessment, infusion and observation.",
    synonyms: ["appointment", "session"],
    related: ["infusion", "window"],
    claims: ["S22"],
  },
  {
    id: "wearing-off",
    name: "wearing off",
    topic: "course",
    plain: "When the effect of an infusion fades. How long this takes differs from one person to the next.",
    clinical:
      "The decline of effect after an infusion, in studies measured as loss of response or time to relapse.",
    synonyms: ["wears off", "fading", "duration of effect"],
    related: ["relapse", "maintenance"],
    claims: ["S22", "S23"],
  },

  // The evidence
  {
    id: "claim",
    name: "statement",
    topic: "evidence",
    plain:
      "One thing that the clinic’s page or a source says. Each has a number here, and a level of certainty.",
    clinical: "One statement of fact with its source, its certainty, and references for and against.",
    synonyms: ["claim", "fact"],
    related: ["reference", "certainty"],
    claims: [],
  },
  {
    id: "reference",
    name: "reference",
    topic: "evidence",
    plain: "A study, guideline or law that a statement can be checked against.",
    clinical: "A bibliographic item with the record of how it was verified.",
    synonyms: ["source", "citation", "publication"],
    related: ["claim", "certainty"],
    claims: [],
  },
  {
    id: "certainty",
    name: "certainty",
    topic: "evidence",
    plain: "How far we can rely on a statement, going by what studies have shown so far.",
    clinical:
      "The degree of confidence in a claim: established, supported, hypothesis, disputed, or clinic statement; with an informal GRADE-like grade.",
    synonyms: ["certainty of evidence", "strength of evidence", "grade", "GRADE rating"],
    related: ["claim", "reference", "hypothesis"],
    claims: [],
  },
  {
    id: "hypothesis",
    name: "hypothesis",
    topic: "evidence",
    plain: "An idea that makes sense but has not yet been shown to be true.",
    clinical: "A reasoned, testable proposition that has not yet been demonstrated, here in people.",
    pronunciation: "high-POTH-uh-sis",
    synonyms: ["theory", "untested idea"],
    related: ["certainty", "claim"],
    claims: [],
  },
  {
    id: "randomised-trial",
    name: "randomised trial",
    topic: "evidence",
    plain:
      "A test of a treatment in which chance decides who gets what. That makes the groups fair to compare.",
    clinical:
      "A trial that allocates participants to arms at random, so that known and unknown confounders balance on average.",
    synonyms: ["randomized trial", "randomised controlled trial", "randomized controlled trial", "RCT"],
    related: ["placebo", "blinded", "meta-analysis"],
    claims: [],
  },
  {
    id: "placebo",
    name: "placebo",
    topic: "evidence",
    plain:
      "A dummy treatment, such as salt water, that looks like the real one. Some trials use a sedative in its place.",
    clinical: "An inert comparator. An active placebo has effects that can be felt, to protect the blinding.",
    pronunciation: "pluh-SEE-boh",
    synonyms: ["dummy treatment", "active placebo", "sham treatment"],
    related: ["randomised-trial", "blinded"],
    claims: [],
  },
  {
    id: "blinded",
    name: "blinded",
    topic: "evidence",
    plain:
      "When people in a trial do not know who gets the real treatment. If they can guess, the result is less reliable.",
    clinical:
      "Concealment of allocation from participants, clinicians or raters. It often fails with agents whose acute effects are noticeable.",
    synonyms: ["blinding", "double-blind", "masked", "masking"],
    related: ["placebo", "randomised-trial", "open-label"],
    claims: [],
  },
  {
    id: "open-label",
    name: "open-label study",
    topic: "evidence",
    plain: "A study in which everyone knows who gets which treatment.",
    clinical: "A study without blinding; its results are open to expectation and to observer bias.",
    synonyms: ["open-label", "open label trial"],
    related: ["blinded", "randomised-trial"],
    claims: [],
  },
  {
    id: "meta-analysis",
    name: "meta-analysis",
    topic: "evidence",
    plain: "A study that adds up the results of many trials, to see what they show as a whole.",
    clinical:
      "The statistical pooling of results from separate studies, most often within a systematic review.",
    pronunciation: "MET-uh uh-NAL-uh-sis",
    synonyms: ["pooled analysis", "systematic review"],
    related: ["randomised-trial", "certainty"],
    claims: [],
  },
  {
    id: "response",
    name: "response",
    topic: "evidence",
    plain: "In trials of low mood: a score that has at least halved. It does not mean that all is well.",
    clinical: "Most often a fall of at least 50% from the baseline score of a depression scale.",
    synonyms: ["responder", "treatment response"],
    related: ["remission", "relapse"],
    claims: ["S22"],
  },
  {
    id: "remission",
    name: "remission",
    topic: "evidence",
    plain: "In trials of low mood: few or no signs of the illness are left.",
    clinical:
      "A score at or below a fixed cut-off of a depression scale; the cut-off differs between studies.",
    pronunciation: "rih-MISH-un",
    synonyms: ["in remission", "remitter"],
    related: ["response", "relapse"],
    claims: [],
  },
  {
    id: "relapse",
    name: "relapse",
    topic: "evidence",
    plain: "When an illness comes back after it had got better.",
    clinical: "The return of symptoms to a defined level after response or remission.",
    pronunciation: "REE-laps",
    synonyms: ["coming back of symptoms", "relapsed"],
    related: ["remission", "wearing-off", "maintenance"],
    claims: ["S23"],
  },
]);
