/** How a Preact component is drawn in an element. */
import { h, render, type ComponentChildren, type ComponentType } from "preact";
import { useErrorBoundary } from "preact/hooks";
import type { Draw, Values } from "./createElementClass.ts";

type BoundaryProps = { readonly onError: (error: unknown) => void; readonly children?: ComponentChildren };

/** Tells the element what goes wrong inside; nothing is thrown into the page. */
const Boundary = ({ onError, children }: BoundaryProps): ComponentChildren => {
  const [error] = useErrorBoundary(onError);
  return error === undefined ? children : null;
};

/** A component, whatever its props are. */
type AnyComponent = ((props: never) => unknown) | (new (props: never) => { readonly render: unknown });

/** Draws a component, with the element's values as its props. */
export const renderPreact =
  (component: AnyComponent): Draw =>
  (place, values, onError) =>
    render(values && h(Boundary, { onError }, h(component as ComponentType<Values>, values)), place);
