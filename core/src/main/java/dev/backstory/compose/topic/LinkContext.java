package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a story says around its names: the words by which an entity can be told from a namesake. */
final class LinkContext {
  private static final Pattern PARTY = Pattern.compile("[(–—,-] ?([DR])-");
  private static final Pattern STORM =
      Pattern.compile("\\b(?:Hurricane|Typhoon|Cyclone|Storm) (\\p{Lu}\\p{L}+)");
  private static final Pattern BEHIND =
      Pattern.compile("\\G, (\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)?)");
  private static final Map<String, Set<String>> IMPLIED = implied();

  private final Set<String> spoken = new LinkedHashSet<>();
  private final Set<String> storms = new LinkedHashSet<>();
  private final int year;

  LinkContext(StoryMaterial material) {
    for (StorySentence sentence : material.sentences()) {
      spoken.addAll(stems(sentence));
      STORM.matcher(sentence.text()).results().forEach(storm -> storms.add(storm.group(1)));
    }
    year =
        material.articles().stream()
            .map(article -> article.article().publishedDay())
            .filter(Objects::nonNull)
            .map(LocalDate.class::cast)
            .mapToInt(LocalDate::getYear)
            .max()
            .orElse(0);
  }

  /** Stems of the whole story and what they imply. */
  Set<String> spoken() {
    return spoken;
  }

  /** Of its latest article, 0 if none says when it appeared. */
  int year() {
    return year;
  }

  boolean isStorm(String name) {
    return storms.contains(name);
  }

  /** Stems of the sentences that name the topic, and what they imply. */
  Set<String> about(Topic topic) {
    Set<String> about = new LinkedHashSet<>();
    topic.sentences().forEach(sentence -> about.addAll(stems(sentence)));
    return about;
  }

  /** What stands behind the topic's name and a comma, as a state does behind a town. */
  Set<String> behind(Topic topic) {
    Set<String> behind = new LinkedHashSet<>();
    for (StorySentence sentence : topic.sentences()) {
      for (String name : topic.names()) {
        int at = WholeWords.first(sentence.text(), name);
        if (at >= 0) {
          BEHIND
              .matcher(sentence.text())
              .region(at + name.length(), sentence.text().length())
              .results()
              .map(MatchResult::group)
              .forEach(found -> behind.add(found.substring(2)));
        }
      }
    }
    return behind;
  }

  private static Set<String> stems(StorySentence sentence) {
    Set<String> stems = EntityDescription.nationalised(sentence.stems());
    stems.addAll(EntityDescription.stems(sentence.text()));
    PARTY
        .matcher(sentence.text())
        .results()
        .forEach(party -> stems.add(party.group(1).equals("D") ? "democrat" : "republican"));
    for (String stem : List.copyOf(stems)) {
      stems.addAll(IMPLIED.getOrDefault(stem, Set.of()));
    }
    return stems;
  }

  private static Map<String, Set<String>> implied() {
    Map<String, Set<String>> implied = new LinkedHashMap<>();
    for (String line : Resource.lines("compose/topic/implied-words.txt")) {
      int space = line.indexOf(' ');
      implied.put(
          Words.stem(line.substring(0, space)), EntityDescription.stems(line.substring(space)));
    }
    return implied;
  }
}
