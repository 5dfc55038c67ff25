import { deepFreeze } from "../freeze.ts";
import type { CountryHelp, HelpDirectory } from "../help.ts";
import type { PlainDate } from "../date.ts";

/** The day on which the numbers were looked up. Their sources are copies, some of them years old: each says its date. */
export const helpLookedUpOn: PlainDate = "2026-11-28";

/**
 * Numbers to call, by country. Only those that were seen at the operator, at a public body or with a statement of theirs
 * are here: a number that was seen once, or in one guide only, is left out. Add none without such a source.
 */
export const countryHelp: readonly CountryHelp[] = /* @__PURE__ */ deepFreeze<readonly CountryHelp[]>([
  {
    country: "ZA",
    name: "South Africa",
    emergency: {
      numbers: [
        { number: "112", use: "any emergency, from a mobile phone" },
        { number: "10177", use: "ambulance" },
        { number: "10111", use: "police" },
      ],
      sources: [
        {
          url: "https://statuscheck.co.za/?p=14569",
          kind: "news",
          said: "112, 10111 and 10177 stay in use",
          dated: "2026",
        },
        {
          url: "https://mybroadband.co.za/news/telecoms/568418-south-africa-could-say-goodbye-to-10111-and-other-emergency-numbers.html",
          kind: "news reporting a gazette",
          said: "proposal to phase out 10111, 10177 and 107",
          dated: "November 2024",
        },
      ],
      note: "The government proposed in November 2024 to keep 112 only. Check the numbers before you rely on them.",
    },
    lines: [
      {
        name: "Suicide Crisis Helpline",
        purpose: "crisis",
        phone: "0800 567 567",
        hours: "24 hours, free",
        operator: "South African Depression and Anxiety Group (SADAG)",
        website: "https://www.sadag.org",
        certainty: "verified",
        sources: [
          {
            url: "https://www.sadag.org/index.php?option=com_content&view=article&id=3141:world-mental-health-day-7-october-2020&catid=149:press-releases&Itemid=601",
            kind: "operator",
            said: 'helpline box, under "24-hour toll-free emergency helplines"',
            dated: "about 2024, by the calendar on it",
          },
        ],
      },
      {
        name: "Mental Health Helpline (sponsored by Cipla)",
        purpose: "crisis",
        phone: "0800 456 789",
        text: "SMS 31393",
        hours: "24 hours, free; WhatsApp 076 882 2775 8 am to 5 pm",
        operator: "SADAG",
        website: "https://www.sadag.org",
        certainty: "verified",
        sources: [
          {
            url: "https://www.sadag.org/index.php?option=com_content&view=article&id=2947:psychiatric-admissions-the-steps&catid=74&Itemid=412",
            kind: "operator",
            said: "helpline box",
            dated: "about 2024, by the calendar on it",
          },
        ],
      },
      {
        name: "SADAG office",
        purpose: "support",
        phone: "011 234 4837",
        hours: "8 am to 8 pm",
        operator: "SADAG",
        website: "https://www.sadag.org",
        certainty: "verified",
        sources: [
          {
            url: "https://sadag.org/index.php?option=com_content&view=article&id=457:mental-illness-the-cost-to-countries&catid=74&Itemid=577",
            kind: "operator",
            said: "helpline box (hours on the other two pages)",
            dated: "about 2024, by the calendar on it",
          },
        ],
      },
    ],
  },
  {
    country: "AU",
    name: "Australia",
    emergency: {
      numbers: [{ number: "000", use: "any emergency" }],
      sources: [
        {
          url: "https://lifelineh2h.org.au/get-help/telephone-crisis-support/faqs/",
          kind: "operator",
          said: '"if you are in immediate danger call 000"',
          dated: null,
        },
      ],
    },
    lines: [
      {
        name: "Lifeline",
        purpose: "crisis",
        phone: "13 11 14",
        text: "0477 13 11 14",
        hours: "24 hours, 7 days",
        operator: "Lifeline Australia",
        website: "https://www.lifeline.org.au",
        note: "Free from mobiles; local rate from landlines.",
        certainty: "verified",
        sources: [
          {
            url: "https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7",
            kind: "national suicide prevention gateway",
            said: "call, text, chat, 24/7; cites a Department of Health release of 7 February",
            dated: "February 2022",
          },
          {
            url: "https://newshub.medianet.com.au/2024/09/lifeline-urges-australians-to-get-to-know-all-the-ways-to-reach-out-for-support/66068",
            kind: "operator",
            said: "operator release; website lifeline.org.au",
            dated: "September 2024",
          },
        ],
      },
    ],
  },
  {
    country: "NZ",
    name: "New Zealand",
    emergency: {
      numbers: [{ number: "111", use: "any emergency" }],
      sources: [
        {
          url: "https://www.odt.co.nz/news/national/launch-two-new-mental-health-services-make-getting-help-easier",
          kind: "news with police statement",
          said: "111 operators can pass calls to mental health nurses",
          dated: "June 2017",
        },
      ],
    },
    lines: [
      {
        name: "Need to talk?",
        purpose: "crisis",
        phone: "1737",
        text: "1737",
        hours: "24 hours, 7 days, free",
        operator: "National Telehealth Service",
        certainty: "verified",
        sources: [
          {
            url: "http://www.scoop.co.nz/stories/PA1706/S00527/single-phone-number-to-access-support-services.htm",
            kind: "government release",
            said: "release of the Minister of Health",
            dated: "29 June 2017",
          },
          {
            url: "https://nzfamilies.org.nz/?p=1578",
            kind: "guide",
            said: "still listed",
            dated: "22 December 2025",
          },
        ],
      },
    ],
  },
  {
    country: "GB",
    name: "United Kingdom",
    emergency: {
      numbers: [{ number: "999", use: "any emergency" }],
      sources: [
        {
          url: "https://www.norwoodmc.co.uk/2024/08/14/nhs-111-option-2-for-crisis-mental-health-support/",
          kind: "NHS surgery",
          said: "999 or A&E if life is at risk",
          dated: "14 August 2024",
        },
        {
          url: "https://highland.gov.uk/info/1454/mental_health/1029/mental_health_and_wellbeing_information/15",
          kind: "council",
          said: "999",
          dated: null,
        },
      ],
    },
    lines: [
      {
        name: "Samaritans",
        purpose: "crisis",
        phone: "116 123",
        hours: "24 hours, 365 days, free",
        operator: "Samaritans",
        certainty: "verified",
        sources: [
          {
            url: "https://abuhb.nhs.wales/urgent-out-of-hours/mental-health-crisis/",
            kind: "health board",
            said: "number and hours",
            dated: null,
          },
        ],
      },
      {
        name: "NHS 111, mental health option",
        purpose: "crisis",
        phone: "111",
        hours: "24 hours, 7 days, all ages",
        operator: "NHS",
        website: "https://111.nhs.uk",
        nation: "England",
        certainty: "verified",
        sources: [
          {
            url: "https://shsc.nhs.uk/news/call-nhs-111-if-you-are-experiencing-mental-health-crisis",
            kind: "NHS trust",
            said: "call 111 and choose the mental health option; 111.nhs.uk",
            dated: null,
          },
          {
            url: "https://www.pendeensurgery.nhs.uk/health-information/urgent-mental-health-support-and-mental-health-and-wellness",
            kind: "NHS surgery",
            said: "24/7",
            dated: null,
          },
        ],
      },
      {
        name: "NHS 111, option 2",
        purpose: "crisis",
        phone: "111",
        operator: "NHS Wales",
        website: "https://abuhb.nhs.wales/urgent-out-of-hours/mental-health-crisis/",
        nation: "Wales",
        certainty: "verified",
        sources: [
          {
            url: "https://abuhb.nhs.wales/urgent-out-of-hours/mental-health-crisis/",
            kind: "health board",
            said: "free even without credit; option 2; Samaritans",
            dated: null,
          },
        ],
      },
      {
        name: "NHS 24 Mental Health Hub",
        purpose: "crisis",
        phone: "111",
        hours: "24 hours, every day",
        operator: "NHS 24",
        nation: "Scotland",
        certainty: "verified",
        sources: [
          {
            url: "https://nen.press/tag/creating-hope-through-action",
            kind: "news with NHS 24 statement",
            said: "statement of NHS 24",
            dated: "September 2021",
          },
        ],
      },
      {
        name: "Breathing Space",
        purpose: "low mood, anxiety, over 16",
        phone: "0800 83 85 87",
        hours: "Monday to Thursday 6 pm to 2 am; Friday 6 pm to Monday 6 am (as of 2021)",
        operator: "NHS 24",
        nation: "Scotland",
        certainty: "verified; hours may have changed",
        sources: [
          {
            url: "https://nen.press/tag/creating-hope-through-action",
            kind: "news with NHS 24 statement",
            said: "number, hours",
            dated: "September 2021",
          },
          {
            url: "https://highland.gov.uk/info/1454/mental_health/1029/mental_health_and_wellbeing_information/15",
            kind: "council",
            said: "number",
            dated: null,
          },
        ],
      },
      {
        name: "Lifeline",
        purpose: "crisis",
        phone: "0808 808 8000",
        text: "textphone 18001 0808 808 8000",
        hours: "24 hours, 7 days, free",
        operator: "Public Health Agency (Northern Ireland)",
        website: "https://www.lifelinehelpline.info",
        nation: "Northern Ireland",
        note: "This is not the Lifeline of Australia or New Zealand.",
        certainty: "verified",
        sources: [
          {
            url: "https://www.lifelinehelpline.info/page/about.html",
            kind: "operator",
            said: "24/7, free, who it is for",
            dated: null,
          },
          {
            url: "https://www.healthcanal.com/public-health-safety/20568-public-health-agency-urges-those-in-distress-to-use-lifeline.html",
            kind: "government agency release",
            said: "number, textphone",
            dated: "about 2011",
          },
        ],
      },
    ],
  },
  {
    country: "IE",
    name: "Ireland",
    emergency: {
      numbers: [
        { number: "112", use: "any emergency" },
        { number: "999", use: "any emergency" },
      ],
      sources: [
        {
          url: "https://www.leitrimobserver.ie/news/home/526085/reminder-ring-the-helpline-not-emergency-services-for-information-on-covid-19.html",
          kind: "news with HSE statement",
          said: "999 or 112, HSE statement",
          dated: "2020",
        },
        {
          url: "https://www.thejournal.ie/ireland-may-get-an-alternative-phone-line-to-999-for-acute-but-non-urgent-medical-needs-6697690-May2025/",
          kind: "news",
          said: "999/112",
          dated: "May 2025",
        },
      ],
    },
    lines: [
      {
        name: "Samaritans",
        purpose: "crisis",
        phone: "116 123",
        hours: "24 hours, free",
        operator: "Samaritans",
        certainty: "verified",
        sources: [
          {
            url: "https://www.oireachtas.ie/en/debates/question/2013-12-10/505/",
            kind: "parliament record",
            said: "number given to Samaritans, 24-hour freephone",
            dated: "10 December 2013",
          },
          {
            url: "https://www.irishexaminer.com/breakingnews/ireland/samaritans-answer-29m-calls-since-2014-charity-to-play-crucial-role-in-new-mental-help-phone-service-914684.html",
            kind: "news",
            said: "number in use",
            dated: "2019",
          },
        ],
      },
      {
        name: "Pieta",
        purpose: "crisis",
        phone: "1800 247 247",
        text: "HELP to 51444",
        hours: "24 hours",
        operator: "Pieta",
        website: "https://pieta.ie",
        certainty: "verified through news",
        sources: [
          {
            url: "https://wicklownow.ie/news/wicklow-people-feeling-low-over-christmas-period-urged-to-contact-helpline/",
            kind: "news with operator statement",
            said: "number, text, hours, website, with a quotation of its head",
            dated: "June 2021, with text of about 2019",
          },
        ],
      },
      {
        name: "Your Mental Health information line",
        purpose: "tells you which services exist; not counselling",
        phone: "1800 111 888",
        hours: "24 hours, 7 days",
        operator: "Health Service Executive (National Ambulance Service)",
        certainty: "verified",
        sources: [
          {
            url: "https://irishtimes-irishtimes-prod.cdn.arcpublishing.com/news/health/helpline-to-direct-people-to-mental-health-services-set-up-1.4098132",
            kind: "news with HSE statement",
            said: "number, purpose, operator",
            dated: "28 November 2019",
          },
        ],
      },
    ],
  },
  {
    country: "US",
    name: "United States",
    emergency: {
      numbers: [{ number: "911", use: "any emergency" }],
      sources: [
        {
          url: "https://internationalmentalhealth.org/resources/",
          kind: "guide",
          said: "911 for immediate danger",
          dated: null,
        },
        {
          url: "https://www.webmd.com/mental-health/features/988-suicide-prevention-overview?src=RSS_PUBLIC",
          kind: "health site",
          said: "911 as local emergency service",
          dated: "July 2022",
        },
      ],
    },
    lines: [
      {
        name: "988 Suicide & Crisis Lifeline",
        purpose: "crisis",
        phone: "988",
        text: "988",
        chat: "https://988lifeline.org",
        hours: "24 hours, every day, free",
        operator: "Vibrant Emotional Health for SAMHSA (US government)",
        website: "https://988lifeline.org",
        certainty: "verified",
        sources: [
          {
            url: "https://hcfl.gov/residents/parks-and-leisure/mindful-mondays/national-crisis-help-line",
            kind: "county government",
            said: "call, text, chat; 24/365; English and Spanish; SAMHSA",
            dated: "26 September 2023",
          },
          {
            url: "https://familyandcaregivertoolkit.org/988-crisis-lifeline",
            kind: "guide",
            said: "menu (1 veterans, 2 Spanish), chat, administrator",
            dated: null,
          },
        ],
      },
      {
        name: "Veterans Crisis Line",
        purpose: "veterans",
        phone: "988, then 1",
        text: "838255",
        chat: "https://www.veteranscrisisline.net",
        hours: "24 hours",
        certainty: "verified through a company notice",
        sources: [
          {
            url: "https://chesapeaketelephone.com/2022/05/11/dial-988-update-national-suicide-prevention-lifeline-veterans-crisis-line/",
            kind: "telephone company",
            said: "press 1, text, chat address",
            dated: "11 May 2022",
          },
        ],
      },
    ],
  },
  {
    country: "CA",
    name: "Canada",
    emergency: {
      numbers: [{ number: "911", use: "any emergency" }],
      sources: [
        {
          url: "https://mentalhealthcommission.ca/catalyst/988-launches-in-canada/",
          kind: "federally funded commission",
          said: "9-1-1 or emergency department",
          dated: "2023 to 2024",
        },
      ],
    },
    lines: [
      {
        name: "988: Suicide Crisis Helpline",
        purpose: "crisis",
        phone: "988",
        text: "988",
        hours: "24 hours, every day; English and French; free",
        operator:
          "Centre for Addiction and Mental Health (CAMH), overseen by the Public Health Agency of Canada",
        certainty: "verified",
        sources: [
          {
            url: "https://mentalhealthcommission.ca/catalyst/988-launches-in-canada/",
            kind: "federally funded commission",
            said: "call or text, launched 30 November",
            dated: "2023 to 2024",
          },
          {
            url: "https://dailyhive.com/canada/988-suicide-crisis-helpline-launch",
            kind: "news with PHAC statement",
            said: "PHAC, CAMH, hours, languages",
            dated: "30 November 2023",
          },
        ],
      },
    ],
  },
]);

/** Where to look for a help line in any other country. */
export const helpDirectories: readonly HelpDirectory[] = /* @__PURE__ */ deepFreeze<readonly HelpDirectory[]>(
  [
    {
      name: "Find A Helpline",
      url: "https://findahelpline.com",
      note: "A directory of help lines in many countries. We found its address in public lists, and have not read its own page.",
    },
    {
      name: "International Federation of Telephone Emergency Services (IFOTES)",
      url: "http://www.ifotes.org/emotional-support/suicide-prevention",
      note: "Describes help lines worldwide. The part that we read has no list of numbers.",
    },
  ],
);
