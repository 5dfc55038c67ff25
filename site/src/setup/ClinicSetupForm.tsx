import { clinicPolicies } from "@infusionkit/core";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Palette } from "../snippets/colour.ts";
import type { EmbedFiles } from "../snippets/files.ts";
import { configuratorText } from "../text/configurator.ts";
import { setupText } from "../text/setup.ts";
import { AccentFields, LanguageField, ThemeField } from "./clinic-fields.tsx";
import {
  ClosuresSection,
  ContactFields,
  getErrors,
  HelpSection,
  OpeningSection,
  PlanningSection,
  type SectionProps,
} from "./clinic-sections.tsx";
import { Field, SelectField } from "./fields.tsx";
import { SavedSetupLoader } from "./SavedSetupLoader.tsx";
import { SetupResults } from "./SetupResults.tsx";
import { EMPTY_SETUP, parseSetupForm, type SetupForm } from "./setup-form.ts";

export type ClinicSetupFormProps = {
  /** The page of the staff planner, from the root of the host: `/clinic/planner/`. */
  readonly planner: string;
  /** The first page of the staff handbook: `/handbook/`. */
  readonly handbook: string;
  /** The page for patients about their visit: `/patients/your-visit/`. */
  readonly patients: string;
  /** The page for frames of the patients' calculator: `/embed/course-calculator/`. */
  readonly calculator: string;
  /** The page of the calculator for pages where even a hint at a medicine counts: `/embed/service/course-calculator/`. */
  readonly serviceCalculator: string;
  /** The page about pasting snippets. */
  readonly help: string;
  /** The scripts of the build, from the root of the host, with their hashes. */
  readonly files: EmbedFiles;
  readonly palette: Palette;
};

/** The name of the configuration file on the clinic's site. */
const FILE = "infusionkit.json";

/**
 * A clinic's set-up, filled in once: opening days, closures, holidays, phone line, protocol, language and colours.
 * It comes out as a link, a snippet and a file. Nothing is stored and nothing is sent.
 */
export const ClinicSetupForm = (props: ClinicSetupFormProps): JSX.Element => {
  const { files, palette } = props;
  const [form, setForm] = useState(EMPTY_SETUP);
  const [checked, setChecked] = useState(false);
  const [loadCount, setLoadCount] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const setup = parseSetupForm(form, palette);
  const section: SectionProps = {
    form,
    errors: setup.errors,
    checked,
    onChange: (patch) => setForm((current) => ({ ...current, ...patch })),
  };

  return (
    <div class="ik-setup">
      <div class="ik-setup-grid">
        <form
          class="ik-setup-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            // After the errors that only a check shows have been rendered.
            queueMicrotask(() => summary.current?.focus());
          }}
        >
          <SavedSetupLoader
            file={FILE}
            onLoad={(loaded) => {
              setForm(loaded);
              setLoadCount(loadCount + 1);
            }}
          />
          <ClinicSection {...section} />
          {/* Keyed: a set-up that is loaded has other rows, which nobody has begun to fill in. */}
          <HelpSection key={`help-${loadCount}`} {...section} />
          <OpeningSection key={`opening-${loadCount}`} {...section} />
          <ClosuresSection key={`closures-${loadCount}`} {...section} />
          <PlanningSection {...section} />
          <PoliciesSection {...section} />
          <section>
            <h3>{setupText.looks.title}</h3>
            <LanguageField value={form.lang} files={files} onChange={(lang) => section.onChange({ lang })} />
            <ThemeField value={form.theme} onChange={(theme) => section.onChange({ theme })} />
            <AccentFields
              values={form.accent}
              palette={palette}
              onChange={(theme, value) => section.onChange({ accent: { ...form.accent, [theme]: value } })}
            />
          </section>
          <button type="submit" class="ik-button-main">
            {setupText.check}
          </button>
        </form>
        <SetupResults {...props} setup={setup} summary={summary} file={FILE} />
      </div>
    </div>
  );
};

const ClinicSection = (props: SectionProps): JSX.Element => (
  <section>
    <h3>{setupText.clinic.title}</h3>
    <SelectField
      label={configuratorText.choice.audience}
      hint={setupText.clinic.audienceHint}
      value={props.form.audience}
      options={Object.entries(configuratorText.choice.audiences)}
      onChange={(audience) => props.onChange({ audience: audience as SetupForm["audience"] })}
    />
    <ContactFields {...props} />
  </section>
);

/** What no source settles, a field for each; behind a line that says how much is written, so that it hides nothing else. */
const PoliciesSection = ({ form, errors, onChange }: SectionProps): JSX.Element => {
  const text = setupText.policies;
  const hasError = errors.some(({ field }) => field.startsWith("policy-"));
  const [isOpen, setIsOpen] = useState(false);
  const written = clinicPolicies.filter(({ id }) => form.policies[id]?.trim()).length;
  return (
    <section>
      <h3>{text.title}</h3>
      <p class="ik-field-hint">{text.intro}</p>
      {/* Open for what is wrong in it, too: a link to a field that is hidden would lead nowhere. */}
      <details
        class="ik-setup-policies"
        open={isOpen || hasError}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>{text.open(written, clinicPolicies.length)}</summary>
        <p class="ik-field-hint">{text.warning}</p>
        {clinicPolicies.map(({ id, name, question, readers }) => (
          <Field
            key={id}
            name={`policy-${id}`}
            label={name}
            hint={readers === "everyone" ? `${question} ${text.forPatients}` : question}
            errors={getErrors(errors, `policy-${id}`)}
          >
            {(control) => (
              <textarea
                {...control}
                class="ik-words"
                rows={3}
                value={form.policies[id] ?? ""}
                onInput={(event) =>
                  onChange({ policies: { ...form.policies, [id]: event.currentTarget.value } })
                }
              />
            )}
          </Field>
        ))}
      </details>
    </section>
  );
};
