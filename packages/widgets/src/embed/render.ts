/**
 * What stands in for Preact in the files that a page takes as they are: as much of it as the elements use, at a third of
 * its weight. Whoever builds a page has Preact itself, and so does this site. `render.test.tsx` lets both draw the same and compares what comes out.
 *
 * Function and class components, keys, fragments, functions as refs, SVG, events, `setState` with its callback, the three
 * life-cycle methods and `componentDidCatch`. No hooks, no context, no hydration, no HTML within SVG.
 */

type Props = { readonly [name: string]: unknown };
type Type = string | ((props: Props) => unknown) | (new (props: Props) => Component);
type VNode = { readonly type: Type; readonly props: Props };

/** What is drawn of one place in a tree; `null` for a place that is empty, so that its neighbours keep theirs. */
type Drawn = {
  readonly vnode: VNode | string | null;
  /** The element or text that it is itself; a component has none, and a root has the element that it is drawn into. */
  readonly dom?: Element | Text;
  readonly component?: Component;
  /** What it stands in; nothing for a root. */
  readonly up?: Drawn;
  kids: Drawn[];
};

/** What is done when everything is in the page. */
let later: (() => void)[] = [];
const finish = (): void => {
  for (const work of later.splice(0)) work();
};

export class Component<P = Props, S = object> {
  state = {} as S;
  base: Element | Text | null = null;
  drawn: Drawn | undefined;
  next: S | undefined;
  done: (() => void)[] = [];

  props: P;

  constructor(props: P) {
    this.props = props;
  }

  setState(change: Partial<S>, done?: () => void): void {
    // Everything that is changed at once is drawn once.
    if (!this.next) queueMicrotask(() => this.next && this.drawn && redraw(this as unknown as Component));
    this.next = { ...(this.next ?? this.state), ...change };
    if (done) this.done.push(done);
  }

  render(_props: P, _state: S): unknown {
    return null;
  }
}

type Living = Component & {
  componentDidMount?(): void;
  componentDidUpdate?(props: Props, state: object): void;
  componentWillUnmount?(): void;
  componentDidCatch?(error: unknown): void;
};

export const Fragment = (props: Props): unknown => props["children"];

export const h = (type: Type, props: Props | null, ...children: unknown[]): VNode => ({
  type,
  props: children.length
    ? { ...props, children: children.length > 1 ? children : children[0] }
    : (props ?? {}),
});

const elements = (drawn: Drawn): (Element | Text)[] =>
  drawn.dom ? [drawn.dom] : drawn.kids.flatMap(elements);

/** The nearest one above that has an element. */
const hostOf = (drawn: Drawn): Drawn => (drawn.dom ? drawn : hostOf(drawn.up as Drawn));

/** Puts what is drawn in an element in its order. */
const arrange = ({ dom: place, kids }: Drawn): void => {
  let at = place?.firstChild ?? null;
  for (const dom of kids.flatMap(elements)) {
    if (dom === at) at = at.nextSibling;
    else place?.insertBefore(dom, at);
  }
};

// A text has neither props nor a type, and nothing has neither.
const keyOf = (vnode: Drawn["vnode"]): unknown => (vnode as VNode | null)?.props?.["key"];
const typeOf = (vnode: Drawn["vnode"]): unknown => (vnode as VNode | null)?.type ?? typeof vnode;

const toVNode = (child: unknown): Drawn["vnode"] =>
  child == null || typeof child === "boolean"
    ? null
    : Array.isArray(child)
      ? h(Fragment, { children: child })
      : typeof child === "object"
        ? (child as VNode)
        : `${child as string | number}`;

const remove = ({ vnode, component, dom, kids }: Drawn, within = false): void => {
  (component as Living | undefined)?.componentWillUnmount?.();
  if (component) component.drawn = undefined;
  ((vnode as VNode | null)?.props?.["ref"] as ((dom: null) => void) | undefined)?.(null);
  for (const kid of kids) remove(kid, within || !!dom);
  if (!within) dom?.remove();
};

/** Draws children over those that were there: the one with the same key, or else at the same place, is kept. */
const drawKids = (drawn: Drawn, children: unknown): void => {
  const before = drawn.kids;
  const free = new Set(before);
  drawn.kids = (Array.isArray(children) ? children : [children]).map((child: unknown, i) => {
    const vnode = toVNode(child);
    const fits = (old: Drawn | undefined): boolean =>
      !!old && free.has(old) && typeOf(old.vnode) === typeOf(vnode) && keyOf(old.vnode) === keyOf(vnode);
    const old = fits(before[i]) ? before[i] : keyOf(vnode) === undefined ? undefined : before.find(fits);
    if (old) free.delete(old);
    return draw(old, vnode, drawn);
  });
  for (const old of free) remove(old);
};

