import { updateText } from "../text/offline.ts";

/** Says at the foot of the window that the site has been updated, and offers to load the page anew. */
export function showUpdateNotice(): void {
  if (document.querySelector(".ik-update")) return;
  const notice = document.createElement("div");
  notice.className = "ik-update";
  notice.setAttribute("role", "status");
  const addButton = (label: string, onClick: () => void): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", onClick);
    notice.append(button);
  };
  document.body.append(notice);
  // Filled after it is in the page: only then is it announced.
  notice.append(updateText.notice);
  addButton(updateText.reload, () => location.reload());
  addButton(updateText.close, () => notice.remove());
}
