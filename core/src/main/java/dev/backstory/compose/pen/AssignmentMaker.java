package dev.backstory.compose.pen;

import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a model is given of a story: the facts of the page as it stands, in the page's
 * order, since a trained judge has chosen these, and then the others by how many newsrooms tell
 * them and how much they say of what the story is about. Facts that no longer hold are left out,
 * and so are words that are meant for a model.
 */
public final class AssignmentMaker {
  private static final int MOST_FACTS = 60;
  private static final int MOST_TELLINGS = 3;
  private static final int MOST_HEADLINES = 6;

  /**
   * The assignment of a story; without facts where it has none that holds.
   *
   * @param articles all of the story, in order of arrival
   * @param facts what they tell
   * @param page as it stands, null for none
   */
  public Assignment of(List<StoryArticle> articles, StoryFacts facts, @Nullable StoryPage page) {
    return of(new StoryMaterial(articles, List.of(), facts), page);
  }

  Assignment of(StoryMaterial material, @Nullable StoryPage page) {
    List<NumberedFact> numbered = new ArrayList<>();
    for (Fact fact : ordered(material, page)) {
      List<String> words = words(material, fact);
      if (!words.isEmpty() && numbered.size() < MOST_FACTS) {
        numbered.add(new NumberedFact(numbered.size() + 1, fact, words));
      }
    }
    return new Assignment(headlines(material.articles(), page), numbered);
  }

  private static List<Fact> ordered(StoryMaterial material, @Nullable StoryPage page) {
    Map<String, Fact> current = new LinkedHashMap<>();
    material.facts().all().stream()
        .filter(Fact::isCurrent)
        .forEach(fact -> current.put(fact.id(), fact));
    Set<Fact> ordered = new LinkedHashSet<>();
    if (page != null) {
      page.sections().stream()
          .flatMap(section -> section.everyClaim().stream())
          .flatMap(claim -> claim.facts().stream())
          .map(current::get)
          .filter(Objects::nonNull)
          .forEach(ordered::add);
    }
    Salience salience = new Salience(material);
    current.values().stream()
        .sorted(Comparator.comparingDouble(fact -> -weight(material, salience, fact)))
        .forEach(ordered::add);
    return List.copyOf(ordered);
  }

  private static double weight(StoryMaterial material, Salience salience, Fact fact) {
    double said =
        material.tellings(fact).stream()
            .mapToDouble(sentence -> salience.of(sentence, Set.of()))
            .max()
            .orElse(0);
    return said * (1 + Math.log1p(fact.newsrooms().size()));
  }

  /** The best telling, and as others tell it, one of each newsroom. */
  private static List<String> words(StoryMaterial material, Fact fact) {
    Map<String, String> byNewsroom = new LinkedHashMap<>();
    for (Evidence telling : fact.tellings()) {
      String text = material.text(telling.articleId());
      if (text != null && !Orders.around(text, telling)) {
        String told = Marks.spaced(material.slice(telling.articleId(), telling.span()));
        String newsroom = material.at(telling).map(StorySentence::newsroom).orElse("");
        byNewsroom.putIfAbsent(newsroom, told);
      }
    }
    return byNewsroom.values().stream().distinct().limit(MOST_TELLINGS).toList();
  }

  private static List<String> headlines(List<StoryArticle> articles, @Nullable StoryPage page) {
    Set<String> headlines = new LinkedHashSet<>();
    if (page != null) {
      headlines.add(page.headline());
    }
    articles.stream()
        .map(article -> Marks.spaced(article.article().titleOrEmpty()))
        .filter(title -> !title.isBlank() && !Orders.in(title))
        .forEach(headlines::add);
    return headlines.stream().limit(MOST_HEADLINES).toList();
  }
}
