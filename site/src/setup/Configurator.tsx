import { countryHelp, terms } from "@infusionkit/core";
import { formatDateProblem, NO_DATE, parseDateParts } from "@infusionkit/widgets";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
  findLowContrastPairs,
  formatRatio,
  parseColour,
  resolveColours,
  THEMES,
  type Palette,
  type Theme,
} from "../snippets/colour.ts";
import { isWholeAddress, type ClinicConfig } from "../snippets/clinic-config.ts";
import type { EmbedFiles } from "../snippets/files.ts";
import {
  DEFAULT_CHOICE,
  formatAddress,
  formatSnippet,
  getSnippetType,
  getSnippetTypes,
  getWidgets,
  settingsLostByOembed,
  withAudience,
  type SiteContext,
  type SnippetAudience,
  type SnippetChoice,
} from "../snippets/widget-snippets.ts";
import { configuratorText, snippetTypeText } from "../text/configurator.ts";
import { AccentFields, LanguageField, ThemeField } from "./clinic-fields.tsx";
import {
  ClosuresSection,
  ContactFields,
  HelpSection,
  OpeningSection,
  PlanningSection,
  SetupDateField,
} from "./clinic-sections.tsx";
import { fieldText } from "../text/fields.ts";
import { setupText } from "../text/setup.ts";
import { CopyBlock } from "./CopyBlock.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { RadioGroup, SelectField, TextField } from "./fields.tsx";
import {
  calendarMessages,
  EMPTY_SETUP,
  isEmptyDate,
  parseSetupForm,
  type FormError,
  type SetupForm,
} from "./setup-form.ts";
import { SnippetPreview } from "./SnippetPreview.tsx";

