/** How a Preact component is rendered in an element. */
import { h, render, type ComponentChildren, type FunctionComponent } from "preact";
import { useErrorBoundary } from "preact/hooks";
import type { Render, Values } from "./createElementClass.ts";

type BoundaryProps = { readonly onError: (error: unknown) => void; readonly children?: ComponentChildren };

/** Tells the element what goes wrong inside; nothing is thrown into the page. */
const Boundary = ({ onError, children }: BoundaryProps): ComponentChildren => {
  const [error] = useErrorBoundary(onError);
  return error === undefined ? children : null;
};

/** A component, whatever its props are: the element has checked them. */
type AnyComponent = ((props: never) => unknown) | (new (props: never) => { readonly render: unknown });

/** Renders a component, with the element's values as its props. */
export const renderPreact =
  (component: AnyComponent): Render =>
  (container, values, onError) =>
    render(values && h(Boundary, { onError }, h(component as FunctionComponent<Values>, values)), container);
