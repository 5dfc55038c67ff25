import { searchTerms, type Term, type TermTopic } from "@infusionkit/core";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { getMessages, isEnglish, readTextList, readTexts, tryOrUndefined } from "../i18n/format.ts";
import { certainty, effects, glossary, type Messages } from "../i18n/messages.ts";
import { medicineTerm, termActions, termDetails } from "./glossary.data.ts";
import { runWhenIdle } from "./runWhenIdle.ts";
import { termDefinitions } from "./terms.data.ts";

/** What the glossary shows of a term: core's terms fit, and less is enough. */
export type GlossaryTerm = Omit<Term, "clinical" | "claims"> & Partial<Pick<Term, "clinical">>;

/** What the glossary takes. All of it may be left out: every term, in English. */
export type GlossaryProps<T extends GlossaryTerm = GlossaryTerm> = {
  /**
   * The terms to show. When left out all of them, without their definitions for clinicians, which are as long as all the
   * rest, and without other names that the search forgives anyway: too long for a widget in somebody else's page. Core's
   * `terms` have both.
   */
  readonly terms?: readonly T[];
  /** The id of the term that is shown at first. */
  readonly term?: string;
  /** What is filled in at first to be looked for; of a longer text the first {@link MAX_QUERY_LENGTH} letters count. */
  readonly query?: string;
  /** The reader has looked for other words. */
  readonly onFilterChange?: (detail: { readonly query: string; readonly shown: number }) => void;
  /** The reader has gone to a term by a link. */
  readonly onTermOpen?: (term: string) => void;
  /** What a page has to tell at the end of a term besides, such as its sources. */
  readonly more?: (term: T) => ComponentChildren;
  /**
   * How the entries come into the page. `whole`, the default: all at once. `gradual`: those in sight first, the others
   * as soon as the browser is idle; not for hydration, which has to find what the server sent.
   */
  readonly entries?: "whole" | "gradual";
  /**
   * For hydration only: a `div` that stands for the entries as the server sent them, so that Preact does not go through
   * each. It stays until the reader looks for something, and the links in it are the browser's own until then; after that
   * the entries come gradually.
   */
  readonly servedEntries?: ComponentChildren;
  /** The level of each term's heading, 2 to 6; 2 by default. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** The language, as a BCP 47 tag; English by default. */
  readonly lang?: string;
  /** Messages that replace the English ones. */
  readonly messages?: Messages;
};

/** The longest text that is looked for, in letters: no word here is half as long. */
export const MAX_QUERY_LENGTH = 100;

/** How many entries are rendered at once where the others may follow: more than a screen has room for. */
const FIRST_ENTRIES = 12;
/** How many follow each time that the browser is idle: few enough not to keep a tap waiting. */
const MORE_ENTRIES = 8;

const SECTIONS = { glossary, effects, certainty };
const TOPICS = Object.keys(glossary.topics) as TermTopic[];

/** Every term of the glossary, as much of it as the widget shows. */
export const glossaryTerms: readonly GlossaryTerm[] = /* @__PURE__ */ termDefinitions.map((term) => ({
  ...term,
  ...termDetails[term.id]!,
}));

const readTermTexts = (translations: Messages["terms"], id: string) =>
  readTexts(translations?.[id], ["name", "plain"]);

/** A term's name in the reader's language. "brain-derived neurotrophic factor (BDNF)" is "BDNF" where room is short. */
const getShortName = (id: string, translations: Messages["terms"]): string =>
  (readTermTexts(translations, id) ?? termDefinitions.find((term) => term.id === id)!).name.replace(
    /^.*\(([\w-]+)\)/,
    "$1",
  );

/** A term in the reader's language; its other names and how it is said are those of that language, or left out. */
const translateTerm = <T extends GlossaryTerm>(term: T, translations: Messages["terms"]): T => {
  const own = readTermTexts(translations, term.id);
  if (!own) return term;
  const { pronunciation: _, ...rest } = term;
  return { ...(rest as T), ...own, synonyms: readTextList(translations?.[term.id]?.synonyms) ?? [] };
};

type Filter = { readonly query: string; readonly topic: string };
const NO_FILTER: Filter = { query: "", topic: "" };
const toQuery = (text = ""): string => text.slice(0, MAX_QUERY_LENGTH);

/**
 * The glossary, filtered as one types. Every term is in the HTML from the start, each with an address of its own
 * (`#sgacc`), so that search engines, links and readers without JavaScript have it.
 *
 * @example <Glossary />
 */
