/** Fields for any form: a label, a hint, a control, and what is wrong with it. */
import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { fieldText } from "../text/fields.ts";

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
export const CodeInput = (props: {
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

/** One of several, all in sight; each may say when it is the right one. */
export const RadioGroup = <Value extends string>(props: {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string, hint?: string])[];
  readonly onChange: (value: Value) => void;
}): JSX.Element => {
  const id = useId();
  return (
    <fieldset class="ik-choice">
      <legend>{props.legend}</legend>
      {props.options.map(([option, label, hint]) => (
        <div key={option}>
          <label>
            <input
              type="radio"
              name={props.name}
              checked={props.value === option}
              {...(hint && { "aria-describedby": `${id}-${option}` })}
              onChange={() => props.onChange(option)}
            />{" "}
            {label}
          </label>
          {hint && (
            <p class="ik-field-hint" id={`${id}-${option}`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
};
