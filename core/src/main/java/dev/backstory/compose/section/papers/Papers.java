package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The articles of a story by the paper that speaks in them: an agency for copies of its report. */
final class Papers {
  /** So much of a quotation has whoever words it in another way. */
  private static final double MOST_OF_IT = 0.5;

  private final StoryMaterial material;
  private final Map<String, List<StoryArticle>> byPaper = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  /** Which articles, by their place in the story, have a word. */
  private final Map<String, BitSet> having = new HashMap<>();

  private final Map<String, List<Utterance>> told = new LinkedHashMap<>();

  Papers(StoryMaterial material) {
    this.material = material;
    for (int i = 0; i < material.articles().size(); i++) {
      StoryArticle article = material.articles().get(i);
      List<StoryArticle> own = byPaper.computeIfAbsent(article.paper(), _ -> new ArrayList<>());
      own.add(article.independent() ? Math.min(own.size(), firstCopy(own)) : own.size(), article);
      String key = key(article.article().text());
      keys.put(article.article().id(), key);
      for (String word : key.strip().split(" ")) {
        having.computeIfAbsent(word, _ -> new BitSet()).set(i);
      }
    }
    for (Utterance utterance : material.utterances()) {
      utterance.tellings().stream()
          .map(Telling::articleId)
          .distinct()
          .forEach(id -> told.computeIfAbsent(id, _ -> new ArrayList<>()).add(utterance));
    }
  }

  private static int firstCopy(List<StoryArticle> articles) {
    int at = 0;
    while (at < articles.size() && articles.get(at).independent()) {
      at++;
    }
    return at;
  }

  /** Each paper's articles, its own before copies, papers in order of arrival. */
  List<List<StoryArticle>> all() {
    return List.copyOf(byPaper.values());
  }

  /** The outlets that carry these words of the agency's report which this article is. */
  List<String> copies(StoryArticle article, String words) {
    if (article.wire() == null) {
      return List.of();
    }
    String key = key(words);
    return byPaper.getOrDefault(article.paper(), List.of()).stream()
        .filter(copy -> keys.getOrDefault(copy.article().id(), "").contains(key))
        .map(copy -> copy.article().outletName())
        .distinct()
        .toList();
  }

  /** What was spoken there, with all tellings of it; empty if that is not known. */
  Optional<Utterance> utterance(Quote quote) {
    Span words = new Span(quote.start(), quote.end());
    return told.getOrDefault(quote.articleId(), List.of()).stream()
        .filter(utterance -> tells(utterance, quote.articleId(), words))
        .findFirst();
  }

  private static boolean tells(Utterance utterance, String articleId, Span words) {
    return utterance.tellings().stream()
        .anyMatch(it -> it.articleId().equals(articleId) && it.span().contains(words));
  }

  /** The outlets that have this quotation, word for word or as they put it. */
  Set<String> carriers(Quote quote) {
    String key = key(quote.text());
    Set<String> outlets = new LinkedHashSet<>();
    BitSet possible = new BitSet();
    possible.set(0, material.articles().size());
    for (String word : key.strip().split(" ")) {
      possible.and(having.getOrDefault(word, new BitSet()));
    }
    for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
      StoryArticle article = material.articles().get(i);
      if (keys.getOrDefault(article.article().id(), "").contains(key)) {
        outlets.add(article.article().outletName());
      }
    }
    utterance(quote).stream()
        .flatMap(it -> it.tellings().stream())
        .filter(telling -> hasMost(telling.words(), quote.text()))
        .forEach(telling -> outlets.add(telling.outlet()));
    return outlets;
  }

  /** One that has another part of what was spoken does not have these words. */
  private static boolean hasMost(String told, String words) {
    Set<String> wanted = new HashSet<>(List.of(key(words).strip().split(" ")));
    Set<String> there = new HashSet<>(List.of(key(told).strip().split(" ")));
    return wanted.stream().filter(there::contains).count() >= MOST_OF_IT * wanted.size();
  }

  /** The words alone, by which the same quotation is known under other punctuation. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(" ");
    for (String word : Words.of(text)) {
      key.append(word.toLowerCase(Locale.ROOT).replace('’', '\'')).append(' ');
    }
    return key.toString();
  }
}
