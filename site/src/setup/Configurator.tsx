import { terms } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { readColour, type Palette, type Theme } from "../snippets/colour.ts";
import type { EmbedFiles } from "../snippets/files.ts";
import {
  addressOf,
  FIRST,
  formsOf,
  losesByOembed,
  previewPage,
  snippetOf,
  WIDGETS,
  type Chosen,
  type Form,
  type Place,
} from "../snippets/widgets.ts";
import { CopyBlock } from "./CopyBlock.tsx";
import { readLanguage } from "./setup-form.ts";
import { Accent, Errors, Field, Language, Region, Weekdays } from "./fields.tsx";

export type ConfiguratorProps = {
  /** The root of the site on its host: `/` or `/kit/`. */
  readonly base: string;
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

const FORMS: Readonly<Record<Form, { readonly label: string; readonly when: string }>> = {
  element: {
    label: "Element and script",
    when: "For pages that you write yourself, and editors that keep scripts.",
  },
  link: {
    label: "Link and loader",
    when: "The link goes through filters that drop unknown tags. The script line goes once into the site's header or footer.",
  },
  frame: {
    label: "Frame",
    when: "For editors that allow a frame and no script. Leave out the script line where it is refused: the frame then keeps its height.",
  },
  address: {
    label: "Address alone",
    when: "In Google Sites and Wix it is what you embed. Pasted on a line of its own in WordPress it becomes a frame, but without your settings.",
  },
  package: { label: "npm package", when: "For a site that is built with npm." },
};

const pinned = (version: string): string =>
  `It names version ${version} and its hashes: the browser runs no other file in its place.`;

/** What of a snippet can change by itself. */
const PINNED: Readonly<Record<Form, (version: string) => string>> = {
  element: pinned,
  link: pinned,
  frame: (version) =>
    `The frame shows the version that stands here, now ${version}, and follows it. Only its script line is pinned.`,
  address: (version) => `It shows the version that stands here, now ${version}, and follows it.`,
  package: (version) => `It is written for version ${version}; your lock file holds you to one.`,
};

/** Wide enough for what a desktop shows; the picture of it is made smaller where there is less room. */
const DESKTOP = 1024;
const PHONE = 360;

/** Builds the snippet of a widget as it is chosen, and shows the widget in a page of its own. */
export const Configurator = ({ base, files, palette }: ConfiguratorProps): JSX.Element => {
  const [choice, setChoice] = useState<Chosen>(FIRST);
  const [typed, setTyped] = useState<Readonly<Record<Theme, string>>>({ light: "", dark: "" });
  const [lang, setLang] = useState("en");
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);

  const set = (part: Partial<Chosen>): void => setChoice((now) => ({ ...now, ...part }));
  const place: Place = { origin, base, files, palette };
  const forms = formsOf(choice.widget);
  const form = forms.includes(choice.form) ? choice.form : "element";
  const now = { ...choice, form };
  const kind = WIDGETS.find(({ name }) => name === choice.widget) ?? WIDGETS[0];
  const noDay = choice.widget === "course-calculator" && choice.days.length === 0;
  const wrongLang = readLanguage(lang || "en") === undefined;
  const wrong =
    noDay ||
    wrongLang ||
    (["light", "dark"] as const).some((theme) => typed[theme] && !readColour(typed[theme]));

  return (
    <div class="ik-setup">
      <div class="ik-setup-grid">
        <form class="ik-setup-form" noValidate onSubmit={(event) => event.preventDefault()}>
          <section>
            <h3>Which widget, and how</h3>
            <Field label="Widget" hint={kind.what} errors={[]}>
              {(control) => (
                <select
                  {...control}
                  value={choice.widget}
                  onChange={(event) => set({ widget: event.currentTarget.value as Chosen["widget"] })}
                >
                  {WIDGETS.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {label}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <fieldset class="ik-choice">
              <legend>Form</legend>
              {forms.map((one) => (
                <label key={one}>
                  <input
                    type="radio"
                    name="configurator-form"
                    checked={form === one}
                    onChange={() => set({ form: one })}
                  />{" "}
                  {FORMS[one].label}
                </label>
              ))}
            </fieldset>
            <p class="ik-field-hint">{FORMS[form].when}</p>
          </section>

          <section>
            <h3>What it shows</h3>
            {choice.widget === "course-calculator" && (
              <>
                <Text
                  label="Name of the clinic"
                  value={choice.clinic}
                  onChange={(clinic) => set({ clinic })}
                />
                <Text label="Phone line" value={choice.phone} onChange={(phone) => set({ phone })} />
                <Weekdays
                  legend="The clinic is open on"
                  days={choice.days}
                  onChange={(days) => set({ days })}
                />
                <Errors messages={noDay ? ["Tick at least one day on which the clinic is open."] : []} />
                <Region
                  hint="Each country is a small script of its own. Closures and a protocol of your own: see the set-up of a clinic."
                  value={choice.region}
                  onChange={(region) => set({ region })}
                />
              </>
            )}
            {choice.widget === "glossary" && (
              <Text
                label="Show at first the words with"
                value={choice.query}
                onChange={(query) => set({ query })}
              />
            )}
            {choice.widget === "pathway" && (
              <Field label="Show at first" errors={[]}>
                {(control) => (
                  <select
                    {...control}
                    value={choice.indication}
                    onChange={(event) => set({ indication: event.currentTarget.value })}
                  >
                    <option value="depression">Depression</option>
                    <option value="pain">Chronic pain</option>
                    <option value="alcohol">Craving for alcohol</option>
                  </select>
                )}
              </Field>
            )}
            {choice.widget === "term" && (
              <>
                <Field label="Word of the glossary" errors={[]}>
                  {(control) => (
                    <select
                      {...control}
                      value={choice.term}
                      onChange={(event) => {
                        const term = event.currentTarget.value;
                        set({ term, word: terms.find(({ id }) => id === term)?.name ?? term });
                      }}
                    >
                      {terms.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {name}
                        </option>
                      ))}
                    </select>
                  )}
                </Field>
                <Text
                  label="As it stands in your sentence"
                  value={choice.word}
                  onChange={(word) => set({ word })}
                />
              </>
            )}
            {(choice.widget === "course-calculator" || choice.widget === "effect") && (
              <Field
                label="For"
                hint="Where even a hint at a medicine counts, the widget says nothing of how it works."
                errors={[]}
              >
                {(control) => (
                  <select
                    {...control}
                    value={choice.audience}
                    onChange={(event) => set({ audience: event.currentTarget.value })}
                  >
                    <option value="public">Patients, as on this site</option>
                    <option value="service">Pages where even a hint counts</option>
                  </select>
                )}
              </Field>
            )}
          </section>

          <section>
            <h3>How it looks and speaks</h3>
            <Field label="Light or dark" errors={[]}>
              {(control) => (
                <select
                  {...control}
                  value={choice.theme}
                  onChange={(event) => set({ theme: event.currentTarget.value as Chosen["theme"] })}
                >
                  <option value="auto">As your page is</option>
                  <option value="light">Always light</option>
                  <option value="dark">Always dark</option>
                </select>
              )}
            </Field>
            {(["light", "dark"] as const)
              .filter((theme) => choice.theme === "auto" || choice.theme === theme)
              .map((theme) => (
                <Accent
                  key={theme}
                  theme={theme}
                  value={typed[theme]}
                  errors={
                    typed[theme] && !readColour(typed[theme])
                      ? [
                          `“${typed[theme]}” is no colour. Write a # and six digits or letters a to f, as in #0f5e57.`,
                        ]
                      : []
                  }
                  palette={palette}
                  onChange={(value) => {
                    setTyped({ ...typed, [theme]: value });
                    set({ accent: { ...choice.accent, [theme]: readColour(value) } });
                  }}
                />
              ))}
            <Language
              value={lang}
              files={files}
              onChange={(value) => {
                setLang(value);
                set({ lang: readLanguage(value || "en") ?? "en" });
              }}
            />
            {choice.widget !== "term" && (
              <Field
                label="Level of its heading"
                hint="One more than the heading that it stands under."
                errors={[]}
              >
                {(control) => (
                  <select
                    {...control}
                    class="ik-short"
                    value={choice.headingLevel}
                    onChange={(event) => set({ headingLevel: Number(event.currentTarget.value) })}
                  >
                    {[2, 3, 4, 5].map((level) => (
                      <option key={level} value={level}>
                        h{level}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
          </section>
        </form>

        <div class="ik-setup-live">
          {origin && !wrong && <Preview choice={now} place={place} />}
          <section class="ik-setup-results" aria-labelledby="configurator-results">
            <h3 id="configurator-results">Your snippet</h3>
            {wrong ? (
              <p class="ik-field-error">
                Put right what is marked in the form first. What you typed is kept.
              </p>
            ) : (
              <>
                {form === "address" && losesByOembed(now, place) && (
                  <div class="ik-lost" role="status">
                    <p>
                      <strong>Not for WordPress.</strong> On a line of its own there, this address loses every
                      setting.{" "}
                      {choice.widget === "course-calculator"
                        ? "Your readers would get dates for Monday to Friday, without public holidays and closures."
                        : "Your readers would get the widget as it is without them."}
                    </p>
                    <button type="button" class="ik-tool" onClick={() => set({ form: "frame" })}>
                      Take the form Frame instead
                    </button>
                  </div>
                )}
                <CopyBlock label={FORMS[form].label} text={snippetOf(now, place)} wrap={form === "address"}>
                  <p>{PINNED[form](files.version)} You publish it: check with your own regulator first.</p>
                </CopyBlock>
              </>
            )}
            {!wrong && form !== "address" && form !== "package" && choice.widget !== "term" && (
              <p class="ik-field-hint">
                <a href={addressOf(now, place)}>See it as a page of its own</a>
              </p>
            )}
          </section>
        </div>
      </div>
    </div>
  );
};

const Text = (props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element => (
  <Field label={props.label} errors={[]}>
    {(control) => (
      <input
        {...control}
        type="text"
        value={props.value}
        onInput={(event) => props.onChange(event.currentTarget.value)}
      />
    )}
  </Field>
);

/** The snippet in a page, as a reader of that page sees it. */
const Preview = ({ choice, place }: { readonly choice: Chosen; readonly place: Place }): JSX.Element => {
  const [width, setWidth] = useState<"phone" | "desktop">("phone");
  const [theme, setTheme] = useState<Theme>("light");
  const [room, setRoom] = useState(DESKTOP);
  const [shown, setShown] = useState("");
  const frame = useRef<HTMLDivElement>(null);

  const form = choice.form === "package" ? "element" : choice.form;
  const page = previewPage(snippetOf({ ...choice, form }, place), { ...choice, form }, theme);
  // Not on every letter: each change is a page of its own.
  useEffect(() => {
    const later = setTimeout(() => setShown(page), shown === "" ? 0 : 400);
    return () => clearTimeout(later);
  }, [page]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const wanted = width === "phone" ? PHONE : DESKTOP;
  const scale = Math.min(1, room / wanted);
  const height = width === "phone" ? 500 : 720;
  return (
    <section class={`ik-live ik-live-${width}`} aria-labelledby="configurator-preview">
      <div class="ik-live-head">
        <h3 id="configurator-preview">What your readers see</h3>
        <div class="ik-row">
          <Toggle label="Phone" on={width === "phone"} onClick={() => setWidth("phone")} />
          <Toggle label="Desktop" on={width === "desktop"} onClick={() => setWidth("desktop")} />
          <Toggle
            label="Dark page"
            on={theme === "dark"}
            onClick={() => setTheme(theme === "dark" ? "light" : "dark")}
          />
        </div>
      </div>
      <div ref={frame} class="ik-live-room" style={{ height: `${height * scale}px` }}>
        {shown && (
          <iframe
            title={`The widget on a ${theme} page, at the width of a ${width}`}
            srcdoc={shown}
            width={wanted}
            height={height}
            style={{ transform: `scale(${scale})` }}
          />
        )}
      </div>
    </section>
  );
};

const Toggle = (props: {
  readonly label: string;
  readonly on: boolean;
  readonly onClick: () => void;
}): JSX.Element => (
  <button type="button" class="ik-tool" aria-pressed={props.on} onClick={props.onClick}>
    {props.label}
  </button>
);
