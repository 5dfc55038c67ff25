/** The fields of the site's forms: a label, a hint, a control, and what is wrong with it. */
import { formatDate, WEEKDAYS, weekdayName, type Weekday } from "@infusionkit/core";
import { formatRegion, regions } from "@infusionkit/holidays";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import {
  findLowContrastPairs,
  findReadableColour,
  formatRatio,
  getContrast,
  parseColour,
  resolveColours,
  THEMES,
  type Palette,
  type Theme,
} from "../snippets/colour.ts";
import { findTranslation, getLanguages, type EmbedFiles } from "../snippets/files.ts";
import { fieldText } from "../text/fields.ts";
import { parseLanguage } from "./parse-language.ts";

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly errors?: readonly string[];
  /** The name by which the list of errors finds it. */
  readonly name?: string;
};

type ControlProps = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: "true";
};

export const Field = ({
  label,
  hint,
  errors = [],
  name,
  children,
}: FieldProps & {
  /** Builds the control, which takes the id of its label and what describes it. */
  readonly children: (control: ControlProps) => ComponentChildren;
}): JSX.Element => {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].join(" ").trim();
  return (
    <div class="ik-field" data-field={name}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="ik-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(errors.length > 0 && { "aria-invalid": "true" as const }),
      })}
      <ErrorList id={`${id}-error`} messages={errors} />
    </div>
  );
};

/** More than these would push the form out of sight. */
const MOST_ERRORS = 5;

export const ErrorList = ({
  id,
  messages,
}: {
  readonly id?: string;
  readonly messages: readonly string[];
}): JSX.Element | null =>
  messages.length === 0 ? null : (
    <div class="ik-field-error" {...(id && { id })}>
      {messages.slice(0, MOST_ERRORS).map((message) => (
        <p key={message}>{message}</p>
      ))}
      {messages.length > MOST_ERRORS && <p>{fieldText.moreErrors(messages.length - MOST_ERRORS)}</p>}
    </div>
  );

export const TextField = (
  props: FieldProps & {
    readonly value: string;
    readonly autocomplete?: string;
    readonly inputMode?: "tel";
    readonly placeholder?: string;
    readonly onChange: (value: string) => void;
  },
): JSX.Element => {
  const { value, autocomplete, inputMode, placeholder, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          {...(autocomplete && { autocomplete })}
          {...(inputMode && { inputMode })}
          {...(placeholder && { placeholder })}
          type="text"
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
};

/** A text for machines, such as a code or a colour, which a phone is not to correct. */
const CodeInput = (props: {
  readonly control: ControlProps;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly onChange: (value: string) => void;
}): JSX.Element => (
  <input
    {...props.control}
    type="text"
    class="ik-short"
    autocapitalize="off"
    spellcheck={false}
    placeholder={props.placeholder}
    value={props.value}
    onInput={(event) => props.onChange(event.currentTarget.value)}
  />
);

/** A choice; `options` are pairs of a value and its label, and `children` more options. */
export const SelectField = (
  props: FieldProps & {
    readonly value: string | number;
    readonly options: readonly (readonly [value: string | number, label: string])[];
    readonly short?: boolean;
    /** What is known about the value, below the choice. */
    readonly note?: string | undefined;
    readonly children?: ComponentChildren;
    readonly onChange: (value: string) => void;
  },
): JSX.Element => {
  const { value, options, short, note, children, onChange, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <>
          <select
            {...control}
            {...(short && { class: "ik-short" })}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          >
            {options.map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
            {children}
          </select>
          {note && <p class="ik-field-hint">{note}</p>}
        </>
      )}
    </Field>
  );
};

/** A button that opens the choice of a file and hands over the file's text. */
export const FileButton = (props: {
  readonly label: string;
  readonly onChange: (text: string) => void;
}): JSX.Element => (
  <label class="ik-file">
    <span>{props.label}</span>
    <input
      type="file"
      accept=".json,application/json"
      onChange={(event) => {
        void event.currentTarget.files?.[0]?.text().then(props.onChange);
        // Emptied, so that choosing the same file again is a change, too.
        event.currentTarget.value = "";
      }}
    />
  </label>
);

/** One of several, all in sight. */
export const RadioGroup = <Value extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly onChange: (value: Value) => void;
}): JSX.Element => (
  <fieldset class="ik-choice">
    <legend>{props.legend}</legend>
    {props.options.map(([option, label]) => (
      <label key={option}>
        <input
          type="radio"
          name={props.name}
          checked={props.value === option}
          onChange={() => props.onChange(option)}
        />{" "}
        {label}
      </label>
    ))}
  </fieldset>
);

