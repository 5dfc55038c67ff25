import { DateField, NO_DATE, parseDateParts, type DateParts } from "@infusionkit/widgets";
import type { ComponentChildren, JSX } from "preact";
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
  WeekdayPicker,
} from "./clinic-fields.tsx";
import { ErrorList, Field, FileButton, SelectField, TextField } from "./fields.tsx";
import { SavedSetupLoader } from "./SavedSetupLoader.tsx";
import { SetupResults } from "./SetupResults.tsx";
import {
  createRowKey,
  dateMessages,
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
          <SavedSetupLoader file={FILE} onLoad={setForm} />
          <ClinicSection {...section} />
          <HelpSection {...section} />
          <OpeningSection {...section} />
          <ClosuresSection {...section} />
          <PlanningSection {...section} />
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
  <DateField {...props} reading={parseDateParts(props.parts, dateMessages)} messages={dateMessages} />
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

/** The rows after a change of one of them. */
const changeRow = <Row,>(rows: readonly Row[], row: Row, patch: Partial<Row>): readonly Row[] =>
  rows.map((one) => (one === row ? { ...one, ...patch } : one));

/** One row of a list: its fields, what is wrong with it, and a button that removes it. */
const RowCard = (props: {
  readonly name: string;
  readonly errors: readonly string[];
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <div class="ik-card" data-field={props.name}>
    {props.children}
    <ErrorList messages={props.errors} />
    <SmallButton label={props.removeLabel} onClick={props.onRemove} />
  </div>
);

const SmallButton = (props: { readonly label: string; readonly onClick: () => void }): JSX.Element => (
  <button type="button" class="ik-button-small" onClick={props.onClick}>
    {props.label}
  </button>
);

const OpeningSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.opening;
  const { openingDays, openingChanges: rows } = form;
  const setRows = (openingChanges: SetupForm["openingChanges"]): void => onChange({ openingChanges });
  return (
    <section>
      <h3>{text.title}</h3>
      <div class="ik-field" data-field="openingDays">
        <WeekdayPicker
          legend={fieldText.openingDays}
          days={openingDays}
          onChange={(days) => onChange({ openingDays: days })}
        />
        <ErrorList messages={getErrors(errors, "openingDays")} />
      </div>
      {rows.map((row, i) => (
        <RowCard
          key={row.key}
          name={`openingChange-${row.key}`}
          errors={getRowErrors(errors, `openingChange-${row.key}`, row.from, checked)}
          removeLabel={text.remove(i + 1)}
          onRemove={() => setRows(rows.filter((one) => one !== row))}
        >
          <SetupDateField
            legend={text.from}
            parts={row.from}
            onChange={(from) => setRows(changeRow(rows, row, { from }))}
          />
          <WeekdayPicker
            legend={text.days}
            days={row.days}
            onChange={(days) => setRows(changeRow(rows, row, { days }))}
          />
        </RowCard>
      ))}
      <SmallButton
        label={text.add}
        onClick={() => setRows([...rows, { key: createRowKey(), from: NO_DATE, days: openingDays }])}
      />
      <AlternatingRows {...{ form, errors, checked, onChange }} />
      <ExtraDayRows {...{ form, errors, checked, onChange }} />
    </section>
  );
};

/** What can be chosen, the usual one first. */
const INTERVALS = [2, 3, 4, 1] as const;

const AlternatingRows = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.opening.alternating;
  const rows = form.alternatingDays;
  const setRows = (alternatingDays: SetupForm["alternatingDays"]): void => onChange({ alternatingDays });
  return (
    <>
      {rows.map((row, i) => (
        <RowCard
          key={row.key}
          name={`alternating-${row.key}`}
          errors={getRowErrors(errors, `alternating-${row.key}`, row.from, checked)}
          removeLabel={text.remove(i + 1)}
          onRemove={() => setRows(rows.filter((one) => one !== row))}
        >
          <WeekdayPicker
            legend={text.days}
            days={row.days}
            onChange={(days) => setRows(changeRow(rows, row, { days }))}
          />
          <SelectField
            label={text.every}
            value={row.everyWeeks}
            options={INTERVALS.map((weeks) => [weeks, text.interval[weeks]] as const)}
            onChange={(value) =>
              setRows(
                changeRow(rows, row, {
                  everyWeeks: INTERVALS.find((weeks) => `${weeks}` === value) ?? row.everyWeeks,
                }),
              )
            }
          />
          <SetupDateField
            legend={text.from}
            parts={row.from}
            onChange={(from) => setRows(changeRow(rows, row, { from }))}
          />
          <SetupDateField
            legend={text.to}
            parts={row.to}
            optional
            onChange={(to) => setRows(changeRow(rows, row, { to }))}
          />
        </RowCard>
      ))}
      <SmallButton
        label={text.add}
        onClick={() =>
          setRows([...rows, { key: createRowKey(), days: [], everyWeeks: 2, from: NO_DATE, to: NO_DATE }])
        }
      />
    </>
  );
};

const ExtraDayRows = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.opening.extra;
  const rows = form.extraDays;
  const setRows = (extraDays: SetupForm["extraDays"]): void => onChange({ extraDays });
  return (
    <>
      <h4>{text.title}</h4>
      <p class="ik-field-hint">{text.hint}</p>
      {rows.map((row, i) => (
        <RowCard
          key={row.key}
          name={`extraDay-${row.key}`}
          errors={getRowErrors(errors, `extraDay-${row.key}`, row.date, checked)}
          removeLabel={text.remove(i + 1)}
          onRemove={() => setRows(rows.filter((one) => one !== row))}
        >
          <SetupDateField
            legend={text.date}
            parts={row.date}
            onChange={(date) => setRows(changeRow(rows, row, { date }))}
          />
          <TextField
            label={text.reason}
            placeholder={text.reasonExample}
            value={row.label}
            onChange={(label) => setRows(changeRow(rows, row, { label }))}
          />
        </RowCard>
      ))}
      <SmallButton
        label={text.add}
        onClick={() => setRows([...rows, { key: createRowKey(), date: NO_DATE, label: "" }])}
      />
    </>
  );
};

const ClosuresSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
  const text = setupText.closures;
  const rows = form.closures;
  const setRows = (closures: SetupForm["closures"]): void => onChange({ closures });
  return (
    <section>
      <h3>{text.title}</h3>
      <HolidayRegionField
        hint={text.regionHint}
        value={form.region}
        onChange={(region) => onChange({ region: region as SetupForm["region"] })}
      />
      {rows.map((row, i) => (
        <RowCard
          key={row.key}
          name={`closure-${row.key}`}
          errors={getRowErrors(errors, `closure-${row.key}`, row.from, checked)}
          removeLabel={text.remove(i + 1)}
          onRemove={() => setRows(rows.filter((one) => one !== row))}
        >
          <SetupDateField
            legend={text.from}
            parts={row.from}
            onChange={(from) => setRows(changeRow(rows, row, { from }))}
          />
          <SetupDateField
            legend={text.to}
            parts={row.to}
            optional
            onChange={(to) => setRows(changeRow(rows, row, { to }))}
          />
          <TextField
            label={text.reason}
            placeholder={text.reasonExample}
            value={row.label}
            onChange={(label) => setRows(changeRow(rows, row, { label }))}
          />
        </RowCard>
      ))}
      <SmallButton
        label={text.add}
        onClick={() => setRows([...rows, { key: createRowKey(), from: NO_DATE, to: NO_DATE, label: "" }])}
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
