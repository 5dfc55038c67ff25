import type { JSX } from "preact";
import { parsePhone } from "../model/parsePhone.ts";
import type { CourseMessages } from "../text/courseMessages.ts";

/** Whom the dates are arranged with: the clinic's name, its phone line, and a page of its own to book or ask on. */
export const ClinicContact = ({
  clinic,
  phone,
  bookingUrl,
  messages,
}: {
  readonly clinic: string | undefined;
  readonly phone: string | undefined;
  readonly bookingUrl: string | undefined;
  readonly messages: Pick<CourseMessages, "course">;
}): JSX.Element | null => {
  if (!clinic && !phone && !bookingUrl) return null;
  const { number, address, rest } = parsePhone(phone ?? "");
  return (
    <p class="ik-contact" part="contact">
      {clinic && <b>{clinic}</b>}
      {phone && (
        <span>
          {address ? <a href={address}>{number}</a> : number}
          {rest}
        </span>
      )}
      {bookingUrl && (
        // Where it stands in a frame, the clinic's page is to open in the window.
        <a href={bookingUrl} target="_top">
          {messages.course.bookOrAsk}
        </a>
      )}
    </p>
  );
};
