import type { JSX } from "preact";
import { setupText } from "../text/setup.ts";
import type { FormError } from "./setup-form.ts";

/** A longer list would not be read: what is corrected makes room for the rest. */
const MOST_ERRORS = 8;

/** What has to be corrected; each entry leads to its field. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FormError[] }): JSX.Element => (
  <div class="ik-field-error">
    <p>{setupText.results.errors(errors.length)}</p>
    <ul>
      {errors.slice(0, MOST_ERRORS).map(({ field, message }) => (
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