export const Glossary = <T extends GlossaryTerm = GlossaryTerm>(props: GlossaryProps<T>): JSX.Element => {
  const {
    terms: givenTerms = glossaryTerms as readonly T[],
    term: firstTerm,
    headingLevel = 2,
    entries: arrival = "whole",
    servedEntries,
    more,
    onTermOpen,
  } = props;
  const locale = useMemo(
    () => getMessages(SECTIONS, props.lang, props.messages),
    [props.lang, props.messages],
  );
  const { t, glossary: text } = locale;
  const translations = props.messages?.terms;
  const terms = useMemo(
    () => givenTerms.map((term) => translateTerm(term, translations)),
    [givenTerms, translations],
  );

  const root = useRef<HTMLElement>(null);
  const [{ query, topic }, setFilter] = useState<Filter>(() => ({
    ...NO_FILTER,
    query: toQuery(props.query),
  }));
  /** The reader's last search, to be told when its result is on the page. */
  const [search, setSearch] = useState<Filter>();
  /** The term that a link leads to: an object, so that the same link leads there again. */
  const [destination, setDestination] = useState<{ readonly id: string }>();
  /** How many entries are rendered. */
  const [count, setCount] = useState(arrival === "gradual" ? FIRST_ENTRIES : Infinity);
  /** What only works with JavaScript is not offered before it runs. */
  const [isReady, setReady] = useState(false);

  const shown = useMemo(
    () => searchTerms(terms, query).filter((term) => !topic || term.topic === topic),
    [terms, query, topic],
  );

  const applyFilter = (change: Partial<Filter>): void => {
    const filter = { query, topic, ...change };
    setFilter(filter);
    setSearch(filter);
    if (arrival === "gradual" || servedEntries !== undefined) setCount(FIRST_ENTRIES);
  };
  /** A link to a term must reach it, whatever the filter hides at that moment, and inside a shadow root too. */
  const goToTerm = (id: string | undefined): void => {
    if (id === undefined || !terms.some((term) => term.id === id)) return;
    setFilter(NO_FILTER);
    setCount(Infinity);
    setDestination({ id });
  };
  const goToHash = (): void =>
    // The page's address may hold what is none of ours, and cannot be decoded.
    goToTerm(tryOrUndefined(() => decodeURIComponent(location.hash.slice(1))));

  // A host's query first: a term that it names besides is shown whatever that leaves out.
  useLayoutEffect(() => setFilter((filter) => ({ ...filter, query: toQuery(props.query) })), [props.query]);
  useLayoutEffect(() => {
    setReady(true);
    // In a document the browser has gone to the address's term by itself; into a shadow root it cannot.
    if (!firstTerm && root.current?.getRootNode() !== document) goToHash();
  }, []);
  useLayoutEffect(() => goToTerm(firstTerm), [firstTerm]);
  useLayoutEffect(() => {
    if (!destination) return;
    const entry = root.current?.querySelector<HTMLElement>(`[id="${destination.id}"]`);
    entry?.scrollIntoView();
    entry?.focus({ preventScroll: true });
  }, [destination]);
  useLayoutEffect(() => {
    if (search) props.onFilterChange?.({ query: search.query, shown: shown.length });
  }, [search]);
  // After every render: an element that was taken out of the page waits, and goes on when it is put back and renders.
  useEffect(() => {
    if (count >= shown.length) return undefined;
    return runWhenIdle(() => {
      if (root.current?.isConnected) setCount(count + MORE_ENTRIES);
    });
  });
  // After every render: an element that was taken out of the page stops listening, and renders when it is put back.
  useEffect(() => {
    const follow = ({ type }: Event): void => {
      if (!root.current?.isConnected) stop();
      else if (type === "hashchange") goToHash();
      // Paper has all entries, however soon it is asked for.
      else setCount(Infinity);
    };
    const stop = (): void => {
      removeEventListener("hashchange", follow);
      removeEventListener("beforeprint", follow);
    };
    addEventListener("hashchange", follow);
    addEventListener("beforeprint", follow);
    return stop;
  });

  const linkTo = (id: string): JSX.HTMLAttributes<HTMLAnchorElement> & { readonly href: string } => ({
    href: `#${id}`,
    onClick: (event) => {
      onTermOpen?.(id);
      if (root.current?.getRootNode() !== document) {
        // A link leads into no shadow root, and would follow the page's `<base>` out of the page.
        event.preventDefault();
        goToTerm(id);
        // Where the address names the term already, following the link changes nothing in it, and no `hashchange` comes.
      } else if (location.hash === `#${id}`) goToTerm(id);
    },
  });
  // Not again for the other reasons to render: the entries are nearly all of the widget.
  const entries = useMemo(() => {
    const Heading = `h${headingLevel}` as "h2";
    return shown.map((term) => (
      <article
        key={term.id}
        class="ik-glossary-entry"
        id={term.id}
        tabindex={-1}
        aria-label={term.name}
        lang={isEnglish(locale.lang) || readTermTexts(translations, term.id) ? undefined : "en"}
      >
        {/* A site's search finds an entry by its heading's id. */}
        <Heading id={`${term.id}-name`}>
          {term.name}{" "}
          <a data-pagefind-ignore {...linkTo(term.id)} aria-label={t(text.link, { name: term.name })}>
            #
          </a>
        </Heading>
        {term.pronunciation && (
          <p class="ik-muted">
            {text.pronunciation} <i translate={false}>{term.pronunciation}</i>
          </p>
        )}
        <p>{term.plain}</p>
        {term.clinical && (
          <p class="ik-muted">
            <b>{text.clinical}</b> {term.clinical}
          </p>
        )}
        <Actions term={term.id} locale={locale} translations={translations} />
        <p class="ik-muted">
          {term.synonyms.length > 0 && (
            <span>
              {text.synonyms}: {term.synonyms.join(", ")}
            </span>
          )}{" "}
          <span>
            {text.related}:
            {term.related.map((other) => [
              " ",
              <a key={other} {...linkTo(other)}>
                {terms.find(({ id }) => id === other)?.name ?? other}
              </a>,
            ])}
          </span>{" "}
          {more?.(term)}
        </p>
      </article>
    ));
  }, [shown, terms, locale, translations, headingLevel, more, onTermOpen]);

  const [firstEntries] = useState(entries);
  const isAsServed =
    servedEntries !== undefined && entries === firstEntries && typeof document !== "undefined";

  const firstByLetter = new Map<string, string>();
  for (const { id, name } of shown) {
    const letter = name[0]!.toUpperCase();
    if (!firstByLetter.has(letter)) firstByLetter.set(letter, id);
  }

  return (
    <section class="ik ik-glossary" aria-label={text.title} ref={root}>
      <form
        class="ik-glossary-search"
        part="form"
        role="search"
        aria-label={text.title}
        onSubmit={(event) => event.preventDefault()}
        // Its place is kept until then, so that the words do not move; the style sheet hides it.
        inert={!isReady}
      >
        <label>
          {text.searchLabel}
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            maxLength={MAX_QUERY_LENGTH}
            value={query}
            onInput={(event) => applyFilter({ query: toQuery(event.currentTarget.value) })}
          />
        </label>
        <label>
          {text.topic}
          <select value={topic} onChange={(event) => applyFilter({ topic: event.currentTarget.value })}>
            <option value="">{text.allTopics}</option>
            {TOPICS.filter((one) => terms.some((term) => term.topic === one)).map((one) => (
              <option key={one} value={one}>
                {text.topics[one]}
              </option>
            ))}
          </select>
        </label>
        <p>
          <b role="status">
            {/* Keyed, like all that changes: a translator that has replaced the old text would keep it. */}
            <span key={shown.length}>
              {t(shown.length === terms.length ? text.countAll : text.count, {
                count: shown.length,
                all: terms.length,
              })}
            </span>
          </b>{" "}
          {text.searchHint}
        </p>
      </form>
      {!query.trim() && !topic && (
        <nav class="ik-letters" aria-label={text.letters} data-pagefind-ignore>
          {[...firstByLetter].map(([letter, first]) => (
            <a key={letter} {...linkTo(first)}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {shown.length === 0 && (
        <div class="ik-no-results">
          <p key={query}>{t(text.noResults, { query })}</p>
          <button type="button" class="ik-button" onClick={() => applyFilter(NO_FILTER)}>
            {text.clearFilter}
          </button>
        </div>
      )}
      {isAsServed ? servedEntries : <div key="entries">{entries.slice(0, count)}</div>}
    </section>
  );
};

/** What a term acts on, and what acts on it. */
const Actions = ({
  term,
  locale,
  translations,
}: {
  readonly term: string;
  readonly translations: Messages["terms"];
  readonly locale: ReturnType<typeof getMessages<typeof SECTIONS>>;
}): JSX.Element | null => {
  // No list for the medicine itself: it acts on every pathway.
  const actions =
    term === medicineTerm ? [] : termActions.filter(({ from, to }) => from === term || to === term);
  return actions.length === 0 ? null : (
    <ul class="ik-term-actions" aria-label={locale.glossary.actions}>
      {actions.map(({ from, to, effect, raises, certainty: level, onClinicPage }) => (
        <li key={`${from}-${to}`} class={`ik-${level}`}>
          <span>{getShortName(from, translations)}</span>{" "}
          <i>
            {locale.effects[effect]} <span aria-hidden="true">{raises ? "→" : "⊣"}</span>
          </i>{" "}
          <span>{getShortName(to, translations)}</span>{" "}
          <small>
            {/* Within a line an English label is small; a German noun stays large. */}
            {isEnglish(locale.lang)
              ? locale.certainty[level].label.toLowerCase()
              : locale.certainty[level].label}
            {!onClinicPage && `; ${locale.glossary.notOnPage}`}
          </small>
        </li>
      ))}
    </ul>
  );
};
