import type { Audience } from "../audience.ts";

/**
 * What people type into the search, and where the answer stands. It serves for all that a title, a heading or a term of the
 * glossary does not say in the same words: those are found without it. A phrase is compared by its words in any order and
 * form, and with the synonyms below, so "missed infusion" needs no second entry for "missing an infusion".
 */

/** A page, and a heading on it where that is the answer: `patients/your-visit#driving`. */
export type AnswerPlace = string;

export type AnswerAtPlace = {
  readonly place: AnswerPlace;
  readonly phrases: readonly string[];
};

/** An answer that a sentence gives: it stands alone, without the pages that happen to hold the words. */
export type AnswerSentence = {
  /** Where there is more to read. */
  readonly place?: AnswerPlace;
  readonly title: string;
  readonly text: string;
  readonly phrases: readonly string[];
};

/** Phrases with commas between. */
const list = (text: string): readonly string[] => text.split(",").map((phrase) => phrase.trim());

/** Words and phrases that mean the same in a question to this site. The first one of a group is compared. */
export const synonyms: readonly (readonly string[])[] = [
  // What becomes of an infusion
  list(`
    missed, no show, noshow, dna, did not attend, not attend, non attendance, did not come, not come,
    not turn up, not turned up, never turned up, never came, not show up, never showed up, not arrive, skip,
    forgot, forgotten, absent
  `),
  list(`
    late, delayed, delay, running late, lateness, running behind, behind schedule, an hour behind, overrunning
  `),
  list(`cancel, called off, call off, cannot make it, can not make it, can not come`),
  list(`
    rebook, re book, reschedule, rearrange, postpone, move the appointment, change the date, another date,
    different date, another day, different day, swap days, swap, put off
  `),
  list(`
    consecutive, in a row, running, back to back, next to each other, one after the other, following day,
    successive, monday and tuesday, tuesday and wednesday, wednesday and thursday, thursday and friday,
    saturday and sunday
  `),
  list(`weekday, monday, tuesday, wednesday, thursday, friday`),
  list(`two, 2`),
  list(`six, 6`),
  list(`top up, topup, top ups, booster, boosters, boost`),
  list(`maintenance, follow up infusions, monthly infusions, monthly, once a month, every month`),
  list(`sooner, earlier, early`),
  list(`
    relapse, relapsed, getting worse again, worse again, low again, symptoms back, coming back
  `),
  list(`wears off, wearing off, wear off, worn off, stops working, stopped working`),
  list(`
    no effect, not working, does not work, is not working, did not work, has not worked, does nothing,
    not helping, does not help, is not helping, did not help, no response, no different, no better
  `),
  list(`how long, duration, length of time`),
  list(`how many, number of`),
  list(`how often, frequency, how frequently`),
  list(`how soon, how fast, how quickly`),
  list(`sign of effect, is it working, know it is working, know it works, know if it works`),
  list(`halfway, half way, midway`),
  list(`half day, half days`),
  list(`menstruation, on my period, my period, my periods, menstrual`),
  // At the clinic
  list(`visit, appointment`),
  list(`
    eat, ate, eaten, food, to fast, fasted, fasting, nil by mouth, npo, empty stomach, breakfast, lunch, meal, snack,
    sandwich
  `),
  list(`drink, drank, coffee, water, tea`),
  list(`drive, drove, driven, driving, car, behind the wheel, motorbike, cycle home`),
  list(`
    escort, chaperone, companion, carer, someone with me, who comes with, take me home, drive me home, lift home,
    come alone, accompany, pick me up, picked up, collect me, husband, wife, friend, relative, family member,
    daughter, son, mother, mum, father, dad, sister, brother, partner with me
  `),
  list(`bring, brought, take with me, pack`),
  list(`patient, pt, pts`),
  list(`children, kids, child, toddler, baby`),
  list(`observation, obs, monitoring, monitor, vital signs, vitals, watching`),
  list(`oxygen saturation, spo2, sats, pulse oximetry, oximeter, oxygen, saturation`),
  list(`blood pressure, bp, hypertension, hypertensive`),
  list(`discharge, go home, leave the clinic, fit to leave`),
  list(`does it hurt, will it hurt, is it painful, hurt`),
  // Who and what else
  list(`
    not suitable, contraindication, contraindications, contraindicated, contra indication, who should not,
    should not have, must not have, can not have, who can have, unsuitable, suitability, eligible, eligibility,
    exclusion, ruled out, who may not
  `),
  list(`pregnancy, pregnant, breastfeeding, breastfeed, breast feeding, breast feed`),
  list(`
    other medicines, other medicine, other medication, other medications, other drugs, other tablets,
    other pills, interaction, interact, concomitant, comedication, my medicines, my tablets, my pills,
    my medication, current medication
  `),
  list(`
    benzodiazepine, benzo, benzos, diazepam, lorazepam, sleeping pill, sleeping pills, sleeping tablets
  `),
  list(`antidepressant, antidepressants, ssri, ssris, snri`),
  // What can go wrong
  list(`
    side effect, adverse effect, adverse event, adverse reaction, unwanted effect, harm, risk, complication,
    safety, safe
  `),
  list(`drip, cannula, iv, iv line, intravenous line, venflon, drip site, infusion site`),
  list(`
    asleep, falls asleep, fell asleep, falling asleep, sleepy, drowsy, sedated, over sedated, very sleepy,
    hard to wake
  `),
  list(`blurred vision, blurry, blurred sight, blurry vision, double vision, see double, seeing double`),
  list(`
    can not be woken, can not wake, will not wake, not waking up, unresponsive, unconscious, passed out,
    collapse, fainted, faint
  `),
  list(`
    slow breathing, breathing slowly, not breathing, stopped breathing, trouble breathing, can not breathe,
    difficulty breathing, short of breath, breathless, breathing difficulties
  `),
  list(`
    one side weak, weak arm, face drooping, droopy face, slurred speech, trouble speaking, can not speak
  `),
  list(`
    allergic reaction, anaphylaxis, anaphylactic, swollen face, swollen throat, swollen lips, swollen tongue,
    throat swelling, throat closing, face swelling, hives
  `),
  list(`allergy, allergies, allergic`),
  list(`seizure, had a fit, have a fit, has a fit, having a fit, convulsion, is fitting`),
  list(`urinary retention, can not pee, can not wee, can not pass water, can not urinate, unable to pee`),
  list(`hearing voices, hear voices, hearing things, seeing things, paranoid, paranoia`),
  list(`insomnia, can not sleep, could not sleep, sleepless, sleep badly, awake all night`),
  list(`nausea, feel sick, feeling sick, nauseous, vomiting, vomit, being sick, throw up, queasy`),
  list(`
    dissociation, dissociated, feel drunk, feeling drunk, dissociative, out of body, floating, far away, unreal,
    spaced out, tripping, hallucination, hallucinate
  `),
  list(`
    addictive, addiction, addicted, dependence, dependency, habit forming, hooked, misuse, abuse, abused
  `),
  list(`bladder, cystitis, urine, urinary, wee, pee, passing water, urination, uti`),
  list(`liver, hepatic, lft, lfts, jaundice`),
  list(`memory, cognition, cognitive, forgetful, brain fog`),
  list(`
    suicidal, suicide, kill myself, kill herself, kill himself, kill themselves, harm myself, harm herself, harm
    himself, harm themselves, hurt myself, hurt herself, hurt himself, hurt themselves, end my life, end her life,
    end his life, end their life, end it all, take my own life, take her own life, take his own life, take their own
    life, want to die, not want to live, not want to be here, better off dead, no reason to live, self harm,
    overdose
  `),
  list(`emergency, 999, 112, 911, ambulance, urgent`),
  list(`crisis, crisis line, helpline, hotline, samaritans, lifeline`),
  list(`feel worse, feeling worse, getting worse, got worse, is worse, mood drops`),
  // Papers
  list(`letter, report to`),
  list(`gp, general practitioner, family doctor, primary care, family physician`),
  list(`consent, consent form, informed consent`),
  list(`template, sample, blank, form`),
  list(`off label, unlicensed, off licence, not licensed, unapproved, not approved`),
  list(`leaflet, handout, hand out, information sheet, patient information`),
  list(`print, printout, paper copy, printer`),
  list(`calendar file, ics, add to calendar, icalendar, ical, google calendar`),
  list(`closure, closed, close, shut`),
  list(`
    holiday, holidays, bank holiday, public holiday, christmas, christmas eve, xmas, new year, new year's eve,
    good friday, boxing day
  `),
  list(`opening hours, opening times, opening days, open hours, open days, business hours`),
  // Does it work
  list(`
    does it work, does it help, will it help, will it work, help me, effective, effectiveness, efficacy,
    success rate, response rate, benefit, chance of success, any good
  `),
  list(`how it works, how does it work, mechanism, mode of action, mechanism of action`),
  list(`evidence, studies, trials, research, cochrane, proof`),
  list(`alcohol, booze, alcoholic, wine, beer`),
  list(`opioid, opiate, opioids`),
  // On other sites
  list(`
    embed, put it on my website, put on my website, add to my website, on my site, on our site, own website,
    my website, our website
  `),
  list(`wordpress, gutenberg, squarespace, wix`),
  list(`content security policy, csp`),
  list(`
    advertise, advertising, advertisement, marketing, promote, promotion, may we say, can we say, allowed to say,
    what to say in public
  `),
  list(`law, legal, rules, regulation, regulations, regulator`),
  // This site
  list(`reviewed, who reviewed, reviewer, who signed, signed by, who checked, approved by`),
  list(`who made, made this, author, authors, who wrote, who is behind, publisher, who runs`),
  list(`
    report an error, found a mistake, report a mistake, found an error, correction, feedback, wrong on this site,
    typo
  `),
  list(`
    price, prices, cost, costs, fee, fees, charge, how much is, how much does, expensive, afford, payment, pay
  `),
  list(`
    insurance, medical aid, insurer, reimbursement, cover the cost, covered by, on the nhs, nhs funded,
    free on the nhs, funding
  `),
  list(`dose, dosage, dosing, milligrams, mg`),
  list(`privacy, my data, personal data, gdpr, popia, cookies, tracking`),
];

