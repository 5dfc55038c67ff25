// Reads the clinic's file, chosen from the computer, into the form. It is saved with the form and sent nowhere else.
(function () {
  const { __, sprintf } = wp.i18n;
  const choose = document.getElementById("infusionkit-choose");
  const text = document.getElementById("infusionkit-file");
  const status = document.getElementById("infusionkit-chosen");
  if (!choose || !text || !status) return;
  choose.addEventListener("change", async () => {
    const [file] = choose.files;
    if (!file) return;
    try {
      text.value = await file.text();
      /* translators: %s: the name of a file. */
      status.textContent = sprintf(__("%s is in the form. Save to use it.", "infusionkit"), file.name);
    } catch {
      /* translators: %s: the name of a file. */
      status.textContent = sprintf(
        __("%s could not be read. Paste its text instead.", "infusionkit"),
        file.name,
      );
    }
  });
})();
