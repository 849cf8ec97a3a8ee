package dev.backstory.compose.topic;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom "the NATO chief" means: the one person of whom an article of the story says that he is
 * that. What may be said of many ("a Republican senator") means somebody only behind where the same
 * article says it.
 */
final class Epithets {
  private static final String THE = "the ";
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?) ");

  /** At most so many characters stand between a description and the name that it goes with. */
  private static final int BESIDE = 2;

  private final StoryMaterial material;
  private final Map<String, Set<Said>> said = new LinkedHashMap<>();

  /** That somebody is described in these words, and where. */
  private record Said(Topic topic, boolean sole, StorySentence sentence) {}

  /** Words that mean somebody without a name. */
  record Meant(Topic topic, StorySentence sentence, String words) {}

  Epithets(StoryMaterial material, List<Topic> topics) {
    this.material = material;
    Descriptions descriptions = new Descriptions(material);
    for (Topic topic : topics) {
      if (topic.type() == EntityType.PERSON && topic.name().indexOf(' ') > 0) {
        descriptions.all(topic).forEach((words, sentences) -> add(topic, words, sentences));
      }
    }
  }

  private void add(Topic topic, String words, List<StorySentence> sentences) {
    String bare = ARTICLE.matcher(words).replaceFirst("");
    if (bare.indexOf(' ') > 0) {
      Set<Said> all = said.computeIfAbsent(bare, _ -> new LinkedHashSet<>());
      sentences.forEach(sentence -> all.add(new Said(topic, words.startsWith(THE), sentence)));
    }
  }

  /** In the order of the sentences. */
  List<Meant> find() {
    List<Meant> meant = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      String text = sentence.text().toLowerCase(Locale.ROOT);
      boolean same = text.length() == sentence.text().length();
      for (String words : same ? said.keySet() : Set.<String>of()) {
        int at = WholeWords.first(text, THE + words);
        Topic topic = at < 0 ? null : topic(words, sentence);
        if (topic != null) {
          int start = at + THE.length();
          int end = start + words.length();
          if (endsPhrase(sentence, end) && !isBesideName(sentence, at, end)) {
            meant.add(new Meant(topic, sentence, sentence.text().substring(at, end)));
          }
        }
      }
    }
    return meant;
  }

  /** Whom the words mean there; null if nobody, or it may be several. */
  private @Nullable Topic topic(String words, StorySentence sentence) {
    Set<Said> all = said.getOrDefault(words, Set.of());
    boolean sole = all.stream().anyMatch(Said::sole);
    Set<Topic> topics =
        all.stream()
            .filter(it -> sole || isBefore(it.sentence(), sentence))
            .map(Said::topic)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return topics.size() == 1 ? topics.iterator().next() : null;
  }

  private static boolean isBefore(StorySentence one, StorySentence other) {
    return one.articleId().equals(other.articleId()) && one.index() < other.index();
  }

  /** Whether the words are no part of a longer phrase: "the police chief's deputy" is another. */
  private static boolean endsPhrase(StorySentence sentence, int end) {
    String behind = sentence.text().substring(end);
    return !behind.startsWith("'s")
        && !behind.startsWith("’s")
        && !behind.startsWith("-")
        && sentence.phrases().stream()
            .noneMatch(
                phrase ->
                    sentence.local(phrase.start()) < end && sentence.local(phrase.end()) > end);
  }

  /** Whether a person's name stands right before or behind, with which the words go. */
  private static boolean isBesideName(StorySentence sentence, int start, int end) {
    for (Mention mention : sentence.mentions()) {
      int from = sentence.local(mention.span().start());
      int to = sentence.local(mention.span().end());
      boolean near = from >= end && from - end <= BESIDE || to <= start && start - to <= BESIDE;
      if (mention.type() == EntityType.PERSON && near) {
        return true;
      }
    }
    return false;
  }
}