const SVG = "http://www.w3.org/2000/svg";

const draw = (old: Drawn | undefined, vnode: Drawn["vnode"], up: Drawn): Drawn => {
  if (typeof vnode === "string") {
    const dom = (old?.dom as Text) ?? document.createTextNode(vnode);
    if (dom.data !== vnode) dom.data = vnode;
    return { vnode, dom, up, kids: [] };
  }
  if (!vnode) return { vnode, up, kids: [] };
  const { type, props } = vnode;
  const kids = old?.kids ?? [];
  if (typeof type !== "string") {
    const component =
      old?.component ??
      (type.prototype?.render ? new (type as new (props: Props) => Component)(props) : undefined);
    const drawn: Drawn = { vnode, up, kids, ...(component && { component }) };
    if (component) {
      component.drawn = drawn;
      update(component, props, !old);
    } else guard(drawn, () => (type as (props: Props) => unknown)(props));
    return drawn;
  }
  // An element is of the kind of the one around it.
  const dom =
    (old?.dom as Element) ??
    document.createElementNS(type === "svg" ? SVG : (hostOf(up).dom as Element).namespaceURI, type);
  const drawn: Drawn = { vnode, dom, up, kids };
  const was = (old?.vnode as VNode | undefined)?.props ?? {};
  for (const name of Object.keys({ ...was, ...props })) {
    if (!/^(?:children|key|ref|value|checked)$/.test(name) && was[name] !== props[name])
      set(dom, name, props[name]);
  }
  drawKids(drawn, props["children"]);
  arrange(drawn);
  // A reader may have changed these since; and a list has its value from what is in it.
  for (const name of ["value", "checked"] as const) {
    const live = dom as unknown as Record<string, unknown>;
    if (name in props && live[name] !== props[name]) live[name] = props[name];
  }
  if (was["ref"] !== props["ref"])
    later.push(() => (props["ref"] as ((dom: Element) => void) | undefined)?.(dom));
  return drawn;
};

type Listeners = { [type: string]: ((event: Event) => void) | undefined };
const LISTENERS = Symbol();

const set = (dom: Element, name: string, value: unknown): void => {
  const live = dom as unknown as Record<string, unknown> & { [LISTENERS]?: Listeners };
  if (name.startsWith("on")) {
    const type = name.slice(2).toLowerCase();
    const listeners = (live[LISTENERS] ??= {});
    if (!(type in listeners)) dom.addEventListener(type, (event) => listeners[type]?.(event));
    listeners[type] = value as Listeners[string];
  } else if (dom.namespaceURI !== SVG && !/^(?:href|role|popover|width|height)$/.test(name) && name in dom) {
    live[name] = value ?? "";
  } else if (value == null || (value === false && name[4] !== "-")) dom.removeAttribute(name);
  else dom.setAttribute(name, String(value));
};

/** Draws what a component makes. What goes wrong is told to the nearest one above that wants to know, or thrown. */
const guard = (drawn: Drawn, make: () => unknown): void => {
  try {
    drawKids(drawn, make());
  } catch (error) {
    for (let { up } = drawn; up; up = up.up) {
      const above = up.component as Living | undefined;
      if (above?.componentDidCatch) return above.componentDidCatch(error);
    }
    throw error;
  }
};

/** Draws a component with its new props and state. */
const update = (component: Living, props: Props, first = false): void => {
  const drawn = component.drawn as Drawn;
  const { props: oldProps, state } = component;
  component.props = props;
  component.state = component.next ?? state;
  component.next = undefined;
  guard(drawn, () => component.render(props, component.state));
  component.base = elements(drawn)[0] ?? null;
  later.push(() => {
    if (first) component.componentDidMount?.();
    else component.componentDidUpdate?.(oldProps, state);
    for (const done of component.done.splice(0)) done();
  });
};

const redraw = (component: Component): void => {
  const { up } = component.drawn as Drawn;
  update(component, component.props);
  arrange(hostOf(up as Drawn));
  finish();
};

const roots = new WeakMap<Element, Drawn>();

/** Draws a tree into an element; `null` takes it away. */
export const render = (tree: unknown, place: Element): void => {
  const root = roots.get(place) ?? { vnode: null, dom: place, kids: [] };
  roots.set(place, root);
  drawKids(root, [tree]);
  arrange(root);
  finish();
};
