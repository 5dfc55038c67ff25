export const last = true;
