import type { MessageGroup } from "../format.ts";

/** The pathway. */
export const pathway = {
  chooseIndication: "Show how it may work in",
  indications: { depression: "Depression", pain: "Chronic pain", alcohol: "Craving for alcohol" },
  scope: "A picture of what the clinic says, and of how certain each part of it is.",
  previous: "Previous",
  next: "Next",
  stepOfSteps: "Step {step} of {steps}",
  picture: "{title}: a picture. It is described in words below.",
  keyboardHint: "Choose a part to learn more. Arrow keys move between parts.",
  kinds: {
    medicine: "the medicine",
    receptor: "receptor",
    neurotransmitter: "messenger",
    "growth-factor": "growth factor",
    cell: "nerve cells",
    process: "process",
    "brain-region": "area of the brain",
    "spinal-cord": "spinal cord",
    outcome: "condition",
  },
  legendTitle: "How to read the picture",
  more: "More of the first leads to more of the second",
  less: "More of the first leads to less of the second",
  pathsTitle: "How certain is each route?",
  pathsExplanation:
    "Each of these routes could lead to less {outcome}. Each is marked with the certainty of its least certain line.",
  linesTitle: "Every line",
  textVersion: "In words: {title}",
  publications: "Publications: {count} in favour, {against} against or with doubts.",
  source: "Evidence for {claim}",
  notOnPage: "Not on the clinic’s page.",
  partNotOnPage: "Not on the clinic’s page: {what}.",
  glossary: "More in the glossary",
  close: "Close",
  notice: "This is for information only. Ask your doctor what it means for you.",
} satisfies MessageGroup;
