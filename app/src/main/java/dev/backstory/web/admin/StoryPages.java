package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.HiddenStories;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The stories of the site, and which of them are kept off it. */
final class StoryPages {
  private static final int MOST = 100;
  private static final int LONGEST_SEARCH = 200;
  private static final int LONGEST_REASON = 300;

  private final Office office;
  private final HiddenStories stories;

  StoryPages(Office office) {
    this.office = office;
    this.stories = office.stories();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/stories", Right.EDITOR, this::list),
        Route.post("/admin/stories/hide", Right.EDITOR, Body.FORM, this::hide),
        Route.post("/admin/stories/show", Right.EDITOR, Body.FORM, this::show));
  }

  private void list(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = cut(typed, LONGEST_SEARCH);
    AdminRenderer.send(
        context,
        "stories.jte",
        AdminFrame.of(context, words("admin.stories.title")),
        Map.of("asked", asked, "stories", stories.find(asked, MOST), "most", MOST));
  }

  private void hide(Context context) {
    decide(
        context,
        Deed.STORY_HIDDEN,
        cut(field(context, "reason").strip(), LONGEST_REASON),
        stories::hide);
  }

  private void show(Context context) {
    decide(context, Deed.STORY_SHOWN, "", stories::show);
  }

  private void decide(Context context, Deed deed, String reason, Predicate<String> decision) {
    String id = field(context, "id");
    if (office.act(context, deed, id, reason, () -> decision.test(id))) {
      office.refresh().run();
    }
    redirect(context, "admin/stories");
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
