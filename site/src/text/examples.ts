/** The words around an example. */
export const exampleText = {
  uses: ", which uses ",
  and: " and ",
} as const;
