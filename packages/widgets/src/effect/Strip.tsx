import type { ComponentChildren, JSX } from "preact";

/** The days of a strip: four weeks hold the three of the induction and what comes right after. */
const STRIP_DAYS = 28;

/** One day of a strip, or its sample in a legend. */
export const Cell = ({ kind, label }: { readonly kind: string; readonly label?: string }): JSX.Element => (
  <span class={`ik-cell ik-cell-${kind}`}>{label && <small>{label} </small>}</span>
);

/** Four weeks as a strip of days. A picture: the words beside it say the same. */
export const Strip = (props: {
  /** What is drawn of a day, counted from the first infusion. */
  readonly getKind: (day: number) => string;
  readonly isMonthly: boolean;
  /** What the first day is called; the weeks after it are numbers. */
  readonly firstDay: string;
}): JSX.Element => (
  <div class={`ik-strip${props.isMonthly ? "" : " ik-one-infusion"}`} aria-hidden="true">
    {[...Array(STRIP_DAYS).keys()].map((day) => (
      <Cell
        key={day}
        kind={props.getKind(day)}
        {...(day % 7 === 0 && { label: day ? `${day}` : props.firstDay })}
      />
    ))}
    {/* Every strip keeps this place, so that a day is as wide in the one as in the other. */}
    <Cell kind="maintenance" />
    <Cell kind="maintenance" />
  </div>
);

/** What the signs of the strips mean. */
export const StripLegend = ({ children }: { readonly children: ComponentChildren }): JSX.Element => (
  <p class="ik-effect-legend" aria-hidden="true">
    {children}
  </p>
);
