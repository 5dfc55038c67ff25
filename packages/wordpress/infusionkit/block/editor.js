// The block in the editor: which widget, and what can be set on this one. The server renders it, here as in the page.
(function () {
  const { registerBlockType, registerBlockVariation } = wp.blocks;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { Disabled, ExternalLink, PanelBody, SelectControl, TextControl } = wp.components;
  const { createElement: h, Fragment } = wp.element;
  const { __ } = wp.i18n;
  const ServerSideRender = wp.serverSideRender;
  const BLOCK = "infusionkit/widget";
  const { widgets, settings } = window.infusionkitEditor;

  const icons = {
    "course-calculator": "calendar-alt",
    glossary: "book-alt",
    pathway: "networking",
    effect: "chart-line",
  };

  function Edit({ attributes, setAttributes }) {
    const chosen = widgets.find(({ name }) => name === attributes.widget);
    const has = (attribute) => chosen !== undefined && chosen.attributes.includes(attribute);
    // An empty field is a setting that is left out.
    const set = (name) => (value) => setAttributes({ [name]: value === "" ? undefined : value });
    const field = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };
    return h(
      Fragment,
      null,
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          { title: __("Widget", "infusionkit") },
          h(SelectControl, {
            ...field,
            label: __("Which widget", "infusionkit"),
            value: attributes.widget,
            help: chosen && chosen.summary,
            options: [
              ...(chosen ? [] : [{ value: attributes.widget, label: attributes.widget, disabled: true }]),
              ...widgets.map(({ name, label }) => ({ value: name, label })),
            ],
            onChange: set("widget"),
          }),
          has("indication") &&
            h(SelectControl, {
              ...field,
              label: __("Shown first", "infusionkit"),
              value: attributes.indication || "",
              options: [
                { value: "", label: __("Depression", "infusionkit") },
                { value: "pain", label: __("Chronic pain", "infusionkit") },
                { value: "alcohol", label: __("Alcohol", "infusionkit") },
              ],
              onChange: set("indication"),
            }),
          has("query") &&
            h(TextControl, {
              ...field,
              label: __("Words to look for at first", "infusionkit"),
              value: attributes.query || "",
              onChange: set("query"),
            }),
          has("start") &&
            h(TextControl, {
              ...field,
              label: __("First day that is filled in", "infusionkit"),
              help: __(
                "A date written YYYY-MM-DD. Leave it empty, and each reader types their own.",
                "infusionkit",
              ),
              value: attributes.start || "",
              onChange: set("start"),
            }),
          has("heading-level") &&
            h(SelectControl, {
              ...field,
              label: __("Level of its heading", "infusionkit"),
              value: String(attributes.headingLevel || 2),
              options: [2, 3, 4, 5].map((level) => ({ value: String(level), label: `H${level}` })),
              onChange: (level) => setAttributes({ headingLevel: level === "2" ? undefined : Number(level) }),
            }),
          h(SelectControl, {
            ...field,
            label: __("Light or dark", "infusionkit"),
            value: attributes.theme || "",
            options: [
              { value: "", label: __("As the page", "infusionkit") },
              { value: "light", label: __("Light", "infusionkit") },
              { value: "dark", label: __("Dark", "infusionkit") },
            ],
            onChange: set("theme"),
          }),
          settings !== "" &&
            h(
              ExternalLink,
              { href: settings },
              __("The clinic’s file, phone and colours, for all widgets", "infusionkit"),
            ),
        ),
      ),
      h(
        "div",
        useBlockProps(),
        h(
          Disabled,
          null,
          h(ServerSideRender, { block: BLOCK, attributes, skipBlockSupportAttributes: true }),
        ),
      ),
    );
  }

  registerBlockType(BLOCK, { edit: Edit, save: () => null });

  // Each widget is in the list of blocks under its own name.
  for (const { name, label, summary } of widgets) {
    registerBlockVariation(BLOCK, {
      name,
      title: label,
      description: summary,
      icon: icons[name],
      attributes: { widget: name },
      isDefault: name === "course-calculator",
      isActive: ["widget"],
      scope: ["inserter", "transform"],
    });
  }
})();
