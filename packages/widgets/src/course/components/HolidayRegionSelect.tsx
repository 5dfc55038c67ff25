import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePlannerContext } from "../PlannerContext.ts";

/** The region whose public holidays are closed days, where the page offers any. */
export const HolidayRegionSelect = (): JSX.Element | null => {
  const { state, messages, regions, setHolidays, dispatch } = usePlannerContext();
  const text = messages.coursePlanner;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!regions) return;
    if (!state.region) {
      setHolidays(undefined);
      return;
    }
    let wanted = true;
    setFailed(false);
    regions.load(state.region).then(
      (holidays) => wanted && setHolidays(holidays),
      () => {
        if (!wanted) return;
        setHolidays(undefined);
        setFailed(true);
      },
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
  if (!regions) return null;
  return (
    <label class="ik-field">
      <span>{text.regionLegend}</span>
      <select
        part="field"
        value={state.region}
        onChange={(event) => dispatch({ type: "edit", changes: { region: event.currentTarget.value } })}
      >
        <option value="" selected={!state.region}>
          {text.regionNone}
        </option>
        {options}
      </select>
      {failed && (
        <span class="ik-error" role="alert">
          {text.regionFailed}
        </span>
      )}
    </label>
  );
};
