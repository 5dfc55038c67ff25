/** A text that becomes a file. */
export type TextFile = { readonly name: string; readonly type: string; readonly text: string };

/** How long a browser may take to begin reading the file, in milliseconds. */
const KEEP_FOR = 60_000;

/** Hands a file to the browser. Whether it was kept cannot be known. */
export const downloadFile = ({ name, type, text }: TextFile): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR);
};
