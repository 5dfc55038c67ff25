/** The sections of a clinic's settings: in the set-up of a clinic, and in the configurator of the calculator. */
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
import { fieldText } from "../text/fields.ts";
import { setupText } from "../text/setup.ts";
import { HolidayRegionField, WeekdayField } from "./clinic-fields.tsx";
import { ErrorList, Field, FileButton, SelectField, TextField } from "./fields.tsx";
import {
  calendarMessages,
  designs,
  getRowErrors,
  HORIZONS,
  suggestHelp,
  type FormError,
  type SetupForm,
} from "./setup-form.ts";

export type SectionProps = {
  readonly form: SetupForm;
  readonly errors: readonly FormError[];
  /** Whether the person has asked for the form to be checked. */
  readonly checked: boolean;
  readonly onChange: (patch: Partial<SetupForm>) => void;
};

export const getErrors = (errors: readonly FormError[], field: string): readonly string[] =>
  errors.filter((error) => error.field === field).map(({ message }) => message);

/** The clinic's name, its phone line, and where one books. */
export const ContactFields = ({ form, errors, onChange }: SectionProps): JSX.Element => (
  <>
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
    <TextField
      name="bookingUrl"
      label={setupText.clinic.bookingUrl}
      hint={setupText.clinic.bookingUrlHint}
      errors={getErrors(errors, "bookingUrl")}
      value={form.bookingUrl}
      onChange={(bookingUrl) => onChange({ bookingUrl })}
    />
  </>
);

export const SetupDateField = (props: {
  readonly legend: string;
  readonly parts: DateParts;
  readonly optional?: boolean;
  readonly onChange: (parts: DateParts) => void;
}): JSX.Element => (
  <DateField {...props} reading={parseDateParts(props.parts, calendarMessages)} messages={calendarMessages} />
);

export const HelpSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
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

export const OpeningSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
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

export const ClosuresSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
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

export const PlanningSection = ({ form, errors, checked, onChange }: SectionProps): JSX.Element => {
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
