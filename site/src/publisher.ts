/** Who publishes this copy of the site, as its builder says. What is not said stays unsaid, and the pages tell so. */
export type Publisher = {
  /** A person or an organisation. */
  readonly name: string | null;
  /** An e-mail address or a web address at which errors can be reported. */
  readonly contact: string | null;
};

const readSetting = (name: string): string | null => process.env[name]?.trim() || null;

/** Reads the settings `INFUSIONKIT_PUBLISHER` and `INFUSIONKIT_CONTACT` of the build. */
export const publisher: Publisher = {
  name: readSetting("INFUSIONKIT_PUBLISHER"),
  contact: readSetting("INFUSIONKIT_CONTACT"),
};

/**
 * The address that a contact links to, or `null` where it is neither an e-mail address nor a web address.
 *
 * @example toContactUrl("info@clinic.example"); // "mailto:info@clinic.example"
 */
export function toContactUrl(contact: string): string | null {
  if (/^https?:\/\/\S+$/.test(contact)) return contact;
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null;
}
