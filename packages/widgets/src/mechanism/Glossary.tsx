import {
  searchTerms,
  terms as allTerms,
  type Claim,
  type Edge,
  type Node,
  type Term,
  type TermTopic,
} from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { wordsFor, type Words } from "../locale.ts";
import { certainty, glossary, pathway as pathwayWords, type Messages } from "../messages.ts";

export type GlossaryProps = {
  /** The terms to show; all of core's when left out. */
  readonly terms?: readonly Term[];
  /** Core's claims: with them each source shows how sure it is, and how many references stand behind it. */
  readonly claims?: readonly Claim[];
  /** Core's graph: with it each term shows where it acts. */
  readonly pathway?: { readonly nodes: readonly Node[]; readonly edges: readonly Edge[] };
  /** The level of each term's heading, 2 to 6; 2 when left out. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Where a source is shown, as the beginning of a link that a claim's number in lower case ends: `/evidence/#`. */
  readonly evidenceUrl?: string;
  /** The language, as a BCP 47 tag; English when left out. */
  readonly lang?: string;
  /** Words that replace the English ones. */
  readonly words?: Messages;
};

const SECTIONS = { glossary, certainty, pathway: pathwayWords };
type GlossaryWords = Words<typeof SECTIONS>;

/**
 * The glossary, filtered as one types. Every term is in the HTML from the start, each with an address of its own
 * (`#sgacc`), so that search engines, links and readers without JavaScript have it.
 *
 * @example <Glossary evidenceUrl="/evidence/#" />
 */
export const Glossary = (props: GlossaryProps): JSX.Element => {
  const { terms = allTerms, claims = [], pathway, headingLevel = 2, evidenceUrl } = props;
  const words = useMemo(() => wordsFor(SECTIONS, props.lang, props.words), [props.lang, props.words]);
  const text = words.glossary;
  const id = useId();
  const [query, setQuery] = useState("");
  const [topic, setTopic] = useState<TermTopic | "">("");
  const [ready, setReady] = useState(false);

  // A link to a term must reach it, whatever the filter hides at that moment.
  useEffect(() => {
    setReady(true);
    const show = (): void => {
      const target = decodeURIComponent(location.hash.slice(1));
      if (!terms.some((term) => term.id === target)) return;
      setQuery("");
      setTopic("");
      requestAnimationFrame(() => document.getElementById(target)?.scrollIntoView());
    };
    addEventListener("hashchange", show);
    return () => removeEventListener("hashchange", show);
  }, [terms]);

  const byId = new Map(terms.map((term) => [term.id, term]));
  const shown = searchTerms(terms, query).filter((term) => topic === "" || term.topic === topic);
  const topics = [...new Set(terms.map((term) => term.topic))];
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const filtered = query.trim() !== "" || topic !== "";
  const letters = new Map<string, string>();
  for (const { id: first, name } of shown) {
    const letter = name.charAt(0).toUpperCase();
    if (!letters.has(letter)) letters.set(letter, first);
  }
  const clear = (): void => {
    setQuery("");
    setTopic("");
  };

  return (
    <section class="ik ik-glossary" aria-label={text.title}>
      <form
        class="ik-find"
        role="search"
        aria-label={text.title}
        onSubmit={(event) => event.preventDefault()}
        hidden={!ready}
      >
        <label class="ik-find-text">
          <span>{text.label}</span>
          <input
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={query}
            aria-describedby={`${id}-hint`}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <label class="ik-find-topic">
          <span>{text.topic}</span>
          <select value={topic} onChange={(event) => setTopic(event.currentTarget.value as TermTopic | "")}>
            <option value="">{text.allTopics}</option>
            {topics.map((one) => (
              <option key={one} value={one} selected={one === topic}>
                {text.topics[one]}
              </option>
            ))}
          </select>
        </label>
        <p class="ik-find-count">
          <span role="status">
            {words.say(shown.length === terms.length ? text.countAll : text.count, {
              count: shown.length,
              all: terms.length,
            })}
          </span>{" "}
          <span id={`${id}-hint`}>{text.hint}</span>
        </p>
      </form>
      {!filtered && (
        <nav class="ik-letters" aria-label={text.letters} data-pagefind-ignore>
          {[...letters].map(([letter, first]) => (
            <a key={letter} href={`#${first}`}>
              {letter}
            </a>
          ))}
        </nav>
      )}
      {shown.length === 0 && (
        <div class="ik-none">
          <p>{words.say(text.none, { query })}</p>
          <button type="button" class="ik-button" onClick={clear}>
            {text.clear}
          </button>
        </div>
      )}
      <div class="ik-terms">
        {shown.map((term) => (
          <TermEntry
            key={term.id}
            term={term}
            byId={byId}
            claimById={claimById}
            Heading={`h${headingLevel}` as "h2"}
            words={words}
            {...(evidenceUrl === undefined ? {} : { evidenceUrl })}
            {...(pathway === undefined ? {} : { pathway })}
          />
        ))}
      </div>
    </section>
  );
};

