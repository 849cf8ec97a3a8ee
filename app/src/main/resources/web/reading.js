// How somebody likes to read, kept in this browser: the size of the text, what is muted, and keys.
(() => {
  const root = document.documentElement;
  const kept = (name, value) => {
    const key = "backstory-" + name;
    try {
      if (value !== undefined) {
        localStorage.setItem(key, value);
      }
      return localStorage.getItem(key) ?? "";
    } catch {
      return value ?? ""; // The choice then lasts for this page only.
    }
  };
  const SIZES = [["", "{{reading.size.normal}}"], ["large", "{{reading.size.large}}"], ["larger", "{{reading.size.larger}}"]];
  const KEYS = [
    ["/", "{{search.title}}"],
    ["{{reading.keys.step}}", "{{reading.keys.step.does}}"],
    ["{{reading.keys.close}}", "{{reading.keys.close.does}}"],
    ["?", "{{reading.keys.settings.does}}"],
  ];
  const resize = (size) => {
    if (size) {
      root.dataset.size = size;
    } else {
      delete root.dataset.size;
    }
  };
  resize(kept("size"));

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // Stories in lists that have a muted word are hidden, and the list says so.
  const words = () => kept("muted").toLowerCase().split("\n").map((word) => word.trim()).filter(Boolean);
  const hasWord = (text, word) => {
    const at = text.indexOf(word);
    const letter = (i) => /[\p{L}\p{N}]/u.test(text.charAt(i));
    return at >= 0 && ((!letter(at - 1) && !letter(at + word.length)) || hasWord(text.slice(at + 1), word));
  };
  const mute = () => {
    const muted = words();
    let hidden = 0;
    for (const story of document.querySelectorAll("main .teaser, .briefs li, .quiet li, .briefing .items li")) {
      const text = [...story.querySelectorAll("a, .lead, .excerpt")].map((it) => it.textContent).join("\n").toLowerCase();
      story.hidden = muted.some((word) => hasWord(text, word));
      hidden += story.hidden ? 1 : 0;
    }
    document.querySelector(".muted")?.remove();
    if (hidden > 0) {
      const show = element("button", { type: "button", textContent: "{{reading.hidden.change}}" });
      show.addEventListener("click", () => open());
      document.querySelector("main").prepend(element("p", { className: "muted meta" },
        counted(hidden, "{{reading.hidden}}") + " ", show));
    }
  };

  let dialog;
  const made = () => {
    const sizes = element("fieldset", {}, element("legend", { textContent: "{{reading.size}}" }));
    for (const [value, name] of SIZES) {
      const choice = element("input", { type: "radio", name: "size", value, checked: kept("size") === value });
      choice.addEventListener("change", () => resize(kept("size", value)));
      sizes.append(element("label", {}, choice, " " + name));
    }
    const muted = element("textarea", { rows: 3, value: kept("muted") });
    muted.addEventListener("input", () => {
      kept("muted", muted.value);
      mute();
    });
    const keys = element("input", { type: "checkbox", checked: kept("keys") !== "off" });
    keys.addEventListener("change", () => kept("keys", keys.checked ? "on" : "off"));
    const list = element("dl", {});
    for (const [key, does] of KEYS) {
      list.append(element("div", {}, element("dt", { textContent: key }), element("dd", { textContent: does })));
    }
    const done = element("button", { type: "button", textContent: "{{reading.done}}" });
    const settings = element("dialog", { className: "settings" },
      element("h2", { id: "settings-title", textContent: "{{reading.title}}" }),
      sizes,
      element("label", {}, "{{reading.muted}}", muted),
      element("p", { className: "hint", textContent:
        "{{reading.muted.how}}" }),
      element("label", {}, keys, " {{reading.keys}}"),
      list,
      done);
    settings.setAttribute("aria-labelledby", "settings-title");
    done.addEventListener("click", () => settings.close());
    document.body.append(settings);
    return settings;
  };
  const open = () => {
    dialog ??= made();
    if (!dialog.open) {
      dialog.showModal();
    }
  };

  const step = (forward) => {
    const all = [...document.querySelectorAll("details.evidence > summary")].filter((line) => line.offsetParent);
    const here = all.indexOf(document.activeElement);
    const next = all[here < 0 ? (forward ? 0 : all.length - 1) : here + (forward ? 1 : -1)];
    next?.focus();
    next?.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, dialog");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || kept("keys") === "off") {
      return;
    }
    const action = {
      "/": () => document.querySelector("#q")?.focus(),
      "j": () => step(true),
      "k": () => step(false),
      "?": open,
    }[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = element("button", { type: "button", className: "reading", textContent: "{{reading.title}}" });
    button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", open);
    document.querySelector(".masthead nav").append(button);
    mute();
  });
})();
