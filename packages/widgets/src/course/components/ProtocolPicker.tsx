import { presets, type Protocol } from "@infusionkit/core";
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { createFileReader } from "../hooks/useOpenFile.ts";
import { usePlannerContext } from "../PlannerContext.ts";

const FROM_FILE = "file";

/** The protocol: the page's, a published design, or one from a file of the clinic's own. */
export const ProtocolPicker = (): JSX.Element => {
  const planner = usePlannerContext();
  const { state, messages, pageProtocol, dispatch } = planner;
  const text = messages.coursePlanner;
  const readFile = createFileReader(planner);
  const [pasted, setPasted] = useState("");
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
    <div class="ik-protocol">
      <label class="ik-field">
        <span>{text.protocolLegend}</span>
        <select
          part="field"
          value={chosen}
          onChange={(event) => {
            const { value } = event.currentTarget;
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
            onChange={(event) => void event.currentTarget.files?.[0]?.text().then(readFile)}
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
              setPasted(value);
              if (value.trim()) readFile(value);
            }}
          />
        </label>
      </details>
    </div>
  );
};
