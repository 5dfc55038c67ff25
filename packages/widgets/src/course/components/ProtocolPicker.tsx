import { parseProtocolJson, presets, type Protocol } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePlannerContext } from "../PlannerContext.ts";

/** The most problems of a file that are shown at once. */
const MAX_PROBLEMS = 6;
const FROM_FILE = "file";

/** The protocol: the page's, a published design, or one from a file of the clinic's own. */
export const ProtocolPicker = (): JSX.Element => {
  const { state, messages, sentences, pageProtocol, root, dispatch } = usePlannerContext();
  const text = messages.coursePlanner;
  const [pasted, setPasted] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [dragOver, setDragOver] = useState(false);

  const readProtocol = (json: string): void => {
    setPasted(json);
    const parsed = parseProtocolJson(json);
    setProblems(parsed.ok ? [] : parsed.issues.map((issue) => sentences.formatIssue(issue).text));
    if (!parsed.ok) return;
    const { protocol } = parsed;
    dispatch({ type: "chooseProtocol", protocol }, messages.t(text.protocolUsed, { title: protocol.title }));
  };
  const readFile = async (file: File | undefined | null): Promise<void> => {
    if (file) readProtocol(await file.text());
  };

  // A file may be dropped anywhere on the planner: beside the field, a browser would open it in the place of the plan.
  const latestReadFile = useRef(readFile);
  latestReadFile.current = readFile;
  useEffect(() => {
    const events = new AbortController();
    for (const type of ["dragover", "dragleave", "drop"] as const) {
      root.current?.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes("Files")) return;
          if (type !== "dragleave") event.preventDefault();
          setDragOver(type === "dragover");
          if (type === "drop") void latestReadFile.current(event.dataTransfer.files[0]);
        },
        { signal: events.signal },
      );
    }
    return () => events.abort();
  }, []);

  const preset = presets.find(({ protocol }) => protocol === state.protocol);
  const chosen = !state.protocol ? "" : (preset?.id ?? FROM_FILE);
  // The clinic's own file stays to be chosen, also while another protocol is.
  const fileProtocol = useRef<Protocol | null>(null);
  if (chosen === FROM_FILE) fileProtocol.current = state.protocol;
  const options: readonly { readonly id: string; readonly protocol: Protocol }[] = [
    { id: "", protocol: pageProtocol },
    ...(fileProtocol.current ? [{ id: FROM_FILE, protocol: fileProtocol.current }] : []),
    ...presets.filter(({ protocol }) => protocol.id !== pageProtocol.id),
  ];

  return (
    <div class={`ik-protocol${dragOver ? " ik-drag-target" : ""}`}>
      <label class="ik-field">
        <span>{text.protocolLegend}</span>
        <select
          part="field"
          value={chosen}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setProblems([]);
            const protocol = value === "" ? null : options.find(({ id }) => id === value)?.protocol;
            dispatch({ type: "chooseProtocol", protocol: protocol ?? null });
          }}
        >
          {options.map(({ id, protocol }) => (
            <option key={id} value={id} selected={chosen === id}>
              {protocol.title}
            </option>
          ))}
        </select>
      </label>
      {preset && (
        <p class="ik-hint">
          {text.noRecommendation} {preset.design} {preset.outcome}
        </p>
      )}
      <details>
        <summary>{text.ownProtocolFile}</summary>
        <label class="ik-field">
          <span>{text.chooseFile}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => void readFile(event.currentTarget.files?.[0])}
          />
        </label>
        <label class="ik-field">
          <span>{text.pasteFile}</span>
          <textarea
            part="field"
            rows={3}
            spellcheck={false}
            value={pasted}
            onInput={(event) => {
              const { value } = event.currentTarget;
              if (value.trim()) readProtocol(value);
              else setPasted(value);
            }}
          />
        </label>
      </details>
      {problems.length > 0 && (
        <div class="ik-error" role="alert">
          <p>{text.fileProblems}</p>
          <ul>
            {problems.slice(0, MAX_PROBLEMS).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
};
