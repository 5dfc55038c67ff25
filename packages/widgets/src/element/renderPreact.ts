/** How a Preact component is drawn in an element. */
import { Component, h, render, type ComponentChildren, type ComponentType } from "preact";
import type { Draw, Values } from "./createElementClass.ts";

type BoundaryProps = { readonly failed: (error: unknown) => void; readonly children?: ComponentChildren };

/** What goes wrong inside is told to the element, and nothing is thrown into the page. */
class Boundary extends Component<BoundaryProps> {
  override componentDidCatch(error: unknown): void {
    this.props.failed(error);
  }
  override render(): ComponentChildren {
    return this.props.children;
  }
}

/** A component, a function or a class, whatever its props are. */
type AnyComponent = ((props: never) => unknown) | (new (props: never) => { readonly render: unknown });

/** Draws a component, with the element's values as its props. */
export const renderPreact =
  (component: AnyComponent): Draw =>
  (place, values, failed) =>
    render(values && h(Boundary, { failed }, h(component as ComponentType<Values>, values)), place);
