import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { setupText } from "../text/setup.ts";
import { Field, FileButton } from "./fields.tsx";
import { loadSavedSetup } from "./saved-setup.ts";
import type { SetupForm } from "./setup-form.ts";

/** Fills in the form from a set-up that was saved: its file, its text or its link. */
export const SavedSetupLoader = (props: {
  /** The name of the file that the form saves. */
  readonly file: string;
  readonly onLoad: (form: SetupForm) => void;
}): JSX.Element => {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState("");
  const [status, setStatus] = useState("");
  const text = setupText.saved;

  const load = (saved: string): void => {
    const loaded = loadSavedSetup(saved);
    // Keep text that could not be read in its field, to be corrected.
    setTyped(loaded.ok ? "" : saved);
    setError(loaded.ok ? "" : loaded.message);
    if (!loaded.ok) {
      setStatus("");
      return;
    }
    setStatus(loaded.left.length === 0 ? text.filled : text.filledInPart(loaded.left));
    props.onLoad(loaded.form);
  };

  return (
    <details class="ik-setup-saved">
      <summary>{text.title}</summary>
      <Field label={text.text} hint={text.hint(props.file)} errors={error ? [error] : []}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setError("");
              setStatus("");
            }}
          />
        )}
      </Field>
      <div class="ik-row">
        <button type="button" class="ik-button-small" onClick={() => load(typed)}>
          {text.fill}
        </button>
        <FileButton label={text.chooseFile} onChange={load} />
      </div>
      <p class="ik-status" role="status">
        {status}
      </p>
    </details>
  );
};
