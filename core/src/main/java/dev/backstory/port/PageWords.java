package dev.backstory.port;

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

/**
 * What is searched of a page.
 *
 * @param account its claims, each once
 * @param quotations each once
 * @param names of topics, speakers, outlets and journalists, each once
 */
public record PageWords(
    String headline, List<String> account, List<String> quotations, List<String> names) {
  public PageWords {
    account = List.copyOf(account);
    quotations = List.copyOf(quotations);
    names = List.copyOf(names);
  }

  public static PageWords of(StoryPage page) {
    List<String> claims =
        page.sections().stream()
            .flatMap(section -> section.everyClaim().stream())
            .map(Claim::text)
            .distinct()
            .toList();
    List<String> quotations =
        entries(page).stream()
            .flatMap(entry -> Stream.ofNullable(entry.quote()))
            .map(Quote::text)
            .distinct()
            .toList();
    return new PageWords(page.headline(), claims, quotations, List.copyOf(namesOf(page)));
  }

  private static List<PaperEntry> entries(StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof PapersSay papers ? papers.entries().stream() : null)
        .toList();
  }

  private static Set<String> namesOf(StoryPage page) {
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
