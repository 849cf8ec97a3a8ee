package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.TakenDown;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Articles, and which of them were taken down. */
final class ArticlePages {
  private static final int MOST = 50;
  private static final int LONGEST_SEARCH = 300;
  private static final int LONGEST_REASON = 300;

  private final Office office;
  private final TakenDown articles;

  ArticlePages(Office office) {
    this.office = office;
    this.articles = office.articles();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/articles", Right.OWNER, this::list),
        Route.post("/admin/articles/take-down", Right.OWNER, Body.FORM, this::takeDown),
        Route.post("/admin/articles/put-back", Right.OWNER, Body.FORM, this::putBack));
  }

  private void list(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = cut(typed, LONGEST_SEARCH);
    AdminRenderer.send(
        context,
        "articles.jte",
        AdminFrame.of(context, words("admin.articles.title")),
        Map.of("asked", asked, "articles", articles.find(asked, MOST), "most", MOST));
  }

  private void takeDown(Context context) {
    String reason = cut(field(context, "reason").strip(), LONGEST_REASON);
    decide(context, Deed.ARTICLE_TAKEN_DOWN, reason, id -> articles.takeDown(id, office.now()));
  }

  private void putBack(Context context) {
    decide(context, Deed.ARTICLE_PUT_BACK, "", articles::putBack);
  }

  private void decide(Context context, Deed deed, String reason, Predicate<String> decision) {
    String id = field(context, "id");
    if (office.act(context, deed, id, reason, () -> decision.test(id))) {
      office.refresh().run();
    }
    redirect(context, "admin/articles");
  }

  private static String cut(String text, int longest) {
    return text.substring(0, Math.min(longest, text.length()));
  }
}
