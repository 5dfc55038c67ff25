import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Theme } from "../snippets/colour.ts";
import {
  formatPreviewPage,
  formatSnippet,
  type SiteContext,
  type SnippetChoice,
} from "../snippets/widget-snippets.ts";
import { configuratorText } from "../text/configurator.ts";

/** The size of the previewed page in CSS pixels. Where there is less room, the picture of it is scaled down. */
const SIZES = { phone: { width: 360, height: 500 }, desktop: { width: 1024, height: 720 } } as const;

/** A change redraws the whole previewed page, so wait until typing pauses. Milliseconds. */
const REDRAW_DELAY = 400;

/**
 * How far away the preview may be when it is drawn. It is a whole page with a widget, and on a phone it stands far below
 * the form, but still within the distance at which browsers load a frame that is marked as lazy.
 */
const NEAR = "300px";

/** The snippet in a page, as a reader of that page sees it. */
export const SnippetPreview = (props: {
  readonly choice: SnippetChoice;
  readonly context: SiteContext;
}): JSX.Element => {
  const text = configuratorText.preview;
  const [device, setDevice] = useState<keyof typeof SIZES>("phone");
  const [theme, setTheme] = useState<Theme>("light");
  const [room, setRoom] = useState<number>(SIZES.desktop.width);
  const [page, setPage] = useState("");
  const [isNear, setIsNear] = useState(false);
  const viewport = useRef<HTMLDivElement>(null);

  // An npm import cannot run in the preview; its element is the same as that of the pasted snippet.
  const choice =
    props.choice.type === "package" ? { ...props.choice, type: "element" as const } : props.choice;
  const nextPage = formatPreviewPage(formatSnippet(choice, props.context), choice, theme);
  useEffect(() => {
    if (!isNear) return undefined;
    const timer = setTimeout(() => setPage(nextPage), page === "" ? 0 : REDRAW_DELAY);
    return () => clearTimeout(timer);
  }, [isNear, nextPage]);
  useEffect(() => {
    const element = viewport.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => setRoom(element.clientWidth));
    sizes.observe(element);
    const places = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: NEAR },
    );
    places.observe(element);
    return () => {
      sizes.disconnect();
      places.disconnect();
    };
  }, []);

  const { width, height } = SIZES[device];
  const scale = Math.min(1, room / width);
  return (
    <section class={`ik-preview ik-preview-${device}`} aria-labelledby="configurator-preview">
      <div class="ik-preview-head">
        <h3 id="configurator-preview">{text.title}</h3>
        <div class="ik-row">
          <ToggleButton label={text.phone} pressed={device === "phone"} onClick={() => setDevice("phone")} />
          <ToggleButton
            label={text.desktop}
            pressed={device === "desktop"}
            onClick={() => setDevice("desktop")}
          />
          <ToggleButton
            label={text.darkPage}
            pressed={theme === "dark"}
            onClick={() => setTheme(theme === "dark" ? "light" : "dark")}
          />
        </div>
      </div>
      <div
        ref={viewport}
        class="ik-preview-viewport"
        style={{ "--ik-preview-height": `${height}px`, "--ik-preview-scale": String(scale) }}
      >
        {page && <iframe title={text.frameTitle(theme, device)} srcdoc={page} width={width} />}
      </div>
    </section>
  );
};

const ToggleButton = (props: {
  readonly label: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}): JSX.Element => (
  <button type="button" class="ik-button-small" aria-pressed={props.pressed} onClick={props.onClick}>
    {props.label}
  </button>
);
