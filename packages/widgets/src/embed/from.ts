/** `Array.from` as the language has it: some old libraries put another one in its place, which takes no `map`. */
export const from = <T, U = T>(
  items: Iterable<T> | ArrayLike<T>,
  map: (item: T, index: number) => U = (item) => item as unknown as U,
): U[] => {
  const list: U[] = [];
  if (Symbol.iterator in items) for (const item of items) list.push(map(item, list.length));
  else for (let i = 0; i < items.length; i++) list.push(map(items[i] as T, i));
  return list;
};
