/**
 * Brings an island to life as soon as its scripts are there, as `client:load` does, but in a task of its own: a reader’s press
 * or key is answered between reading the scripts and running the widget.
 */
const hydrateSoon = (load: () => Promise<() => Promise<void>>): void => {
  void load().then((hydrate) => setTimeout(hydrate));
};

export default hydrateSoon;