/** Pairs of words that are one: with a hyphen, a space or nothing between. A page with the two words apart has nothing to do with them. */
export const compounds: readonly string[] = list(`
  half life, short term, long term, off label, open label, top up, follow up, double blind, no show, hand out,
  set up, side effect, blood pressure, heart rate, meta analysis, anti inflammatory
`);

export const answers: readonly AnswerAtPlace[] = [
  // Help comes first, whoever asks and however.
  {
    place: "help",
    phrases: list(`
      suicidal, crisis, emergency, crisis numbers, suicidal patient, i am in danger, i can not go on,
      who do i call, phone number, phone line, help now, out of hours, out of hours number, at night, night number,
      chest pain, can not be woken, slow breathing, one side weak, allergic reaction, seizure
    `),
  },
  {
    place: "patients/side-effects#call-the-emergency-number-at-once",
    phrases: list(`
      chest pain, chest tight, can not be woken, slow breathing, one side weak, allergic reaction, seizure,
      stroke symptoms, when to call an ambulance
    `),
  },
  {
    place: "handbook/side-effects#can-be-an-emergency",
    phrases: list(`
      chest pain, chest tight, can not be woken, slow breathing, one side weak, allergic reaction, seizure,
      asleep, patient asleep, patient chest pain, patient can not be woken, patient slow breathing,
      patient seizure, patient allergic reaction
    `),
  },
  {
    place: "patients/side-effects#get-advice-the-same-day",
    phrases: list(`
      blood in urine, blood in my urine, urinary retention, dark urine, yellow eyes, yellow skin, pale stools,
      hearing voices, confused for days, insomnia, feel high
    `),
  },
  {
    place: "handbook/side-effects#needs-advice-the-same-day",
    phrases: list(`
      patient blood in urine, urinary retention, dark urine, yellow eyes, yellow skin, hearing voices,
      patient hearing voices, patient confused, confusion, patient insomnia, patient feel high, manic
    `),
  },
  {
    place: "handbook/crisis",
    phrases: list(`
      suicidal patient, suicidal patient on the phone, patient says suicidal, patient suicidal, crisis, emergency in
      the clinic, escalation, suicide risk, suicidal thoughts
    `),
  },
  // A course as it really goes
  {
    place: "handbook/missed",
    phrases: list(`
      missed, missed infusion, missed appointment, missed the third, missed two consecutive, missed several,
      late, given late, given early,
      late infusion, cancel, cancel and rebook, patient cancelled
    `),
  },
  {
    place: "patients/missed",
    phrases: list(`
      i missed, if i miss one, missed, missed my infusion, missed my appointment, what happens if i miss, cancel my
      infusion
    `),
  },
  {
    place: "patients/missed#if-you-are-running-late-on-the-day",
    phrases: list(`if i am late, late, running late today, stuck in traffic`),
  },
  {
    place: "patients/missed#if-you-are-unwell-on-the-day",
    phrases: list(
      `i am ill, unwell on the day, have a cold, have the flu, fever, i have covid, i am sick today`,
    ),
  },
  {
    place: "handbook/planner#a-change",
    phrases: list(`
      move weekday to weekday, move to another day, patient wants another day, change one date,
      undo, undo a mistake, wrong date, entered the wrong date, recorded by mistake, wrong day, move an infusion
    `),
  },
  {
    place: "handbook/planner#a-new-patient",
    phrases: list(`
      new patient, new patient start, start a course, begin a course, full day, fully booked, fit patient in, no room,
      double booked, overbooked, patient away, patient on holiday, patient going on holiday,
      patient on holiday for two weeks, patient away for a week,
      days the patient can not come
    `),
  },
  {
    place: "handbook/planner#a-course-from-paper",
    phrases: list(`course from paper, started elsewhere`),
  },
  {
    place: "handbook/planner#keep-it-for-the-next-visit",
    phrases: list(`
      lost my link, lost the link, lost the course, backup, back up, save a record, keep the record, lost the dates,
      patient lost dates
    `),
  },
  {
    place: "handbook/missed#late-or-early",
    phrases: list(`
      given on weekday, given on a different date, late, given late, early, given early, too early, too late, sooner
      infusion
    `),
  },
  {
    place: "handbook/missed#cancel-and-rebook",
    phrases: list(`cancel, rebook, cancel an appointment, cancel infusion`),
  },
  {
    place: "handbook/missed#two-days-in-a-row",
    phrases: list(`
      consecutive days, two consecutive, two consecutive days, two running, shortest gap, minimum gap,
      gap between infusions, how close together, days between infusions, next day, how soon after, days apart,
      how many days apart, how far apart, spacing
    `),
  },
  {
    place: "patients/questions#can-i-have-two-infusions-on-days-in-a-row",
    phrases: list(`can i have two consecutive`),
  },
  {
    place: "handbook/missed#the-course-is-out-of-reach",
    phrases: list(`
      out of reach, infusions do not fit, only four infusions fit, not enough days, can not finish in time, course
      interrupted, course broken off, restart the course, start again
    `),
  },
  {
    place: "handbook/maintenance",
    phrases: list(`
      maintenance, overdue, missed maintenance, top up, top up sooner, maintenance overdue, relapse, early relapse,
      relapse in week two, maintenance interval, after the six, seventh infusion, extra infusion,
      another infusion, infusion interval
    `),
  },
  {
    place: "handbook/maintenance#how-often-and-for-how-long",
    phrases: list(`how often maintenance, for how long maintenance, how often top up`),
  },
  {
    place: "handbook/stopping",
    phrases: list(`
      stop, when to stop, stopping rule, review of treatment, end of treatment, end point,
      no effect, no effect patient, non responder, no effect after three, no effect after four, stop halfway
    `),
  },
  {
    place: "patients/questions#how-will-we-know-when-to-stop",
    phrases: list(`
      nothing after three, nothing after 3, no effect, feel no effect, no effect for me, sign of effect, what if no effect
    `),
  },
  {
    place: "patients/questions#what-if-the-effect-fades-before-the-next-one",
    phrases: list(`fades early, effect fades, can i have one sooner, can i have one earlier`),
  },
  {
    place: "patients/questions#can-i-stop",
    phrases: list(`can i stop, i want to stop, stop halfway, can i stop halfway, withdraw`),
  },
  {
    place: "mechanism/six",
    phrases: list(`how many infusions, six infusions and after, twice in one week, twice a week`),
  },
  { place: "mechanism/six#why-about-once-a-month-afterwards", phrases: list(`why monthly, why maintenance`) },
  {
    place: "mechanism/six#why-six-infusions",
    phrases: list(`why six, why six infusions, six infusions, why not three, why several`),
  },
  {
    place: "patients/questions#how-many-infusions-will-i-have",
    phrases: list(`how many infusions, how many will i have, how many times`),
  },
  {
    place: "patients/questions#why-about-once-a-month-afterwards",
    phrases: list(`why monthly, why maintenance, monthly`),
  },
  {
    place: "mechanism/six#how-long-does-one-infusion-last",
    phrases: list(`
      how long does one infusion last, how long does it last,
      how long will it last, how long until it wears off, wears off, when does it wear off,
      one infusion
    `),
  },
  {
    place: "handbook/maintenance#how-long-one-infusion-lasts",
    phrases: list(`how long does one infusion last, wears off`),
  },
  { place: "evidence#s22", phrases: list(`how long does one infusion last, wears off, just one infusion`) },
  // The planner
  {
    place: "handbook/planner",
    phrases: list(`
      print, print the dates, copy the plan, calendar file, save the plan, share the plan, send the dates,
      export, planner, how to use the planner, plan a course, record a visit, mark as given, next infusion,
      when is the next infusion, appointment card, email the dates, text the dates
    `),
  },
  {
    place: "handbook/closures",
    phrases: list(`
      closure, holiday, opening hours, holiday closure, closed over holiday, we are closed, saturday, sunday,
      weekend, weekends, half day, are we open, open on holiday, staff off sick, nurse off sick, nurse is sick,
      doctor is ill, short staffed, no doctor, training day, closed for training, staff training
    `),
  },
  // The visit
  {
    place: "patients/your-visit#food-and-drink",
    phrases: list(`
      eat before, can i eat, eat, drink before, can i drink, how long before can i eat, eat on the day
    `),
  },
  {
    place: "handbook/observation#eating-and-drinking-your-clinics-rule",
    phrases: list(`eat before, eat, patient eat before, eat an hour ago`),
  },
  {
    place: "handbook/observation#before-ask-and-measure",
    phrases: list(`
      smell of alcohol, smelt of alcohol, alcohol on arrival, drunk on arrival, patient drunk, intoxicated,
      drug use on the day
    `),
  },
  {
    place: "patients/your-visit#driving",
    phrases: list(`drive home, can i drive, drive after, when can i drive, drive, machines`),
  },
  {
    place: "patients/your-visit#other-medicines-and-alcohol",
    phrases: list(`
      alcohol before, drink alcohol, can i drink alcohol, tablets on the day, alcohol the day before, drink last
      night, hangover
    `),
  },
  {
    place: "patients/your-visit#tell-the-clinic-about-your-health",
    phrases: list(`
      tell the clinic, my health, medical history, heart condition, my heart, menstruation, menopause,
      operation, surgery
    `),
  },
  {
    place: "patients/your-visit#who-comes-along",
    phrases: list(`
      escort, escort home, come alone, go home alone, taxi, bus, public transport, train home, fly home, flight,
      travel home, long journey, way home, sit with me, stay in the room with me, bring children,
      bring my children
    `),
  },
  {
    place: "handbook/observation#the-way-home-escorted-and-no-driving",
    phrases: list(`
      drive, escort, escort home, drive home, patient drive, patient drive here, lift has not turned up, no escort,
      no lift home, nobody to collect patient
    `),
  },
  {
    place: "patients/your-visit#what-to-bring",
    phrases: list(`what to bring, bring, what do i bring, my phone, music, headphones, book to read`),
  },
  {
    place: "patients/your-visit#how-long-a-visit-takes",
    phrases: list(`
      how long does a visit take, how long visit, how long will i be there, how long does it take,
      how long infusion take, time off work
    `),
  },
  {
    place: "patients/your-visit#the-rest-of-the-day",
    phrases: list(`
      go back to work, work afterwards, work again, when can i work, return to work, my job, after the infusion,
      exercise, sport, rest of the day, alone at home, someone overnight, alone overnight, alcohol afterwards,
      alcohol that evening, alcohol evening, drink afterwards, look after children, childcare, care for my
      children
    `),
  },
  {
    place: "patients/your-visit#what-happens-during-the-infusion",
    phrases: list(`
      what happens during, what does it feel like, needle, which arm, awake, will i be asleep, will i be awake,
      put to sleep
    `),
  },
  { place: "patients/questions#does-it-hurt", phrases: list(`does it hurt, does the needle hurt`) },
  {
    place: "patients/your-visit#if-you-feel-worse",
    phrases: list(`feel worse, i feel worse, feel worse afterwards, feel flat, feel low afterwards`),
  },
  {
    place: "patients/your-visit",
    phrases: list(`
      visit, before the visit, on the day, prepare, how to prepare, first visit, what to expect, wear
    `),
  },
  {
    place: "handbook/observation",
    phrases: list(`
      observation, what do we monitor, oxygen saturation, observation during, how often observation, pulse,
      heart rate, check before infusion, aftercare, recovery, equipment, sedation score,
      blood pressure observation, how often blood pressure, blood pressure during
    `),
  },
  {
    place: "handbook/observation#during-what-to-watch",
    phrases: list(`
      readings to act on, reading to act on, alarm, monitor alarm, threshold, cut off, low oxygen saturation,
      oxygen saturation low, cadss, resuscitation, crash trolley, watch during
    `),
  },
  {
    place: "handbook/observation#how-long-they-stay-two-to-three-hours-in-all",
    phrases: list(`discharge, how long observation after, how long do they stay, when can they leave`),
  },
  // Who, and with what
  {
    place: "handbook/suitability",
    phrases: list(`
      not suitable, pregnancy, blood pressure, high blood pressure, who should not have it, screening,
      heart disease, heart, psychosis, stroke, glaucoma, epilepsy, allergy, thyroid, age limit, children,
      elderly, bipolar, mania, schizophrenia, checks before the first
    `),
  },
  {
    place: "handbook/suitability#what-is-checked-before-the-first-infusion",
    phrases: list(`
      phq, phq 9, qids, madrs, bdi, rating scale, depression score, pain score, questionnaire, baseline, ecg
    `),
  },
  {
    place: "patients/questions#who-should-not-have-it",
    phrases: list(`who should not have it, can i have it, pregnancy, am i suitable, not suitable`),
  },
  {
    place: "handbook/other-medicines",
    phrases: list(`
      other medicines, benzodiazepine, other medicines benzodiazepine, opioid painkillers, lamotrigine, maoi,
      antidepressant, stimulant, stimulants, theophylline, st john's wort, blood thinners, lithium,
      opioid medicine, warfarin, paracetamol, ibuprofen, painkillers, sertraline, fluoxetine, venlafaxine,
      mirtazapine, quetiapine, pregabalin, gabapentin, methadone, contraceptive pill, the pill, cannabis, weed,
      weaning off, come off antidepressant, stop antidepressant, herbal, supplements
    `),
  },
  {
    place: "patients/questions#may-i-take-my-other-medicines",
    phrases: list(`
      can i take other medicines, keep taking tablets, stop my tablets, other medicines, can i take painkillers,
      can i take paracetamol, can i take ibuprofen, come off my antidepressant, take my antidepressant,
      can i take my antidepressant
    `),
  },
  // What can go wrong
  {
    place: "patients/side-effects",
    phrases: list(`
      side effect, nausea, dissociation, headache, dizzy, dizziness, tired, blurred vision, confusion, anxious,
      nightmares, bad dreams, strange dreams, weird dreams, what is normal, itching, rash, palpitations
    `),
  },
  // No source tells of these. What can be said is what to do about any effect that is not on the page.
  {
    place: "patients/side-effects#tell-your-clinic",
    phrases: list(`
      pins and needles, tingling, tingle, numb, numbness, numb fingers, shaking, shivering, shaky, tremor,
      twitching, sweating, hot flush, chills, cold hands, ringing in the ears, tinnitus, sore arm, swollen arm,
      arm hurts, red arm, cramps, hiccups, dry mouth, constipation, diarrhoea, bloated, hair loss, sore throat,
      nosebleed, something not listed, other symptom, new symptom, strange symptom, not on the list
    `),
  },
  {
    place: "handbook/side-effects",
    phrases: list(`
      side effect, nausea, dissociation, side effect what to do, blood pressure rise, patient feels sick,
      patient pins and needles, patient tingling, patient shaking, patient sweating, patient shivering
    `),
  },
  {
    place: "handbook/side-effects#during-the-infusion-tell-staff-at-once",
    phrases: list(`
      panic attack, patient panics, agitated, agitation, restless, distressed, crying, tearful, frightened patient,
      slow the drip, stop the infusion, stop the drip, bad reaction, drip, drip fell out, drip came out,
      drip blocked, drip tissued, drip swollen, drip hurts, drip leaking, vein blown, extravasation
    `),
  },
  {
    place: "patients/side-effects#usual-during-an-infusion-tell-the-staff",
    phrases: list(`
      panic attack, panic, bad trip, frightened during, scared, during the infusion, drip fell out, drip came out,
      drip hurts, my drip, drip swollen
    `),
  },
  {
    place: "patients/side-effects#rare-but-serious",
    phrases: list(`can i die, die from it, fatal, deadly, dangerous, is it dangerous, serious side effect`),
  },
  {
    place: "patients/side-effects#over-time-bladder-liver-memory",
    phrases: list(`
      bladder, liver, memory, long term side effect, bladder liver, kidney, long term, over time, do i have blood
      tests
    `),
  },
  {
    place: "handbook/side-effects#over-months-bladder-liver-memory",
    phrases: list(`
      bladder, liver, memory, bladder tests, liver tests, blood tests, long term side effect
    `),
  },
  {
    place: "patients/side-effects#is-it-addictive-craving-and-misuse",
    phrases: list(`addictive, is it addictive, craving for the medicine, tolerance, withdrawal`),
  },
  { place: "handbook/side-effects#misuse", phrases: list(`addictive, drug seeking, diversion`) },
  // Papers
  {
    place: "handbook/letter",
    phrases: list(`
      letter, letter to gp, letter template, letter for gp, discharge letter, clinic letter, write to gp, gp
    `),
  },
  {
    place: "patients/questions#will-my-gp-be-told",
    phrases: list(`will my gp know, gp know, tell my gp, does my gp get a letter, gp be told`),
  },
  {
    place: "handbook/consent",
    phrases: list(`consent, consent checklist, consent template, off label consent, off label`),
  },
  { place: "glossary#off-label", phrases: list(`off label`) },
  {
    place: "patients/questions#what-does-off-label-mean",
    phrases: list(`is it legal, legal medicine, is it approved, off label`),
  },
  {
    place: "handbook/hand-out",
    phrases: list(`leaflet, leaflet for patients, hand out to print, aftercare sheet`),
  },
  {
    place: "handbook/phone",
    phrases: list(`
      phone script, words for the phone, what to say on the phone, patient calls, reception, receptionist,
      telephone, speak to the doctor, speak to the nurse, talk to the doctor, ask for the doctor, call back,
      angry caller, rude caller, caller crying, caller upset, complaint
    `),
  },
  {
    place: "handbook/to-confirm",
    phrases: list(`clinic confirm, local policy, what we have to decide, clinic policy`),
  },
  // Does it help, and how
  {
    place: "patients/does-it-help",
    phrases: list(`
      does it work, work, does it work for me, how soon does it work, how soon will i feel better, feel better,
      mood improve, how many get better, how many people get better, chance of getting better, response rate,
      does it work for depression, does it work for pain, cochrane, evidence that it works, percent
    `),
  },
  { place: "mechanism/depression", phrases: list(`how it works, how it works depression`) },
  {
    place: "mechanism/pain",
    phrases: list(`chronic pain, how it works pain, nerve pain, crps, fibromyalgia`),
  },
  {
    place: "mechanism/alcohol",
    phrases: list(`opioid, alcohol craving, alcohol, opioid receptors, craving`),
  },
  { place: "evidence", phrases: list(`evidence, sources, references, literature, bibliography`) },
  // On other sites
  {
    place: "partners/first-widget",
    phrases: list(`
      embed, embed wordpress, wordpress, paste, html snippet, iframe, widget, embed calculator, embed widget,
      put a widget on a page
    `),
  },
  {
    place: "partners/editors",
    phrases: list(`google sites, paste a snippet, custom html block, where to paste`),
  },
  {
    place: "partners/clinic-file",
    phrases: list(`infusionkit json, settings file, one file for all widgets, change closures on my website`),
  },
  { place: "partners/configurator", phrases: list(`configure, build a snippet, choose a widget`) },
  {
    place: "partners/audiences",
    phrases: list(`
      advertise, advertise law, law south africa, law australia, law united kingdom, law by country,
      what may we say in public, claims we may make, south africa, name the medicine in public
    `),
  },
  { place: "partners/security", phrases: list(`content security policy, security headers`) },
  { place: "partners/looks", phrases: list(`colours, branding, fonts, match my site, dark mode`) },
  {
    place: "partners/languages",
    phrases: list(`
      translate, translation, language, german, afrikaans, other languages, spanish, french
    `),
  },
  {
    place: "partners/troubleshooting",
    phrases: list(`widget does not show, not working on my website, blank widget`),
  },
  {
    place: "partners/statements",
    phrases: list(`privacy statement, accessibility statement, accessibility`),
  },
  // This site
  {
    place: "about#who-stands-behind-this-site",
    phrases: list(`
      reviewed, who made, report an error, who reviewed this, is this medical advice, contact, can i trust this
    `),
  },
  { place: "patients/questions#who-has-reviewed-this", phrases: list(`reviewed`) },
  { place: "patients/questions#i-have-found-an-error-whom-do-i-tell", phrases: list(`report an error`) },
  {
    place: "patients/questions#why-is-the-medicine-not-named-here",
    phrases: list(`
      name of the medicine, which medicine, what drug is it, why not named, what is the medicine
    `),
  },
  {
    place: "about#what-the-site-keeps-on-your-device",
    phrases: list(`
      privacy, privacy policy, copy of my records, access to records, wants records, subject access, works offline,
      offline, without internet, storage, data protection, delete a patient, delete data, confidential,
      confidentiality
    `),
  },
  {
    place: "patients/questions#what-do-you-know-about-me",
    phrases: list(`privacy, what do you know about me`),
  },
  {
    place: "clinic/set-up",
    phrases: list(`set up, settings, clinic days, set up our clinic, change clinic days, our own words`),
  },
  // For programs
  {
    place: "developers",
    phrases: list(`api, npm, typescript, javascript library, npm package, source code, github, sdk`),
  },
  { place: "developers/exports", phrases: list(`fhir, csv, ics export, json ld`) },
  { place: "developers/holidays", phrases: list(`holiday data, list of public holidays, which holidays`) },
];

