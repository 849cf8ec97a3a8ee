package dev.backstory.check;

import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.Words;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Proves the words that are no claims of their own: the headline is an article's, topics are named
 * and described as articles do, and everything that a claim rests on is about the same.
 */
final class WordsCheck {
  private WordsCheck() {}

  static void headline(PageUnderCheck under) {
    StoryPage page = under.page();
    String headline = Marks.spaced(page.headline());
    boolean title =
        under.coverage().stream()
            .flatMap(it -> under.article(it.id()).stream())
            .map(Article::titleOrEmpty)
            .anyMatch(it -> Marks.spaced(it).contains(headline));
    String words = headline.replaceFirst(" …$", "");
    boolean text =
        under.coverage().stream()
            .filter(it -> it.title() == null)
            .flatMap(it -> under.text(it.id()).stream())
            .anyMatch(it -> Marks.spaced(it).contains(words));
    under.unless(title || text, "headline", "is no article's: " + page.headline());
  }

  /** Every further stretch shares at least a word with the claim, as do two tellings of a fact. */
  static void evidence(PageUnderCheck under) {
    for (Placed<Claim> placed : PageContents.of(under.page()).claims()) {
      Set<String> claim = Words.stems(placed.what().text());
      List<Evidence> evidence = placed.what().evidence();
      for (Evidence further : evidence.subList(1, evidence.size())) {
        String words = under.words(further);
        under.unless(
            words.isEmpty() || !Collections.disjoint(Words.stems(words), claim),
            placed.where(),
            "has nothing in common with %s %d-%d"
                .formatted(further.articleId(), further.start(), further.end()));
      }
    }
  }

  static void check(PageUnderCheck under, Topics section) {
    String all = under.hasTexts() ? under.all() : "";
    for (int i = 0; i < section.cards().size() && !all.isEmpty(); i++) {
      TopicCard card = section.cards().get(i);
      String where = "topics.cards[" + i + "]";
      String name = Objects.requireNonNullElse(card.articleName(), card.name());
      boolean named = all.contains(name) || PageUnderCheck.missing(name, all).isEmpty();
      boolean entry = card.entityId() != null && card.source() != null;
      under.unless(
          named || entry, // a base may call it otherwise
          where,
          "no " + name + " in the articles");
      Claim claim = card.claim();
      String description = card.description();
      if (description != null) {
        under.unless(
            claim == null ? card.source() != null : isOf(description, claim),
            where,
            "description is neither an article's nor a source's: " + description);
      }
    }
  }

  private static boolean isOf(String description, Claim claim) {
    Set<String> stems = Words.stems(description);
    return stems.isEmpty() || !Collections.disjoint(stems, Words.stems(claim.text()));
  }
}
