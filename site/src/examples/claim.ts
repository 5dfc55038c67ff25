import { claims, references } from "@infusionkit/core";

const claim = claims.find(({ id }) => id === "S7");
const against = references.filter(({ id }) => claim?.opposing.includes(id));

export const result = {
  statement: claim?.statement,
  certainty: claim?.certainty,
  known: claim?.caveat,
  against: against.map(({ authors, year }) => `${authors} (${year})`),
};
