import type { JSX } from "preact";

/** A button with the looks of all of them, and a part that a page can style. */
export const Button = ({
  kind,
  class: className = "",
  ...props
}: Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, "class"> & {
  readonly kind?: "primary" | "secondary" | undefined;
  readonly class?: string;
}): JSX.Element => (
  <button
    type="button"
    part="button"
    {...props}
    class={["ik-button", kind && `ik-button-${kind}`, className].filter(Boolean).join(" ")}
  />
);
