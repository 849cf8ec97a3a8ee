// A message in the form that fits a number.
const counted = (number, forms) =>
  forms.split(" | ").at(number === 1 ? 0 : -1).replace("{0}", number);

// Lets a reader choose light or dark; without this script the system's choice holds.
(() => {
  const root = document.documentElement;
  const key = "backstory-theme";
  const stored = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const chosen = stored();
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }
  const dark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    if (!button) {
      return; // pages of the administration have none
    }
    const label = () => (button.textContent = dark() ? "{{site.theme.light}}" : "{{site.theme.dark}}");
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      try {
        localStorage.setItem(key, root.dataset.theme);
      } catch {
        // The choice then lasts for this page only.
      }
      label();
    });
    label();
    button.hidden = false;
  });
})();
