import { DateField, NO_DATE, parseDateParts, formatShareLink, type DateParts } from "@infusionkit/widgets";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Palette } from "../snippets/colour.ts";
import { configFile, partedConfig } from "../snippets/clinic-config.ts";
import { scriptOf, scriptsFor, type EmbedFiles } from "../snippets/files.ts";
import { elementSnippet } from "../snippets/snippet.ts";
import { CopyBlock } from "./CopyBlock.tsx";
import { Accent, Errors, Field, Language, Region, Weekdays } from "./fields.tsx";
import {
  dateWords,
  designs,
  EMPTY,
  HORIZONS,
  newKey,
  openSaved,
  readDraft,
  type Draft,
  type FormError,
} from "./setup-form.ts";

export type SetUpProps = {
  /** The calculator's page, from the root of the host: `/clinic/course/`. */
  readonly calculator: string;
  /** The page about pasting snippets. */
  readonly help: string;
  /** The scripts of the build, from the root of the host, with their hashes. */
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

/** Where a file stands once it is saved on a clinic's site. */
const FILE = "infusionkit.json";

const When = (props: {
  readonly legend: string;
  readonly parts: DateParts;
  readonly optional?: boolean;
  readonly onChange: (parts: DateParts) => void;
}): JSX.Element => {
  const reading = parseDateParts(props.parts, dateWords);
  return <DateField {...props} reading={reading} words={dateWords} />;
};

/**
 * A clinic's set-up, filled in once: opening days, closures, holidays, phone line, protocol, language and colours.
 * It comes out as a link, a snippet and a file. Nothing is stored and nothing is sent.
 */
export const ClinicSetupForm = ({ calculator, help, files, palette }: SetUpProps): JSX.Element => {
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [origin, setOrigin] = useState("");
  const [saved, setSaved] = useState({ text: "", said: "", wrong: false });
  const [whole, setWhole] = useState(false);
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => setOrigin(location.origin), []);

  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }));
  const { problems, config, settings } = readDraft(draft, palette);
  const errors = (field: string): readonly string[] =>
    problems.filter((problem) => problem.field === field).map(({ message }) => message);
  /** A date tells of its own slips once it is left: beside its row stands what is left to say, and a date never begun. */
  const rowErrors = (field: string, from: DateParts): readonly string[] =>
    errors(field).filter(
      (message) =>
        !/^(?:Shut|New opening)/.test(message) || (tried && !`${from.day}${from.month}${from.year}`),
    );

  const open = (text: string): void => {
    const opened = openSaved(text);
    if (!opened.ok) {
      setSaved({ text, said: opened.message, wrong: true });
      return;
    }
    setDraft(opened.draft);
    setSaved({
      text: "",
      said:
        opened.left.length === 0
          ? "The form is filled in from what you saved."
          : `The form is filled in. It has no place for: ${opened.left.join(", ")}. Look at these by hand.`,
      wrong: false,
    });
  };
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file) open(await file.text());
  };

  const link = `${origin}${calculator}${formatShareLink(settings)}`;
  const page = `${origin}${calculator}`;
  const file = configFile(config);
  const { attributes, json } = partedConfig(config);
  const fallback = { href: page, text: "Plan your course of infusions" };
  const snippet = elementSnippet({
    tag: "infusion-course-calculator",
    ...(whole ? { attributes, json } : { attributes: { config: `/${FILE}` } }),
    fallback,
    style: scriptOf(files, "reserve.css", origin),
    scripts: scriptsFor(files, "course-calculator", { origin, region: config.region, lang: config.lang }),
  });

  return (
    <div class="ik-setup">
      <div class="ik-setup-grid">
        <form
          class="ik-setup-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            queueMicrotask(() => summary.current?.focus());
          }}
        >
          <details class="ik-setup-open">
            <summary>Go on from a set-up that you saved</summary>
            <Field
              label="Its text, or your link"
              hint={`Paste the text of ${FILE} or the link to your calculator, or choose the file.`}
              errors={saved.wrong ? [saved.said] : []}
            >
              {(control) => (
                <textarea
                  {...control}
                  rows={3}
                  value={saved.text}
                  onInput={(event) => setSaved({ text: event.currentTarget.value, said: "", wrong: false })}
                />
              )}
            </Field>
            <div class="ik-row">
              <button type="button" class="ik-tool" onClick={() => open(saved.text)}>
                Fill in the form
              </button>
              <label class="ik-file">
                <span>Choose the file</span>
                <input
                  type="file"
                  accept=".json,application/json"
                  onChange={(event) => {
                    void openFile(event.currentTarget.files?.[0]);
                    event.currentTarget.value = "";
                  }}
                />
              </label>
            </div>
            <p class="ik-said" role="status">
              {saved.wrong ? "" : saved.said}
            </p>
          </details>

          <section>
            <h3>Your clinic</h3>
            <Field
              name="clinic"
              label="Name of the clinic"
              hint="Shown beside the plan and in print."
              errors={errors("clinic")}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  autocomplete="organization"
                  value={draft.clinic}
                  onInput={(event) => set({ clinic: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field
              name="phone"
              label="Phone line"
              hint="As patients should read it, such as 021 555 0100, weekdays 8 to 4."
              errors={errors("phone")}
            >
              {(control) => (
                <input
                  {...control}
                  type="text"
                  inputMode="tel"
                  autocomplete="tel"
                  value={draft.phone}
                  onInput={(event) => set({ phone: event.currentTarget.value })}
                />
              )}
            </Field>
          </section>

          <section>
            <h3>When you are open</h3>
            <div class="ik-field" data-field="days">
              <Weekdays legend="The clinic is open on" days={draft.days} onChange={(days) => set({ days })} />
              <Errors messages={errors("days")} />
            </div>
            {draft.changes.map((row, i) => {
              const put = (part: Partial<typeof row>): void =>
                set({ changes: draft.changes.map((one) => (one === row ? { ...one, ...part } : one)) });
              return (
                <div class="ik-card" key={row.key} data-field={`change-${row.key}`}>
                  <When legend="From this date on" parts={row.from} onChange={(from) => put({ from })} />
                  <Weekdays legend="it is open on" days={row.days} onChange={(days) => put({ days })} />
                  <Errors messages={rowErrors(`change-${row.key}`, row.from)} />
                  <button
                    type="button"
                    class="ik-tool"
                    onClick={() => set({ changes: draft.changes.filter((one) => one !== row) })}
                  >
                    Remove change {i + 1}
                  </button>
                </div>
              );
            })}
            <button
              type="button"
              class="ik-tool"
              onClick={() =>
                set({ changes: [...draft.changes, { key: newKey(), from: NO_DATE, days: draft.days }] })
              }
            >
              The days change from a date on
            </button>
          </section>

          <section>
            <h3>When you are shut</h3>
            <Region
              hint="They come with the calculator, for this year and the next ones."
              value={draft.region}
              onChange={(region) => set({ region: region as Draft["region"] })}
            />
            {draft.shut.map((row, i) => {
              const put = (part: Partial<typeof row>): void =>
                set({ shut: draft.shut.map((one) => (one === row ? { ...one, ...part } : one)) });
              return (
                <div class="ik-card" key={row.key} data-field={`shut-${row.key}`}>
                  <When legend="Shut from" parts={row.from} onChange={(from) => put({ from })} />
                  <When
                    legend="to (left empty: one day)"
                    parts={row.to}
                    optional
                    onChange={(to) => put({ to })}
                  />
                  <Field label="Why" errors={[]}>
                    {(control) => (
                      <input
                        {...control}
                        type="text"
                        placeholder="Christmas closure"
                        value={row.label}
                        onInput={(event) => put({ label: event.currentTarget.value })}
                      />
                    )}
                  </Field>
                  <Errors messages={rowErrors(`shut-${row.key}`, row.from)} />
                  <button
                    type="button"
                    class="ik-tool"
                    onClick={() => set({ shut: draft.shut.filter((one) => one !== row) })}
                  >
                    Remove closure {i + 1}
                  </button>
                </div>
              );
            })}
            <button
              type="button"
              class="ik-tool"
              onClick={() =>
                set({ shut: [...draft.shut, { key: newKey(), from: NO_DATE, to: NO_DATE, label: "" }] })
              }
            >
              Add days shut
            </button>
          </section>

          <section>
            <h3>How you plan a course</h3>
            <Field
              label="Protocol"
              hint="The standard one is the course of the clinic's page. A published design is what a trial did: that is no advice to do it."
              errors={[]}
            >
              {(control) => (
                <select
                  {...control}
                  value={draft.protocol}
                  onChange={(event) => set({ protocol: event.currentTarget.value })}
                >
                  <option value="standard">The standard protocol</option>
                  <option value="own">Our own protocol</option>
                  <optgroup label="Published designs">
                    {designs.map(({ id, protocol }) => (
                      <option key={id} value={id}>
                        {protocol.title}
                      </option>
                    ))}
                  </optgroup>
                </select>
              )}
            </Field>
            {draft.protocol === "own" && (
              <>
                <Field
                  name="own"
                  label="Your protocol, as JSON"
                  hint="Paste it here, or choose its file."
                  errors={draft.own.trim() || tried ? errors("own") : []}
                >
                  {(control) => (
                    <textarea
                      {...control}
                      rows={8}
                      spellcheck={false}
                      value={draft.own}
                      onInput={(event) => set({ own: event.currentTarget.value })}
                      onDragOver={(event) => event.preventDefault()}
                      onDrop={(event) => {
                        const dropped = event.dataTransfer?.files[0];
                        if (!dropped) return;
                        event.preventDefault();
                        void dropped.text().then((own) => set({ own }));
                      }}
                    />
                  )}
                </Field>
                <label class="ik-file">
                  <span>Choose the protocol’s file</span>
                  <input
                    type="file"
                    accept=".json,application/json"
                    onChange={(event) => {
                      const chosenFile = event.currentTarget.files?.[0];
                      event.currentTarget.value = "";
                      void chosenFile?.text().then((own) => set({ own }));
                    }}
                  />
                </label>
              </>
            )}
            <Field label="Show maintenance for" errors={[]}>
              {(control) => (
                <select
                  {...control}
                  value={draft.horizon}
                  onChange={(event) => set({ horizon: Number(event.currentTarget.value) })}
                >
                  {HORIZONS.map((count) => (
                    <option key={count} value={count}>
                      {count === 0 ? "None" : `${count} infusions`}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </section>

          <section>
            <h3>How it looks and speaks</h3>
            <Language value={draft.lang} files={files} onChange={(lang) => set({ lang })} />
            <Field label="Light or dark" errors={[]}>
              {(control) => (
                <select
                  {...control}
                  value={draft.theme}
                  onChange={(event) => set({ theme: event.currentTarget.value as Draft["theme"] })}
                >
                  <option value="auto">As the reader’s device is set</option>
                  <option value="light">Always light</option>
                  <option value="dark">Always dark</option>
                </select>
              )}
            </Field>
            {(["light", "dark"] as const).map((theme) => (
              <Accent
                key={theme}
                theme={theme}
                value={draft.accent[theme]}
                errors={errors(`accent-${theme}`)}
                palette={palette}
                onChange={(value) => set({ accent: { ...draft.accent, [theme]: value } })}
              />
            ))}
          </section>
          <button type="submit" class="ik-main-button">
            Check the form
          </button>
        </form>

        <section class="ik-setup-results" aria-labelledby="setup-results">
          <h3 id="setup-results">What you get</h3>
          <div ref={summary} tabIndex={-1} class="ik-setup-summary">
            {problems.length > 0 ? (
              <ProblemList problems={problems} />
            ) : (
              <p class="ik-fine">All is filled in right.</p>
            )}
          </div>
          {problems.length === 0 && (
            <>
              <CopyBlock label="Link to your calculator" text={link} wrap>
                <p>
                  <a href={link}>Open the calculator with your settings</a>, then keep it: Ctrl+D makes a
                  bookmark (⌘D on a Mac). On a phone, use Share and “Add to home screen”. No server sees the
                  settings.
                </p>
              </CopyBlock>
              <CopyBlock label={`The file ${FILE}`} text={file} file={FILE}>
                <p>
                  Put it at the top of your own site. Whoever changes it changes all your widgets at once.
                </p>
              </CopyBlock>
              <fieldset class="ik-choice">
                <legend>The snippet for your page</legend>
                <label>
                  <input type="radio" name="setup-whole" checked={!whole} onChange={() => setWhole(false)} />{" "}
                  reads the file
                </label>
                <label>
                  <input type="radio" name="setup-whole" checked={whole} onChange={() => setWhole(true)} />{" "}
                  has all settings in it
                </label>
              </fieldset>
              <CopyBlock label="Snippet" text={snippet}>
                <p>
                  Where to paste it: <a href={help}>your first widget in five minutes</a>. You are the one who
                  publishes it: check with your own regulator first.
                </p>
              </CopyBlock>
            </>
          )}
        </section>
      </div>
    </div>
  );
};

const ProblemList = ({ problems }: { readonly problems: readonly FormError[] }): JSX.Element => (
  <div class="ik-field-error">
    <p>
      {problems.length === 1 ? "One thing has" : `${problems.length} things have`} to be put right first. What
      you typed is kept.
    </p>
    <ul>
      {problems.slice(0, 8).map(({ field, message }) => (
        <li key={field + message}>
          <a
            href={`#${field}`}
            onClick={(event) => {
              event.preventDefault();
              document
                .querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea, select)`)
                ?.focus();
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
