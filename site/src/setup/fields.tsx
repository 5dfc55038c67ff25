/** The fields of the site's forms. */
import { formatDate, WEEKDAYS, weekdayName, type Weekday } from "@infusionkit/core";
import { formatRegion, regions } from "@infusionkit/holidays";
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { chosen, contrast, ratioInWords, readable, readColour, weakPairs } from "../snippets/colour.ts";
import type { Palette, Theme } from "../snippets/colour.ts";
import { languagesOf, wordsOf, type EmbedFiles } from "../snippets/files.ts";
import { readLanguage } from "./setup-form.ts";

type FieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly string[];
  /** A name by which others lead to it. */
  readonly name?: string;
  /** Builds the control; it gets its id and what describes it. */
  readonly children: (control: {
    readonly id: string;
    readonly "aria-describedby"?: string;
    readonly "aria-invalid"?: "true";
  }) => ComponentChildren;
};

export const Field = ({ label, hint, errors, name, children }: FieldProps): JSX.Element => {
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
      <Errors id={`${id}-error`} messages={errors} />
    </div>
  );
};

export const Errors = ({
  id,
  messages,
}: {
  readonly id?: string;
  readonly messages: readonly string[];
}): JSX.Element | null =>
  messages.length === 0 ? null : (
    <div class="ik-field-error" {...(id && { id })}>
      {messages.slice(0, 5).map((message) => (
        <p key={message}>{message}</p>
      ))}
      {messages.length > 5 && <p>And {messages.length - 5} more.</p>}
    </div>
  );

export const Weekdays = (props: {
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

/** The main colour in one theme, with what it does to reading. */
export const Accent = (props: {
  readonly theme: Theme;
  readonly value: string;
  readonly errors: readonly string[];
  readonly palette: Palette;
  readonly onChange: (value: string) => void;
}): JSX.Element => {
  const { theme, value, errors, palette, onChange } = props;
  const colour = readColour(value);
  const all = chosen(palette, colour ? { accent: { [theme]: colour } } : {});
  const weak = weakPairs(all, [theme]);
  const grounds = ["surface", "sunken"].flatMap((name) => all[name]?.[theme] ?? []);
  const better = colour && weak.length > 0 ? readable(colour, grounds) : undefined;
  const now = all["accent"]?.[theme] ?? "#000000";
  return (
    <Field
      name={`accent-${theme}`}
      label={`Main colour on a ${theme} page`}
      hint={`Left empty: ${palette["accent"]?.[theme] ?? "as it is"}.`}
      errors={errors}
    >
      {(control) => (
        <>
          <div class="ik-row">
            <input
              {...control}
              type="text"
              class="ik-short"
              autocapitalize="off"
              spellcheck={false}
              placeholder={palette["accent"]?.[theme]}
              value={value}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
            <input
              type="color"
              aria-label={`Pick the main colour on a ${theme} page`}
              value={now}
              onInput={(event) => onChange(event.currentTarget.value)}
            />
          </div>
          {colour && (
            <p class={weak.length > 0 ? "ik-field-warn" : "ik-fine"} role="status">
              {weak.length === 0
                ? `Easy to read: ${ratioInWords(Math.min(...grounds.map((ground) => contrast(now, ground))))}.`
                : `Hard to read: ${weak.map(({ what, ratio, least }) => `${what.toLowerCase()} ${ratioInWords(ratio)}, needs ${least}`).join("; ")}.`}{" "}
              {better && (
                <button type="button" class="ik-tool" onClick={() => onChange(better)}>
                  Use {better} instead
                </button>
              )}
            </p>
          )}
        </>
      )}
    </Field>
  );
};

/** The language of a widget, as a code; a language without words in this build is told, for it would stay English. */
export const Language = (props: {
  readonly value: string;
  readonly files: EmbedFiles;
  readonly onChange: (value: string) => void;
}): JSX.Element => {
  const { value, files, onChange } = props;
  const lang = readLanguage(value || "en");
  const known = ["en", ...languagesOf(files)];
  const silent = lang !== undefined && !/^en\b/.test(lang) && wordsOf(files, lang) === undefined;
  return (
    <Field
      name="lang"
      label="Language code"
      hint={`Its words come with the widgets for: ${known.join(", ")}.`}
      errors={
        lang === undefined
          ? [`“${value}” is no language code. Write two or three letters, as in en, af or pt-BR.`]
          : []
      }
    >
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            class="ik-short"
            autocapitalize="off"
            spellcheck={false}
            value={value}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <p class={silent ? "ik-field-warn" : "ik-said"} role="status">
            {silent &&
              `There are no words for ${lang} here. The widget stays English until you add a file of them.`}
          </p>
        </>
      )}
    </Field>
  );
};

/** The region whose public holidays the clinic keeps; empty for none. */
export const Region = (props: {
  readonly hint: string;
  readonly value: string;
  readonly onChange: (region: string) => void;
}): JSX.Element => {
  const chosen = regions.find(({ id }) => id === props.value);
  return (
    <Field label="Public holidays of" hint={props.hint} errors={[]}>
      {(control) => (
        <>
          <select
            {...control}
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          >
            <option value="">No public holidays</option>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {formatRegion(region)}
              </option>
            ))}
          </select>
          {chosen && (
            <p class="ik-fine">
              Checked on {formatDate(chosen.checkedOn)}. {chosen.checkedAgainst}.
            </p>
          )}
        </>
      )}
    </Field>
  );
};