export const WeekdayPicker = (props: {
  readonly legend: string;
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}): JSX.Element => {
  const { legend, days, onChange } = props;
  return (
    <fieldset class="ik-weekdays">
      <legend>{legend}</legend>
      <div>
        {WEEKDAYS.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              aria-label={weekdayName(day)}
              checked={days.includes(day)}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...days, day] : days.filter((other) => other !== day))
              }
            />
            <span>{weekdayName(day).slice(0, 3)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** The region whose public holidays the clinic keeps; empty for none. */
export const HolidayRegionField = (props: {
  readonly hint: string;
  readonly value: string;
  readonly onChange: (region: string) => void;
}): JSX.Element => {
  const chosen = regions.find(({ id }) => id === props.value);
  return (
    <SelectField
      {...props}
      label={fieldText.region}
      options={[
        ["", fieldText.noRegion],
        ...regions.map((region) => [region.id, formatRegion(region)] as const),
      ]}
      note={chosen && fieldText.regionChecked(formatDate(chosen.checkedOn), chosen.checkedAgainst)}
    />
  );
};

export const ThemeField = (props: {
  readonly value: "auto" | Theme;
  readonly onChange: (theme: "auto" | Theme) => void;
}): JSX.Element => (
  <SelectField
    label={fieldText.theme}
    value={props.value}
    options={Object.entries(fieldText.themes)}
    onChange={(value) => props.onChange(value as "auto" | Theme)}
  />
);

/** The main colour in each of some themes. */
export const AccentFields = (props: {
  readonly themes?: readonly Theme[];
  /** What is typed for each theme. */
  readonly values: Readonly<Record<Theme, string>>;
  readonly palette: Palette;
  readonly onChange: (theme: Theme, value: string) => void;
}): JSX.Element => (
  <>
    {(props.themes ?? THEMES).map((theme) => (
      <AccentField
        key={theme}
        theme={theme}
        value={props.values[theme]}
        palette={props.palette}
        onChange={(value) => props.onChange(theme, value)}
      />
    ))}
  </>
);

/** The main colour in one theme, with how well it reads. */
const AccentField = (props: {
  readonly theme: Theme;
  readonly value: string;
  readonly palette: Palette;
  readonly onChange: (value: string) => void;
}): JSX.Element => {
  const { theme, value, palette, onChange } = props;
  const colour = parseColour(value);
  const usual = palette["accent"]?.[theme];
  return (
    <Field
      name={`accent-${theme}`}
      label={fieldText.accent(theme)}
      {...(usual && { hint: fieldText.accentHint(usual) })}
      errors={value.trim() && !colour ? [fieldText.notAColour(value.trim())] : []}
    >
      {(control) => (
        <>
          <div class="ik-row">
            <CodeInput control={control} value={value} placeholder={usual} onChange={onChange} />
            <input
              type="color"
              aria-label={fieldText.pickAccent(theme)}
              value={colour ?? usual ?? "#000000"}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
          </div>
          {colour && <ContrastReport {...{ theme, colour, palette, onChange }} />}
        </>
      )}
    </Field>
  );
};

/** Whether a main colour can be read on the widgets' backgrounds, and the nearest colour that can. */
const ContrastReport = (props: {
  readonly theme: Theme;
  readonly colour: string;
  readonly palette: Palette;
  readonly onChange: (value: string) => void;
}): JSX.Element => {
  const { theme, colour, palette, onChange } = props;
  const colours = resolveColours(palette, { accent: { [theme]: colour } });
  const pairs = findLowContrastPairs(colours, [theme]);
  const backgrounds = ["surface", "sunken"].flatMap((name) => colours[name]?.[theme] ?? []);
  if (pairs.length === 0) {
    const ratio = Math.min(...backgrounds.map((background) => getContrast(colour, background)));
    return (
      <p class="ik-success" role="status">
        {fieldText.easyToRead(formatRatio(ratio))}
      </p>
    );
  }
  const better = findReadableColour(colour, backgrounds);
  return (
    <p class="ik-field-warning" role="status">
      {fieldText.hardToRead(pairs.map((pair) => ({ ...pair, ratio: formatRatio(pair.ratio) })))}{" "}
      <button type="button" class="ik-button-small" onClick={() => onChange(better)}>
        {fieldText.useInstead(better)}
      </button>
    </p>
  );
};

/** The language of a widget as a code. Says where there is no translation, for the widget would stay in English. */
export const LanguageField = (props: {
  readonly value: string;
  readonly files: EmbedFiles;
  readonly onChange: (value: string) => void;
}): JSX.Element => {
  const { value, files, onChange } = props;
  const lang = parseLanguage(value || "en");
  const untranslated = lang !== undefined && !/^en\b/.test(lang) && !findTranslation(files, lang);
  return (
    <Field
      name="lang"
      label={fieldText.language}
      hint={fieldText.languageHint(["en", ...getLanguages(files)])}
      errors={lang === undefined ? [fieldText.notALanguage(value)] : []}
    >
      {(control) => (
        <>
          <CodeInput control={control} value={value} onChange={onChange} />
          <p class={untranslated ? "ik-field-warning" : "ik-status"} role="status">
            {untranslated && fieldText.noTranslation(lang)}
          </p>
        </>
      )}
    </Field>
  );
};
