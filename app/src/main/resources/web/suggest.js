// Suggests names and headlines while somebody types into the field of a search: a combobox with a
// list, as the ARIA Authoring Practices have it. Without this script the field is a plain one.
(() => {
  const form = document.querySelector("form.search[data-suggest]");
  const field = form?.querySelector("#q");
  if (!field) {
    return;
  }
  const FEWEST = 2;
  const PAUSE = 120;
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "{{suggest.title}}");
  const status = document.createElement("span");
  status.className = "sr";
  status.setAttribute("role", "status");
  form.append(list, status);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);
  field.autocomplete = "off";

  let active = -1;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const activate = (at) => {
    const all = options();
    active = (at + all.length + 1) % (all.length + 1); // The last place is the field itself.
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < all.length) {
      field.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    } else {
      active = -1;
      field.removeAttribute("aria-activedescendant");
    }
  };
  const go = (option) => {
    location.href = option.dataset.href;
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement("li");
      option.id = "suggestion-" + i;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = form.dataset.root + suggestion.href;
      const kind = document.createElement("span");
      kind.textContent = suggestion.kind;
      option.append(suggestion.text + " ", kind);
      option.addEventListener("pointerdown", (event) => event.preventDefault()); // The field stays focused.
      option.addEventListener("click", () => go(option));
      return option;
    }));
    const count = suggestions.length;
    status.textContent = count === 0 ? "" : counted(count, "{{suggest.count}}");
    close();
    list.hidden = count === 0;
    field.setAttribute("aria-expanded", String(count > 0));
  };

  let waiting;
  let asking;
  const ask = async () => {
    const typed = field.value.trim();
    asking?.abort();
    if (typed.length < FEWEST) {
      show([]);
      return;
    }
    asking = new AbortController();
    try {
      const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(typed), { signal: asking.signal });
      if (answer.ok && document.activeElement === field) {
        show(await answer.json());
      }
    } catch {
      // Nothing is suggested, and the search works all the same.
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      activate(event.key === "ArrowDown" ? active + 1 : active < 0 ? options().length - 1 : active - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      go(options()[active]);
    }
  });
})();
