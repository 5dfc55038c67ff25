/** The fields for a clinic's settings: opening days, holidays, colours and language. */
import { formatDate, type Weekday } from "@infusionkit/core";
import { formatRegion, regions } from "@infusionkit/holidays";
import { getMessages, toggleWeekday, WeekdayBoxes } from "@infusionkit/widgets";
import type { JSX } from "preact";
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
import { formatStaleCheck, getReaderToday } from "../region-check.ts";
import { fieldText } from "../text/fields.ts";
import { CodeInput, Field, SelectField } from "./fields.tsx";
import { parseLanguage } from "./parse-language.ts";

const locale = getMessages({});

/** Weekdays to tick. */
export const WeekdayField = ({
  legend,
  days,
  onChange,
}: {
  readonly legend: string;
  readonly days: readonly Weekday[];
  readonly onChange: (days: readonly Weekday[]) => void;
}): JSX.Element => (
  <WeekdayBoxes
    legend={legend}
    days={days}
    messages={locale}
    onChange={(day, isTicked) => onChange(toggleWeekday(days, day, isTicked))}
  />
);

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
      note={
        chosen &&
        `${fieldText.regionChecked(formatDate(chosen.checkedOn), chosen.checkedAgainst)} ${formatStaleCheck(chosen, getReaderToday())}`.trim()
      }
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
      hint={fieldText.languageHint(getLanguages(files))}
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
