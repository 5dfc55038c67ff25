import { parseProtocolJson } from "@infusionkit/core";

const read = parseProtocolJson(`{
  "id": "our-clinic",
  "version": "1.0.0",
}`);

export const result = read.ok
  ? []
  : read.issues.map(({ message }) => message);
