import { clinicPolicies } from "@infusionkit/core";
import {
  addRow,
  AlternatingDaysList,
  DateField,
  DateRangeList,
  NO_DATE,
  parseAlternatingRow,
  parseDateParts,
  parseDateRange,
  RowList,
  type DateParts,
} from "@infusionkit/widgets";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Palette } from "../snippets/colour.ts";
import type { EmbedFiles } from "../snippets/files.ts";
import { configuratorText } from "../text/configurator.ts";
import { fieldText } from "../text/fields.ts";
import { setupText } from "../text/setup.ts";
import {
  AccentFields,
  HolidayRegionField,
  LanguageField,
  ThemeField,
  WeekdayField,
} from "./clinic-fields.tsx";
import { ErrorList, Field, FileButton, SelectField, TextField } from "./fields.tsx";
import { SavedSetupLoader } from "./SavedSetupLoader.tsx";
import { SetupResults } from "./SetupResults.tsx";
import {
  calendarMessages,
  designs,
  EMPTY_SETUP,
  getRowErrors,
  HORIZONS,
  parseSetupForm,
  suggestHelp,
  type FormError,
  type SetupForm,
} from "./setup-form.ts";

export type ClinicSetupFormProps = {
  /** The page of the staff planner, from the root of the host: `/clinic/planner/`. */
  readonly planner: string;
  /** The first page of the staff handbook: `/handbook/`. */
  readonly handbook: string;
  /** The page of the patients' calculator: `/clinic/course/`. */
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

type SectionProps = {
  readonly form: SetupForm;
  readonly errors: readonly FormError[];
  /** Whether the person has asked for the form to be checked. */
  readonly checked: boolean;
  readonly onChange: (patch: Partial<SetupForm>) => void;
};

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

const getErrors = (errors: readonly FormError[], field: string): readonly string[] =>
  errors.filter((error) => error.field === field).map(({ message }) => message);

const ClinicSection = ({ form, errors, onChange }: SectionProps): JSX.Element => (
  <section>
    <h3>{setupText.clinic.title}</h3>
    <SelectField
      label={configuratorText.choice.audience}
      hint={setupText.clinic.audienceHint}
      value={form.audience}
      options={Object.entries(configuratorText.choice.audiences)}
      onChange={(audience) => onChange({ audience: audience as SetupForm["audience"] })}
    />
    <TextField
      name="clinic"
      label={fieldText.clinic}
      hint={setupText.clinic.nameHint}
      errors={getErrors(errors, "clinic")}
      autocomplete="organization"
      value={form.clinic}
      onChange={(clinic) => onChange({ clinic })}
    />
    <TextField
      name="phone"
      label={fieldText.phone}
      hint={setupText.clinic.phoneHint}
      errors={getErrors(errors, "phone")}
      inputMode="tel"
      autocomplete="tel"
      value={form.phone}
      onChange={(phone) => onChange({ phone })}
    />
  </section>
);

const SetupDateField = (props: {
  readonly legend: string;
  readonly parts: DateParts;
  readonly optional?: boolean;
  readonly onChange: (parts: DateParts) => void;
}): JSX.Element => (
  <DateField {...props} reading={parseDateParts(props.parts, calendarMessages)} messages={calendarMessages} />
);

const HelpSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.help;
  const { help } = form;
  const change = (patch: Partial<SetupForm["help"]>): void => onChange({ help: { ...help, ...patch } });
  const suggestion = suggestHelp(form.region);
  return (
    <section>
      <h3>{text.title}</h3>
      <p class="ik-field-hint">{text.intro}</p>
      <TextField
        name="help.emergency"
        label={text.emergency}
        {...(suggestion && { hint: suggestion })}
        errors={getErrors(errors, "help.emergency")}
        inputMode="tel"
        value={help.emergency}
        onChange={(emergency) => change({ emergency })}
      />
      <TextField
        name="help.lineName"
        label={text.lineName}
        errors={getErrors(errors, "help.lineName")}
        value={help.lineName}
        onChange={(lineName) => change({ lineName })}
      />
      <TextField
        name="help.linePhone"
        label={text.linePhone}
        errors={getErrors(errors, "help.linePhone")}
        inputMode="tel"
        value={help.linePhone}
        onChange={(linePhone) => change({ linePhone })}
      />
      <div class="ik-field" data-field="help.confirmedOn">
        <SetupDateField
          legend={text.confirmedOn}
          parts={help.confirmedOn}
          optional
          onChange={(confirmedOn) => change({ confirmedOn })}
        />
        <ErrorList messages={getRowErrors(errors, "help.confirmedOn", help.confirmedOn, checked)} />
      </div>
    </section>
  );
};

const OpeningSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.opening;
  const { openingDays, openingChanges, alternatingDays, extraDays } = form;
  return (
    <section>
      <h3>{text.title}</h3>
      <div class="ik-field" data-field="openingDays">
        <WeekdayField
          legend={fieldText.openingDays}
          days={openingDays}
          onChange={(days) => onChange({ openingDays: days })}
        />
        <ErrorList messages={getErrors(errors, "openingDays")} />
      </div>
      <RowList
        legend={text.change}
        addLabel={text.add}
        rows={openingChanges}
        messages={calendarMessages}
        field="openingChange"
        findErrors={({ key, from }) => getRowErrors(errors, `openingChange-${key}`, from, checked)}
        addRow={(rows) => addRow(rows, { from: NO_DATE, days: openingDays })}
        describeRow={({ from, days }, i) => {
          const reading = parseDateParts(from, calendarMessages);
          return {
            name: reading.ok ? calendarMessages.date(reading.date) : text.changeRow(i + 1),
            detail: calendarMessages.list(days.map((day) => calendarMessages.weekday(day))),
            isSound: reading.ok,
            problems: [],
            renderFields: (change) => (
              <>
                <SetupDateField
                  legend={text.from}
                  parts={from}
                  onChange={(parts) => change({ from: parts })}
                />
                <WeekdayField
                  legend={text.days}
                  days={days}
                  onChange={(ticked) => change({ days: ticked })}
                />
              </>
            ),
          };
        }}
        onChange={(rows) => onChange({ openingChanges: rows })}
      />
      <AlternatingDaysList
        rows={alternatingDays}
        readings={alternatingDays.map((row) => parseAlternatingRow(row, calendarMessages))}
        messages={calendarMessages}
        field="alternating"
        findErrors={({ key, from }) => getRowErrors(errors, `alternating-${key}`, from, checked)}
        onChange={(rows) => onChange({ alternatingDays: rows })}
      />
      <DateRangeList
        legend={calendarMessages.courseForm.extraDaysLegend}
        addLabel={calendarMessages.courseForm.addExtraDay}
        rows={extraDays}
        readings={extraDays.map((row) => parseDateRange(row, calendarMessages))}
        hasReason
        defaultReason={calendarMessages.courseForm.defaultExtraReason}
        isSingle
        messages={calendarMessages}
        field="extraDay"
        findErrors={({ key, from }) => getRowErrors(errors, `extraDay-${key}`, from, checked)}
        onChange={(rows) => onChange({ extraDays: rows })}
      />
    </section>
  );
};

const ClosuresSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.closures;
  const { closures } = form;
  return (
    <section>
      <h3>{text.title}</h3>
      <HolidayRegionField
        hint={text.regionHint}
        value={form.region}
        onChange={(region) => onChange({ region: region as SetupForm["region"] })}
      />
      <DateRangeList
        legend={calendarMessages.courseForm.closuresLegend}
        addLabel={calendarMessages.courseForm.addClosure}
        rows={closures}
        readings={closures.map((row) => parseDateRange(row, calendarMessages))}
        hasReason
        messages={calendarMessages}
        field="closure"
        findErrors={({ key, from }) => getRowErrors(errors, `closure-${key}`, from, checked)}
        onChange={(rows) => onChange({ closures: rows })}
      />
    </section>
  );
};

const PlanningSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.planning;
  return (
    <section>
      <h3>{text.title}</h3>
      <SelectField
        label={text.protocol}
        hint={text.protocolHint}
        value={form.protocol}
        options={[
          ["standard", text.standard],
          ["own", text.own],
        ]}
        onChange={(protocol) => onChange({ protocol })}
      >
        <optgroup label={text.published}>
          {designs.map(({ id, protocol }) => (
            <option key={id} value={id}>
              {protocol.title}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {form.protocol === "own" && (
        <>
          <Field
            name="ownProtocol"
            label={text.ownText}
            hint={text.ownHint}
            errors={form.ownProtocol.trim() || checked ? getErrors(errors, "ownProtocol") : []}
          >
            {(control) => (
              <textarea
                {...control}
                rows={8}
                spellcheck={false}
                value={form.ownProtocol}
                onInput={(event) => onChange({ ownProtocol: event.currentTarget.value })}
                onDragOver={(event) => event.preventDefault()}
                onDrop={(event) => {
                  const file = event.dataTransfer?.files[0];
                  if (!file) return;
                  event.preventDefault();
                  void file.text().then((ownProtocol) => onChange({ ownProtocol }));
                }}
              />
            )}
          </Field>
          <FileButton label={text.chooseOwnFile} onChange={(ownProtocol) => onChange({ ownProtocol })} />
        </>
      )}
      <SelectField
        label={text.horizon}
        value={form.horizon}
        options={HORIZONS.map((count) => [count, text.horizonCount(count)] as const)}
        onChange={(horizon) => onChange({ horizon: Number(horizon) })}
      />
    </section>
  );
};

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
        {clinicPolicies.map(({ id, name, question }) => (
          <Field
            key={id}
            name={`policy-${id}`}
            label={name}
            hint={question}
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
