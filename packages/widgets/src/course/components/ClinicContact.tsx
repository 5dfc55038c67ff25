import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { parsePhone } from "../../help/parsePhone.ts";
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
  // The clinic's page is not to open within a frame; and a frame in a sandbox may open a window, but not leave its own.
  const [isInFrame, setIsInFrame] = useState(false);
  useEffect(() => setIsInFrame(window.top !== window), []);
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
        <a href={bookingUrl} target={isInFrame ? "_blank" : undefined} rel="noopener">
          {messages.course.bookOrAsk}
        </a>
      )}
    </p>
  );
};