const TermEntry = (props: {
  readonly term: Term;
  readonly byId: ReadonlyMap<string, Term>;
  readonly claimById: ReadonlyMap<string, Claim>;
  readonly pathway?: GlossaryProps["pathway"];
  readonly Heading: "h2";
  readonly words: GlossaryWords;
  readonly evidenceUrl?: string;
}): JSX.Element => {
  const { term, byId, claimById, pathway, Heading, words, evidenceUrl } = props;
  const text = words.glossary;
  return (
    <article class="ik-term" id={term.id} tabindex={-1} aria-labelledby={`${term.id}-name`}>
      <div class="ik-term-head">
        <Heading id={`${term.id}-name`} class="ik-term-name">
          {term.name}
        </Heading>
        <a
          class="ik-term-link"
          data-pagefind-ignore
          href={`#${term.id}`}
          aria-label={words.say(text.link, { name: term.name })}
        >
          #
        </a>
        {term.say && (
          <p class="ik-term-say">
            {text.say} <span translate={false}>{term.say}</span>
          </p>
        )}
      </div>
      <p class="ik-term-plain">{term.plain}</p>
      <p class="ik-term-clinical">
        <b>{text.clinical}</b> {term.clinical}
      </p>
      {pathway && <Where term={term} pathway={pathway} words={words} />}
      <p class="ik-term-more">
        {term.synonyms.length > 0 && (
          <span>
            {text.also}: {term.synonyms.join(", ")}
          </span>
        )}
        {term.related.length > 0 && (
          <span>
            {text.related}:{" "}
            {term.related.map((other, i) => (
              <span key={other}>
                {i > 0 && ", "}
                <a href={`#${other}`}>{byId.get(other)?.name ?? other}</a>
              </span>
            ))}
          </span>
        )}
        {term.claims.length > 0 && (
          <span>
            {text.sources}:{" "}
            {term.claims.map((claim, i) => (
              <span key={claim}>
                {i > 0 && ", "}
                {evidenceUrl === undefined ? (
                  claim
                ) : (
                  <a href={`${evidenceUrl}${claim.toLowerCase()}`}>{claim}</a>
                )}
                {how(claimById.get(claim), words)}
              </span>
            ))}
          </span>
        )}
      </p>
    </article>
  );
};

/** How sure a claim is, and on how many references that rests: ` (hypothesis, 3 sources)`. */
const how = (claim: Claim | undefined, words: GlossaryWords): string =>
  claim
    ? ` (${words.certainty[claim.certainty].toLowerCase()}, ${words.say(words.glossary.sourceCount, { count: claim.support.length + claim.against.length })})`
    : "";

/** Where a term acts: each step of the mechanism that leads to it or from it, as a small picture in words. */
const Where = (props: {
  readonly term: Term;
  readonly pathway: NonNullable<GlossaryProps["pathway"]>;
  readonly words: GlossaryWords;
}): JSX.Element | null => {
  const { nodes, edges } = props.pathway;
  const here = new Set(nodes.filter(({ term }) => term === props.term.id).map(({ id }) => id));
  const steps = edges.filter(({ from, to }) => here.has(from) || here.has(to));
  if (steps.length === 0 || props.term.id === "our-medication") return null;
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? id;
  return (
    <div class="ik-where">
      <b>{props.words.glossary.where}</b>
      <ul>
        {steps.map(({ id, from, to, effect, sign, certainty }) => (
          <li key={id} class={`ik-where-${certainty}`}>
            <span class={here.has(from) ? "ik-where-here" : undefined}>{label(from)}</span>
            <i>
              {props.words.pathway.effects[effect]} <span aria-hidden="true">{sign === 1 ? "→" : "⊣"}</span>
            </i>
            <span class={here.has(to) ? "ik-where-here" : undefined}>{label(to)}</span>
            <small>{props.words.certainty[certainty].toLowerCase()}</small>
          </li>
        ))}
      </ul>
    </div>
  );
};
