import { searchTerms, type Certainty, type EdgeEffect, type Term, type TermTopic } from "@infusionkit/core";
import { Component, type ComponentChildren, type JSX } from "preact";
import { certainty, effects, glossary, type Messages } from "../i18n/messages.ts";
import { attempt, getTexts } from "../i18n/text.ts";
import { acts, rest } from "./glossary.data.ts";
import { termDefinitions } from "./termDefinitions.ts";

/** What the glossary shows of a term: core's terms fit, and less is enough. */
export type GlossaryTerm = Omit<Term, "clinical" | "claims"> & Partial<Pick<Term, "clinical">>;

export type GlossaryProps<T extends GlossaryTerm = GlossaryTerm> = {
  /**
   * The terms to show. When left out all of them, without their definitions for clinicians, which are as long as all the
   * rest, and without other names that the search forgives anyway: too long for a widget in somebody else's page. Core's
   * `terms` have both.
   */
  readonly terms?: readonly T[];
  /** The id of the term that is shown at first. */
  readonly term?: string;
  /** What is filled in at first to be looked for. */
  readonly query?: string;
  /** The reader has looked for other words. */
  readonly onFilterChange?: (detail: { readonly query: string; readonly shown: number }) => void;
  /** The reader has gone to a term by a link. */
  readonly onTermOpen?: (term: string) => void;
  /** What a page has to tell at the end of a term besides, such as its sources. */
  readonly more?: (term: T) => ComponentChildren;
  /** The level of each term's heading, 2 to 6; 2 when left out. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

type State = {
  readonly query: string;
  readonly topic: string;
  /** What only works with JavaScript is not offered before it runs. */
  readonly ready?: boolean;
};

const SECTIONS = { glossary, effects, certainty };

/** The names behind the numbers of the data. */
const TOPICS = Object.keys(glossary.topics) as TermTopic[];
const EFFECTS = Object.keys(effects) as EdgeEffect[];
const CERTAINTIES = Object.keys(certainty) as Certainty[];

/** Every term of the glossary, as much of it as the widget shows. */
export const glossaryTerms: readonly GlossaryTerm[] = /* @__PURE__ */ readTerms();

function readTerms(): readonly GlossaryTerm[] {
  const rows = rest.split("\n");
  return termDefinitions.map(({ id, name, plain }, i) => {
    const [topic, pronunciation, related, synonyms] = rows[i]!.split("|");
    return {
      id,
      name,
      topic: TOPICS[+topic!]!,
      plain,
      ...(pronunciation && { pronunciation }),
      synonyms: synonyms ? synonyms.split(", ") : [],
      related: related!.split(" ").map((other) => termDefinitions[+other]!.id),
    };
  });
}

/** "brain-derived neurotrophic factor (BDNF)" is "BDNF" where room is short. */
const shortName = (term: number): string => glossaryTerms[term]!.name.replace(/^.*\((\w+)\)/, "$1");

/**
 * The glossary, filtered as one types. Every term is in the HTML from the start, each with an address of its own
 * (`#sgacc`), so that search engines, links and readers without JavaScript have it.
 *
 * A class, because hooks would weigh a kilobyte that nothing else in the glossary's own file needs.
 *
 * @example <Glossary />
 */
export class Glossary<T extends GlossaryTerm = GlossaryTerm> extends Component<GlossaryProps<T>, State> {
  override state: State = { query: this.props.query ?? "", topic: "" };

  /** A link to a term must reach it, whatever the filter hides at that moment, and inside a shadow root too. */
  private reach(id: string | undefined): void {
    if (!this.terms().some((term) => term.id === id)) return;
    this.setState({ query: "", topic: "" }, () => {
      const entry = (this.base as HTMLElement).querySelector<HTMLElement>(`[id="${id}"]`);
      entry?.scrollIntoView();
      entry?.focus({ preventScroll: true });
    });
  }

  // A page's address may hold what is no address of ours, and cannot be read.
  private readonly follow = (): void => {
    // Taken out of the page: whoever puts it back draws it again.
    if (this.base?.isConnected) this.reach(attempt(() => decodeURIComponent(location.hash.slice(1))));
    else this.componentWillUnmount();
  };

  /** What the reader looks for; told when it is on the page. */
  private look(wanted: Partial<State>): void {
    this.setState(wanted, () =>
      this.props.onFilterChange?.({ query: this.state.query, shown: this.shown().length }),
    );
  }

  private shown(): readonly T[] {
    const { query, topic } = this.state;
    return searchTerms(this.terms(), query).filter((term) => !topic || term.topic === topic);
  }

  override componentDidMount(): void {
    this.setState({ ready: true });
    addEventListener("hashchange", this.follow);
    const { term } = this.props;
    if (term) this.reach(term);
    // In a document the browser has gone there by itself.
    else if (this.base!.getRootNode() !== document) this.follow();
  }

