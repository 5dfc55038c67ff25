/** What each of the widgets' colours is for. */
export const colourUses: Readonly<Record<string, string>> = {
  surface: "The background",
  sunken: "The background of forms",
  ink: "Text",
  muted: "Small text",
  line: "Lines that only separate",
  "field-line": "Lines around fields",
  accent: "Links, buttons, selected days, infusions",
  "accent-soft": "The background of anything selected",
  "on-accent": "Text on the main colour",
  later: "Maintenance",
  "later-soft": "The background of maintenance",
  warn: "Warnings",
  "warn-soft": "The background of warnings",
  error: "Errors",
  "error-soft": "The background of errors",
};

/** What a reader sees in one colour on another. */
export const colourPairs = {
  "ink on surface": "Text on the background",
  "ink on sunken": "Text on the form's background",
  "muted on surface": "Small text on the background",
  "muted on sunken": "Small text on the form's background",
  "accent on surface": "Links and buttons on the background",
  "accent on sunken": "Links on the form's background",
  "on-accent on accent": "Text on a filled day or button",
  "error on surface": "Error messages on the background",
  "warn on surface": "Warnings on the background",
  "later on surface": "Maintenance dates on the background",
  "field-line on surface": "The line around a field",
} as const;
