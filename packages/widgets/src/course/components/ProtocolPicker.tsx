import { presets, parseProtocolJson, type Protocol } from "@infusionkit/core";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PlannerContext } from "../PlannerContext.ts";
import { getPlannerTexts } from "./IssueList.tsx";

/** The region of public holidays and the protocol. */
export const PlannerChoices = ({ calc }: { readonly calc: PlannerContext }): JSX.Element => {
  const { state, words } = calc;
  const text = getPlannerTexts(calc);
  const { regions } = calc;
  const [failed, setFailed] = useState("");
  const [pasted, setPasted] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [over, setOver] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!state.region || !regions) {
      if (regions) calc.setHolidays(undefined);
      return;
    }
    let wanted = true;
    setFailed("");
    regions.load(state.region).then(
      (region) => wanted && calc.setHolidays(region),
      () => wanted && (calc.setHolidays(undefined), setFailed(text.regionFailed)),
    );
    return () => {
      wanted = false;
    };
  }, [state.region]);

  // The same elements until another one is chosen: they are a hundred, and none of them changes with a date.
  const options = useMemo(
    () =>
      regions?.list.map(({ id, name }) => (
        <option key={id} value={id} selected={id === state.region}>
          {name}
        </option>
      )),
    [regions, state.region],
  );

  const read = (json: string): void => {
    setPasted(json);
    const result = parseProtocolJson(json);
    setProblems(result.ok ? [] : result.issues.map((issue) => calc.tell.issue(issue).text));
    if (result.ok) {
      calc.change(
        { protocol: result.protocol },
        "",
        words.say(text.protocolUsed, { title: result.protocol.title }),
      );
    }
  };
  const readFile = async (file: File | undefined | null): Promise<void> => {
    if (file) read(await file.text());
  };
  // Wherever on the desk a file is dropped: beside the field, a browser would open it in the place of the plan.
  const take = useRef(readFile);
  take.current = readFile;
  useEffect(() => {
    const desk = root.current?.closest<HTMLElement>(".ik-desk");
    const events = new AbortController();
    const hear = (type: "dragover" | "dragleave" | "drop"): void =>
      desk?.addEventListener(
        type,
        (event) => {
          const file = event.dataTransfer?.types.includes("Files");
          if (!file) return;
          if (type !== "dragleave") event.preventDefault();
          setOver(type === "dragover");
          if (type === "drop") void take.current(event.dataTransfer?.files[0]);
        },
        { signal: events.signal },
      );
    for (const type of ["dragover", "dragleave", "drop"] as const) hear(type);
    return () => events.abort();
  }, []);
  const preset = presets.find(({ protocol }) => protocol === state.protocol);
  const chosen = !state.protocol ? "" : (preset?.id ?? "file");
  // The clinic's own stays to be chosen, also while another one is.
  const own = useRef<Protocol | null>(null);
  if (chosen === "file") own.current = state.protocol;

  return (
    <>
      {regions && (
        <label class="ik-field">
          <span>{text.region}</span>
          <select
            part="field"
            value={state.region}
            onChange={(event) => calc.change({ region: event.currentTarget.value })}
          >
            <option value="" selected={!state.region}>
              {text.regionNone}
            </option>
            {options}
          </select>
          {failed && (
            <span class="ik-error" role="alert">
              {failed}
            </span>
          )}
        </label>
      )}
      <div class={`ik-protocol${over ? " ik-over" : ""}`} ref={root}>
        <label class="ik-field">
          <span>{text.protocol}</span>
          <select
            part="field"
            value={chosen}
            onChange={(event) => {
              const id = event.currentTarget.value;
              setProblems([]);
              calc.change({
                protocol:
                  id === "file" ? own.current : (presets.find((one) => one.id === id)?.protocol ?? null),
                moves: [],
              });
            }}
          >
            <option value="" selected={chosen === ""}>
              {calc.ownProtocol.title}
            </option>
            {own.current && (
              <option value="file" selected={chosen === "file"}>
                {own.current.title}
              </option>
            )}
            {presets
              .filter(({ protocol }) => protocol.id !== calc.ownProtocol.id)
              .map(({ id, protocol }) => (
                <option key={id} value={id} selected={chosen === id}>
                  {protocol.title}
                </option>
              ))}
          </select>
        </label>
        {preset && (
          <p class="ik-hint">
            {text.noAdvice} {preset.design} {preset.outcome}
          </p>
        )}
        <details>
          <summary>{text.file}</summary>
          <label class="ik-field">
            <span>{text.fileChoose}</span>
            <input
              type="file"
              accept=".json,application/json"
              onChange={(event) => void readFile(event.currentTarget.files?.[0])}
            />
          </label>
          <label class="ik-field">
            <span>{text.filePaste}</span>
            <textarea
              part="field"
              rows={3}
              spellcheck={false}
              value={pasted}
              onInput={(event) => {
                const { value } = event.currentTarget;
                if (value.trim()) read(value);
                else setPasted(value);
              }}
            />
          </label>
        </details>
        {problems.length > 0 && (
          <div class="ik-error" role="alert">
            <p>{text.fileWrong}</p>
            <ul>
              {problems.slice(0, 6).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </>
  );
};