  override componentDidUpdate({ term, query }: GlossaryProps<T>): void {
    const { props } = this;
    addEventListener("hashchange", this.follow);
    if (props.query !== query) this.setState({ query: props.query ?? "" });
    if (props.term && props.term !== term) this.reach(props.term);
  }

  override componentWillUnmount(): void {
    removeEventListener("hashchange", this.follow);
  }

  private terms(): readonly T[] {
    return this.props.terms ?? (glossaryTerms as readonly T[]);
  }

  override render(props: GlossaryProps<T>, { query, topic, ready }: State): JSX.Element {
    const words = getTexts(SECTIONS, props.lang, props.words);
    const { say } = words;
    const text = words.glossary;
    const Heading = `h${props.headingLevel ?? 2}` as "h2";
    const terms = this.terms();
    const shown = this.shown();
    const link = (id: string): object => ({ href: `#${id}`, onClick: () => props.onTermOpen?.(id) });
    const letters = new Map<string, string>();
    for (const { id, name } of shown) {
      const letter = name[0]!.toUpperCase();
      if (!letters.has(letter)) letters.set(letter, id);
    }

    return (
      <section class="ik ik-glossary" aria-label={text.title}>
        <form
          class="ik-find"
          part="form"
          role="search"
          aria-label={text.title}
          onSubmit={(event) => event.preventDefault()}
          hidden={!ready}
        >
          <label>
            {text.label}
            <input
              type="search"
              autocomplete="off"
              spellcheck={false}
              value={query}
              onInput={(event) => this.look({ query: event.currentTarget.value })}
            />
          </label>
          <label>
            {text.topic}
            <select value={topic} onChange={(event) => this.look({ topic: event.currentTarget.value })}>
              <option value="">{text.allTopics}</option>
              {TOPICS.filter((one) => terms.some((term) => term.topic === one)).map((one) => (
                <option key={one} value={one} selected={one === topic}>
                  {text.topics[one]}
                </option>
              ))}
            </select>
          </label>
          <p>
            <b role="status">
              {say(shown.length === terms.length ? text.countAll : text.count, {
                count: shown.length,
                all: terms.length,
              })}
            </b>{" "}
            {text.hint}
          </p>
        </form>
        {!query.trim() && !topic && (
          <nav class="ik-letters" aria-label={text.letters} data-pagefind-ignore>
            {[...letters].map(([letter, first]) => (
              <a key={letter} {...link(first)}>
                {letter}
              </a>
            ))}
          </nav>
        )}
        {!shown.length && (
          <div class="ik-none">
            <p>{say(text.none, { query })}</p>
            <button type="button" class="ik-button" onClick={() => this.look({ query: "", topic: "" })}>
              {text.clear}
            </button>
          </div>
        )}
        {shown.map((term) => {
          const here = glossaryTerms.findIndex(({ id }) => id === term.id);
          const lines = acts.filter(([from, to]) => here > 0 && (from === here || to === here));
          return (
            <article key={term.id} class="ik-term" id={term.id} tabindex={-1} aria-label={term.name}>
              {/* A site's search finds an entry by its heading's id. */}
              <Heading id={`${term.id}-name`}>
                {term.name}{" "}
                <a data-pagefind-ignore {...link(term.id)} aria-label={say(text.link, { name: term.name })}>
                  #
                </a>
              </Heading>
              {term.pronunciation && (
                <p class="ik-soft">
                  {text.spoken} <i translate={false}>{term.pronunciation}</i>
                </p>
              )}
              <p>{term.plain}</p>
              {term.clinical && (
                <p class="ik-soft">
                  <b>{text.clinical}</b> {term.clinical}
                </p>
              )}
              {lines.length > 0 && (
                <ul class="ik-where" aria-label={text.where}>
                  {lines.map(([from, to, effect, sure]) => (
                    <li key={from + "-" + to} class={`ik-${CERTAINTIES[sure]}`}>
                      <span>{shortName(from)}</span>
                      <i>
                        {words.effects[EFFECTS[effect]!]} {/* The effects that lower something come first. */}
                        <span aria-hidden="true">{effect < 4 ? "⊣" : "→"}</span>
                      </i>
                      <span>{shortName(to)}</span>
                      <small>{words.certainty[CERTAINTIES[sure]!].toLowerCase()}</small>
                    </li>
                  ))}
                </ul>
              )}
              <p class="ik-soft">
                {term.synonyms.length > 0 && (
                  <span>
                    {text.also}: {term.synonyms.join(", ")}
                  </span>
                )}
                <span>
                  {text.related}:
                  {term.related.map((other) => [
                    " ",
                    <a key={other} {...link(other)}>
                      {terms.find(({ id }) => id === other)?.name ?? other}
                    </a>,
                  ])}
                </span>
                {props.more?.(term)}
              </p>
            </article>
          );
        })}
      </section>
    );
  }
}