export type ConfiguratorProps = {
  /** The root of the site on its host: `/` or `/kit/`. */
  readonly base: string;
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

/** The region that is chosen at first, as in the default snippet. */
const REGION = "za";

/** The choice with what the form of the clinic comes to. */
const withSetup = (
  choice: SnippetChoice,
  form: SetupForm,
  config: ClinicConfig,
  start: string,
): SnippetChoice => {
  const { clinic = "", phone = "", openingDays = [], region = "", lang = "en" } = config;
  const { bookingUrl, help, alternatingDays, extraDays, closures, protocol, horizon } = config;
  const course = { bookingUrl, help, alternatingDays, extraDays, closures, protocol, horizon };
  const given = Object.fromEntries(Object.entries(course).filter(([, value]) => value !== undefined));
  const accent = { light: parseColour(form.accent.light), dark: parseColour(form.accent.dark) };
  return { ...choice, clinic, phone, openingDays, region, lang, accent, course: given, start };
};

/** What is wrong in the fields that are shown: for the calculator in all of them. */
const listErrors = (
  all: readonly FormError[],
  start: ReturnType<typeof parseDateParts> | undefined,
  isCalculator: boolean,
  themes: readonly Theme[],
  /** The page for booking as it was typed, where the widget itself will stand on this site; otherwise empty. */
  foreignAddress: string,
): readonly FormError[] => {
  const hasField = ({ field }: FormError): boolean => {
    if (field === "lang") return true;
    if (field.startsWith("accent-")) return themes.some((theme) => field === `accent-${theme}`);
    return isCalculator;
  };
  const errors = all.filter(hasField);
  if (!isCalculator) return errors;
  const isSound = !errors.some(({ field }) => field === "bookingUrl");
  if (foreignAddress && isSound && !isWholeAddress(foreignAddress)) {
    const message = `${setupText.clinic.bookingUrl}: ${configuratorText.content.wholeAddress(foreignAddress)}`;
    errors.push({ field: "bookingUrl", message });
  }
  if (start && !start.ok) {
    const message = `${configuratorText.content.start}: ${formatDateProblem(start, calendarMessages)}`;
    errors.push({ field: "start", message });
  }
  return errors;
};

const removeUndefined = (accent: SnippetChoice["accent"]): Partial<Record<Theme, string>> => ({
  ...(accent.light && { light: accent.light }),
  ...(accent.dark && { dark: accent.dark }),
});

type OnChange = (patch: Partial<SnippetChoice>) => void;

/**
 * Leads to what a form has come to. On a phone the form is long, so this stands below each of its parts: a bar that stayed in
 * sight would lie over a field.
 */
const ResultLink = (): JSX.Element => (
  <a class="ik-setup-jump" href="#configurator-live">
    {configuratorText.result.jump}
  </a>
);

/** Builds the snippet of a widget as it is chosen, and shows the widget in a page of its own. */
export const Configurator = ({ base, files, palette }: ConfiguratorProps): JSX.Element => {
  const [chosen, setChoice] = useState(DEFAULT_CHOICE);
  /** What the calculator is told of the clinic, as it is typed. */
  const [form, setForm] = useState<SetupForm>({ ...EMPTY_SETUP, region: REGION });
  const [start, setStart] = useState(NO_DATE);
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);

  const change: OnChange = (patch) => setChoice((current) => ({ ...current, ...patch }));
  const changeForm = (patch: Partial<SetupForm>): void => setForm((current) => ({ ...current, ...patch }));
  const setup = parseSetupForm(form, palette);
  const startReading = isEmptyDate(start) ? undefined : parseDateParts(start, calendarMessages);
  const choice = withSetup(chosen, form, setup.config, startReading?.ok ? startReading.date : "");
  const { widget, theme, audience } = choice;
  const isCalculator = widget === "course-calculator";
  // A row that was just added is not wrong yet: the list beside the snippet says what it lacks.
  const section = { form, errors: setup.errors, checked: false, onChange: changeForm };
  const offered = getWidgets(audience).map(({ name, label, summary, service }) => ({
    name,
    ...(audience === "service" && service ? service : { label, summary }),
  }));
  const themes = THEMES.filter((one) => theme === "auto" || theme === one);
  const errors = listErrors(
    setup.errors,
    startReading,
    isCalculator,
    themes,
    ["frame", "address"].includes(getSnippetType(choice)) ? form.bookingUrl.trim() : "",
  );
  // While something is half typed the preview stays as it was: without it the page would jump at each key.
  const lastSound = useRef(choice);
  if (errors.length === 0) lastSound.current = choice;
  const context: SiteContext = { origin, base, files, palette };
  const text = configuratorText;

  return (
    <div class="ik-setup">
      <div class="ik-setup-grid">
        <form class="ik-setup-form" noValidate onSubmit={(event) => event.preventDefault()}>
          <section>
            <h3>{text.choice.title}</h3>
            <SelectField
              label={text.choice.audience}
              hint={text.choice.audienceHint}
              value={audience}
              options={Object.entries(text.choice.audiences)}
              onChange={(value) => setChoice((current) => withAudience(current, value as SnippetAudience))}
            />
            <SelectField
              label={text.choice.widget}
              hint={offered.find(({ name }) => name === widget)?.summary ?? ""}
              value={widget}
              options={offered.map(({ name, label }) => [name, label] as const)}
              onChange={(value) => change({ widget: value as SnippetChoice["widget"] })}
            />
            <RadioGroup
              legend={text.choice.form}
              name="configurator-form"
              value={getSnippetType(choice)}
              options={getSnippetTypes(widget).map((type) => {
                const { label, when } = snippetTypeText[type];
                return [type, label, when] as const;
              })}
              onChange={(type) => change({ type })}
            />
          </section>
          <ResultLink />

          {isCalculator && (
            <>
              <section>
                <h3>{text.content.clinicTitle}</h3>
                <ContactFields {...section} />
              </section>
              <ResultLink />
              <OpeningSection {...section} />
              <ResultLink />
              <ClosuresSection {...section} />
              <ResultLink />
              <PlanningSection {...section} />
              <ResultLink />
            </>
          )}
          {widget !== "effect" && (
            <section>
              <h3>{text.content.title}</h3>
              {isCalculator && (
                <div class="ik-field" data-field="start">
                  <SetupDateField legend={text.content.start} parts={start} optional onChange={setStart} />
                </div>
              )}
              <ContentFields choice={choice} onChange={change} />
            </section>
          )}
          {isCalculator && (
            <>
              <HelpSection {...section} />
              <ResultLink />
            </>
          )}
          {widget !== "term" && (
            <section>
              <h3>{text.help.title}</h3>
              <SelectField
                label={text.help.country}
                hint={text.help.countryHint}
                value={choice.helpCountry}
                options={[
                  ["", isCalculator ? text.help.ofRegion : text.help.directory],
                  ...countryHelp.map(({ country, name }) => [country, name] as const),
                ]}
                onChange={(helpCountry) => change({ helpCountry })}
              />
            </section>
          )}

          <section>
            <h3>{text.looks.title}</h3>
            <ThemeField value={theme} onChange={(value) => change({ theme: value })} />
            <AccentFields
              themes={themes}
              values={form.accent}
              palette={palette}
              onChange={(one, value) => changeForm({ accent: { ...form.accent, [one]: value } })}
            />
            <LanguageField value={form.lang} files={files} onChange={(lang) => changeForm({ lang })} />
            {widget !== "term" && (
              <SelectField
                label={text.looks.headingLevel}
                hint={text.looks.headingHint}
                short
                value={choice.headingLevel}
                options={[2, 3, 4, 5].map((level) => [level, `h${level}`] as const)}
                onChange={(level) => change({ headingLevel: Number(level) })}
              />
            )}
          </section>
        </form>

        <div class="ik-setup-live" id="configurator-live" tabIndex={-1}>
          {origin && <SnippetPreview choice={lastSound.current} context={context} />}
          <section class="ik-setup-results" aria-labelledby="configurator-results">
            <h3 id="configurator-results">{text.result.title}</h3>
            {errors.length > 0 ? (
              <>
                <ErrorSummary errors={errors} />
                <p class="ik-field-hint">{text.result.previewBefore}</p>
              </>
            ) : (
              <SnippetResult choice={choice} context={context} onChange={change} />
            )}
          </section>
        </div>
      </div>
    </div>
  );
};

