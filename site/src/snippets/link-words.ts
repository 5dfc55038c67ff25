/**
 * What a snippet itself says in the languages that come with the widgets: the link that stands where no script runs, and
 * the title of a frame. It is for people who read the clinic's page in that language.
 */
import type { PublicWidgetName } from "@infusionkit/widgets/registry";

/** What a snippet says of one widget. */
type WidgetWords = { readonly label: string; readonly linkText: string };

/** What snippets say in one language. */
type SnippetWords = {
  readonly widgets: Readonly<Record<Exclude<PublicWidgetName, "term">, WidgetWords>>;
  /** Where even a hint at a medicine counts. */
  readonly service: Readonly<Record<"course-calculator" | "effect", WidgetWords>>;
  /** The link below a frame. */
  readonly ownPage: (linkText: string) => string;
};

const germanCalculator = { label: "Terminrechner", linkText: "Termine Ihrer Infusionen planen" };
const afrikaansCalculator = { label: "Afspraakbeplanner", linkText: "Beplan u infusies" };

/** By language; what is not here is said in English. */
const snippetWords: Readonly<Record<string, SnippetWords>> = {
  de: {
    widgets: {
      "course-calculator": germanCalculator,
      glossary: { label: "Glossar", linkText: "Glossar zur Behandlung" },
      pathway: { label: "Wie es wirken kann", linkText: "Wie es wirken kann" },
      effect: {
        label: "Eine Infusion und eine Behandlungsreihe",
        linkText: "Warum es mehrere Infusionen sind",
      },
    },
    service: {
      "course-calculator": germanCalculator,
      effect: { label: "Eine Behandlungsreihe, Tag für Tag", linkText: "Die Tage einer Behandlungsreihe" },
    },
    ownPage: (linkText) => `${linkText}, auf einer eigenen Seite`,
  },
  af: {
    widgets: {
      "course-calculator": afrikaansCalculator,
      glossary: { label: "Woordelys", linkText: "Woordelys oor die behandeling" },
      pathway: { label: "Hoe dit kan werk", linkText: "Hoe dit kan werk" },
      effect: {
        label: "Een infusie, en ’n behandelingsreeks",
        linkText: "Hoekom daar meer as een infusie is",
      },
    },
    service: {
      "course-calculator": afrikaansCalculator,
      effect: { label: "’n Behandelingsreeks, dag vir dag", linkText: "Die dae van ’n behandelingsreeks" },
    },
    ownPage: (linkText) => `${linkText}, op ’n eie bladsy`,
  },
};

/** What a snippet says in a language: that of Germany for `de-AT` too. */
export const getSnippetWords = (lang: string): SnippetWords | undefined =>
  snippetWords[lang.split("-")[0] ?? ""];