/** What developers type for exports whose docstrings begin with other words. Only their search loads it. */
export const exportAnswers: readonly AnswerAtPlace[] = [
  {
    place: "developers/reference/holidays#closuresFor",
    phrases: list(`skip public holidays, leave out public holidays, no infusion on a public holiday`),
  },
  {
    place: "developers/reference/core-review#reviewCourse",
    phrases: list(`how late is an infusion, overdue infusion, missed infusion, what is due next`),
  },
  {
    place: "developers/reference/core-review#reviewRecord",
    phrases: list(`how late is an infusion, overdue infusion, open questions, missed infusion`),
  },
];

const cost: AnswerSentence = {
  place: "patients/questions#what-does-it-cost",
  title: "Your clinic tells you",
  text: "This site has no prices. Ask what the check-ups, the tests and the monthly infusions cost, and whether your insurer pays for any of it.",
  phrases: list(`
    price, insurance, how much, refund, price of infusion, cheap, discount, medical aid cover, insurance cover
  `),
};

/** What is answered by a sentence, as no page has more to say. */
export const sentences: Readonly<Record<Audience, readonly AnswerSentence[]>> = {
  public: [
    cost,
    {
      title: "The treating doctor decides",
      text: "There are no doses on this site. How much is given, and how fast, is for the treating doctor to decide and to tell you.",
      phrases: list(`dose, how much medicine, how strong, infusion rate, drip rate, millilitres`),
    },
    {
      place: "mechanism/six#how-long-does-one-infusion-last",
      title: "How long does one infusion last?",
      text: "How long the medicine stays in the body is not on this site: ask the treating doctor. How long its effect lasted in studies is.",
      phrases: list(`
        half life, half life of the medicine, stay in the body, stays in my system, out of my system, drug test,
        elimination, metabolism
      `),
    },
    {
      title: "Ask your clinic",
      text: "This site belongs to no clinic, so it knows no address and takes no bookings. Your clinic’s own website or letter has its number.",
      phrases: list(`
        what time should i arrive, arrival time, book an appointment, book, booking, address, where are you,
        directions, parking, clinic near me, find a clinic, email address, waiting list, referral, refer a patient,
        how do i get a referral, transfer to another clinic, change clinic, second opinion
      `),
    },
  ],
  service: [cost],
  // They are the ones who decide.
  clinical: [],
};
