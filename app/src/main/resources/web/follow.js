// Follows stories, topics, people and outlets. What is followed is kept in this browser alone; what
// is new of it stands in small files of the same site.
(() => {
  const KEY = "backstory-following";
  const AT_ONCE = 6;
  const root = new URL("..", document.currentScript.src);
  const at = (path) => new URL("./" + path, root).href;

  const kept = () => {
    try {
      const list = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(list) ? list.filter((it) => /^latest\/\w+\/[^/?#:]+\.json$/.test(it?.latest)) : [];
    } catch {
      return [];
    }
  };
  const keep = (list) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(list));
      return true;
    } catch {
      return false;
    }
  };
  const follows = (latest) => kept().find((it) => it.latest === latest);
  const unfollow = (latest) => keep(kept().filter((it) => it.latest !== latest));
  const saw = (latest, time) => keep(kept().map((it) => (it.latest === latest ? { ...it, seen: time } : it)));

  const element = (name, properties, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  // The button of a page: whoever reads the page has seen what is new on it.
  for (const button of document.querySelectorAll("button.follow")) {
    const { latest, name, since } = button.dataset;
    const list = element("a", { className: "what-followed", href: at("following.html"), textContent: "{{follow.what}}" });
    const show = () => {
      list.hidden = !follows(latest);
      button.textContent = list.hidden ? "{{follow.button}}" : "{{follow.unfollow}}";
    };
    if (follows(latest)) {
      saw(latest, since);
    }
    button.addEventListener("click", () => {
      const done = follows(latest) ? unfollow(latest) : keep([...kept(), { latest, name, seen: since }]);
      show();
      if (!done) {
        button.disabled = true;
        button.textContent = "{{follow.keepsNothing}}";
      }
    });
    button.after(list);
    button.hidden = false;
    show();
  }

  const place = document.querySelector(".followed");
  if (!place) {
    return;
  }
  const status = document.querySelector("[role=status]");
  const exporting = document.querySelector("button.export");

  // What became part of another page, as merged stories do, is followed there from now on.
  const led = (followed, found) => {
    const latest = "latest/" + found.page.replace(/\.html$/, ".json");
    if (latest !== followed.latest) {
      const others = kept().filter((it) => it.latest !== followed.latest && it.latest !== latest);
      keep([...others, { ...followed, latest }]);
    }
    return { followed: { ...followed, latest }, found };
  };
  const load = async (followed) => {
    try {
      const answer = await fetch(at(followed.latest));
      return answer.ok ? led(followed, await answer.json()) : { followed, gone: answer.status === 404 };
    } catch {
      return { followed };
    }
  };
  const loadAll = async (all) => {
    const loaded = [];
    for (let i = 0; i < all.length; i += AT_ONCE) {
      loaded.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(load))));
    }
    return [...new Map(loaded.map((one) => [one.followed.latest, one])).values()];
  };

  const newest = (one) => Date.parse(one.found?.updates[0]?.at) || 0;
  const news = (one) => one.found?.updates.filter((it) => !(Date.parse(it.at) <= Date.parse(one.followed.seen))) ?? [];
  const timeOf = (iso) => {
    const day = new Date(iso).toLocaleDateString("{{language.dates}}", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    return element("time", { dateTime: iso, textContent: day + ", " + iso.slice(11, 16) + " UTC" });
  };
  const wordsFor = (one, fresh) => {
    if (one.gone) {
      return "{{following.gone}}";
    }
    if (!one.found) {
      return "{{following.unreadable}}";
    }
    const all = fresh < one.found.updates.length || fresh < 10;
    return fresh === 0 ? "{{following.nothingNew}}" : counted(fresh, all ? "{{following.new}}" : "{{following.newOrMore}}");
  };

  const section = (one) => {
    const fresh = news(one);
    const name = one.found?.name ?? one.followed.name ?? "";
    const title = one.found ? element("a", { href: at(one.found.page), textContent: name }) : name;
    const button = element("button", { type: "button", className: "follow", textContent: "{{follow.unfollow}}" });
    button.setAttribute("aria-label", "{{follow.unfollow.name}}".replace("{0}", () => name));
    const updates = element("ul", {});
    for (const update of fresh.length > 0 ? fresh : (one.found?.updates.slice(0, 1) ?? [])) {
      updates.append(element("li", {}, element("a", { href: at(update.page), textContent: update.title }), " ", timeOf(update.at)));
    }
    const made = element("section", { className: fresh.length > 0 ? "fresh" : "" },
      element("h2", {}, title), element("p", { className: "meta" }, element("span", { textContent: wordsFor(one, fresh.length) })));
    if (updates.children.length > 0) {
      made.append(updates);
    }
    made.append(button);
    button.addEventListener("click", () => {
      unfollow(one.followed.latest);
      made.remove();
      tell();
      status.focus();
    });
    return made;
  };

  const tell = () => {
    const all = place.children.length;
    const fresh = place.querySelectorAll(".fresh").length;
    exporting.hidden = !place.querySelector("h2 a");
    status.textContent =
      all === 0 ? "{{following.empty}}"
      : counted(all, "{{following.pages}}") + " "
        + (fresh === 0 ? "{{following.noNews}}" : fresh === all ? "{{following.allNews}}" : counted(fresh, "{{following.someNews}}"));
  };

  // The feeds of what is followed, for a newsreader.
  const opml = (feeds) => {
    const list = document.implementation.createDocument(null, "opml");
    const add = (parent, name, attributes) => {
      const made = list.createElementNS(null, name);
      Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
      parent.append(made);
      return made;
    };
    list.documentElement.setAttribute("version", "2.0");
    add(add(list.documentElement, "head", {}), "title", {}).textContent = "{{following.exported}}";
    const body = add(list.documentElement, "body", {});
    for (const feed of feeds) {
      add(body, "outline", { type: "rss", text: feed.name, title: feed.name, xmlUrl: at(feed.feed), htmlUrl: at(feed.page) });
    }
    return '<?xml version="1.0" encoding="utf-8"?>\n' + new XMLSerializer().serializeToString(list) + "\n";
  };

  const show = async () => {
    const all = kept();
    if (all.length > 0) {
      status.textContent = "{{following.looking}}";
    }
    const loaded = await loadAll(all);
    loaded.sort((a, b) => (news(b).length > 0) - (news(a).length > 0) || newest(b) - newest(a));
    place.replaceChildren(...loaded.map(section));
    tell();
    if (loaded.length > 0 && loaded.every((one) => !one.found && !one.gone)) {
      status.textContent = "{{following.allUnreadable}}";
    }
    for (const one of loaded) {
      if (one.found?.updates.length > 0) {
        saw(one.followed.latest, one.found.updates[0].at);
      }
    }
    exporting.addEventListener("click", () => {
      const feeds = loaded.filter((one) => one.found && follows(one.followed.latest)).map((one) => one.found);
      const file = URL.createObjectURL(new Blob([opml(feeds)], { type: "text/x-opml" }));
      element("a", { href: file, download: "following.opml" }).click();
      setTimeout(() => URL.revokeObjectURL(file), 1000);
    });
  };
  show();
})();
