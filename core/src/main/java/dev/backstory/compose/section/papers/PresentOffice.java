package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.FormerRole;
import dev.backstory.notation.SpeakerName;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells as what a speaker speaks: the role that the article gives; but where it gives none, or
 * mentions only in passing what somebody once was ("Ada Lund, a former mayor"), the office that
 * another article of the story gives.
 */
final class PresentOffice {
  /** How nouns for people end that no list has: "astrophysicist", "diver", "nominee". */
  private static final Pattern SOMEBODY =
      Pattern.compile("^\\p{Ll}{3,}(?:ist|ian|er|or|ee|man|men|woman|women)s?$");

  private static final Pattern JOINED = Pattern.compile(",? (?:of|in|at|for|from|with|on|to|and) ");

  private final StoryMaterial material;

  /** By given name and surname the first present role of each speaker. */
  private final Map<String, String> roles = new HashMap<>();

  PresentOffice(StoryMaterial material) {
    this.material = material;
    for (StoryArticle article : material.articles()) {
      List<StorySentence> sentences = material.sentencesOf(article.article().id());
      for (StorySentence sentence : sentences) {
        for (Quotation quotation : sentence.quotations()) {
          note(quotation.speaker(), sentences);
        }
      }
    }
  }

  private void note(@Nullable Speaker speaker, List<StorySentence> article) {
    String role = speaker == null || !speaker.sure() ? null : Speakers.role(speaker, article);
    if (speaker != null && role != null && !FormerRole.is(role)) {
      roles.putIfAbsent(key(speaker), role);
    }
  }

  /** The role, in the words of an article; null if there is none that is somebody's. */
  @Nullable String of(Speaker speaker, String articleId) {
    String role = given(speaker, articleId);
    return role == null || isOffice(role) ? role : null;
  }

  private @Nullable String given(Speaker speaker, String articleId) {
    List<StorySentence> article = material.sentencesOf(articleId);
    String role = Speakers.role(whole(speaker, article), article);
    if (role == null || !isOffice(role)) {
      String other = roles.get(key(speaker));
      return other != null && isOffice(other) ? other : null;
    }
    if (!FormerRole.is(role) || !isPassing(role, article)) {
      return role;
    }
    String present = roles.get(key(speaker));
    return present == null || FormerRole.isCourtesy(present, role) ? role : present;
  }

  /** With the full name that the article has, where the page has room for doubt and shows none. */
  private static Speaker whole(Speaker speaker, List<StorySentence> article) {
    String name = speaker.name();
    String full =
        article.stream()
            .flatMap(sentence -> sentence.mentions().stream())
            .map(Mention::name)
            .filter(it -> name.indexOf(' ') < 0 && it.endsWith(" " + name))
            .findFirst()
            .orElse(name);
    return Speakers.role(speaker, article) == null
        ? new Speaker(full, speaker.role(), speaker.sure())
        : speaker;
  }

  /** Whether its noun is one for somebody: no "debate on the Senate floor". */
  private static boolean isOffice(String role) {
    List<String> noun = Words.of(JOINED.split(role, 2)[0]);
    String last = noun.isEmpty() ? "" : noun.getLast();
    return Speakers.isNoun(last) || SOMEBODY.matcher(last).find();
  }

  private static boolean isPassing(String role, List<StorySentence> article) {
    return article.stream()
        .anyMatch(it -> it.text().contains(", a " + role) || it.text().contains(", the " + role));
  }

  private static String key(Speaker speaker) {
    List<String> words = SpeakerName.words(speaker.name());
    return words.getFirst() + " " + words.getLast();
  }
}