/** The settings that only some widgets have. */
const ContentFields = (props: {
  readonly choice: SnippetChoice;
  readonly onChange: OnChange;
}): JSX.Element => {
  const { choice, onChange } = props;
  const { widget } = choice;
  const text = configuratorText.content;
  return (
    <>
      {widget === "glossary" && (
        <TextField label={text.query} value={choice.query} onChange={(query) => onChange({ query })} />
      )}
      {widget === "pathway" && (
        <SelectField
          label={text.indication}
          value={choice.indication}
          options={Object.entries(text.indications)}
          onChange={(indication) => onChange({ indication })}
        />
      )}
      {widget === "term" && (
        <>
          <SelectField
            label={text.term}
            value={choice.term}
            options={terms.map(({ id, name }) => [id, name] as const)}
            onChange={(term) => onChange({ term, word: terms.find(({ id }) => id === term)?.name ?? term })}
          />
          <TextField label={text.word} value={choice.word} onChange={(word) => onChange({ word })} />
        </>
      )}
    </>
  );
};

/** The snippet to copy, and a warning where it would lose its settings. */
const SnippetResult = (props: {
  readonly choice: SnippetChoice;
  readonly context: SiteContext;
  readonly onChange: OnChange;
}): JSX.Element => {
  const { choice, context, onChange } = props;
  const { widget } = choice;
  const type = getSnippetType(choice);
  const text = configuratorText.result;
  const weakPairs = findLowContrastPairs(
    resolveColours(context.palette, { accent: removeUndefined(choice.accent) }),
    THEMES.filter((one) => choice.accent[one] && (choice.theme === "auto" || choice.theme === one)),
  );
  return (
    <>
      {type === "address" && settingsLostByOembed(choice, context) && (
        <div class="ik-warning" role="status">
          <p>
            <strong>{text.notForWordPress}</strong> {text.settingsLost}{" "}
            {widget === "course-calculator" ? text.calculatorWithout : text.widgetWithout}
          </p>
          <button type="button" class="ik-button-small" onClick={() => onChange({ type: "frame" })}>
            {text.useFrame}
          </button>
        </div>
      )}
      {weakPairs.length > 0 && (
        <p class="ik-warning" role="status">
          {fieldText.hardToRead(weakPairs.map((pair) => ({ ...pair, ratio: formatRatio(pair.ratio) })))}{" "}
          {text.weakColours}
        </p>
      )}
      <CopyBlock
        label={snippetTypeText[type].label}
        text={formatSnippet(choice, context)}
        wrap={type === "address"}
      >
        <p>
          {snippetTypeText[type].pinned(context.files.version)} {text.regulator}
        </p>
      </CopyBlock>
      {type !== "address" && type !== "package" && widget !== "term" && (
        <p class="ik-field-hint">
          <a href={formatAddress(choice, context)}>{text.asPage}</a>
        </p>
      )}
    </>
  );
};
