package dev.backstory.store;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The words of pages, as they are searched. */
final class StoryWords {
  private StoryWords() {}

  /** Keeps the words of a page in place of those that it had, as part of a transaction. */
  static void write(Handle handle, StoryPage page) {
    handle
        .createUpdate(
            "INSERT INTO story_words (story_id, updated_at, headline, account, quotations, names)"
                + " VALUES (:id, :updatedAt, :headline, :account, :quotations, :names)"
                + " ON CONFLICT (story_id) DO UPDATE SET updated_at = excluded.updated_at,"
                + " headline = excluded.headline, account = excluded.account,"
                + " quotations = excluded.quotations, names = excluded.names")
        .bind("id", page.id())
        .bind("updatedAt", page.updatedAt())
        .bind("headline", page.headline())
        .bind("account", lines(claims(page)))
        .bind("quotations", lines(quotations(page)))
        .bind("names", String.join("; ", names(page)))
        .execute();
  }

  private static Stream<String> claims(StoryPage page) {
    return page.sections().stream()
        .flatMap(section -> section.everyClaim().stream())
        .map(Claim::text);
  }

  private static Stream<String> quotations(StoryPage page) {
    return entries(page).stream()
        .flatMap(entry -> Stream.ofNullable(entry.quote()))
        .map(Quote::text);
  }

  private static String lines(Stream<String> texts) {
    return String.join("\n", texts.distinct().toList());
  }

  private static List<PaperEntry> entries(StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof PapersSay papers ? papers.entries().stream() : null)
        .toList();
  }

  private static Set<String> names(StoryPage page) {
    Set<String> names = new LinkedHashSet<>();
    page.sections().stream()
        .flatMap(s -> s instanceof Topics topics ? topics.cards().stream() : null)
        .map(TopicCard::name)
        .forEach(names::add);
    for (PaperEntry entry : entries(page)) {
      if (entry.speaker() != null) {
        names.add(entry.speaker().name());
      }
    }
    for (Covering article : page.coverage().articles()) {
      names.add(article.outlet());
      names.addAll(article.authors());
    }
    return names;
  }
}
