package dev.backstory.compose.topic;

import dev.backstory.model.Quotation;
import dev.backstory.model.Speaker;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the articles themselves show what a name names: a person is quoted, titled or has an age,
 * an organisation has the noun of one in its name, one is at a place. What reads mentions goes by
 * less, and may be wrong where a name is new to it.
 */
public final class TypeEvidence {
  private static final Set<String> BODIES = Resource.words("compose/topic/body-nouns.txt");
  private static final String TITLE =
      "(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Judge|Justice|Professor|Prof|President|Minister"
          + "|Senator|Sen|Rep|Representative|Gov|Governor|Mayor|Captain|Sgt|Lt|Gen|Pope|King|Queen"
          + "|Prince|Princess)\\.? ";
  private static final String OF_PERSON =
      "(?:, (?:aged )?\\d{1,3}\\b|, an? \\d{1,3}-year-old|, who\\b| (?:himself|herself)\\b)";
  private static final String AT =
      "\\b(?:in|at|near|from|to|off|outside|around|across|of) (?:the )?";

  /** Of so many sentences that name a place, one says that something is at it. */
  private static final int PLACED = 3;

  private TypeEvidence() {}

  public static boolean isSure(Topic topic) {
    return switch (topic.type()) {
      case PERSON -> isPerson(topic);
      case ORGANISATION, GROUP -> isBody(topic);
      case PLACE -> isPlace(topic);
      case EVENT, WORK -> true;
    };
  }

  private static boolean isPerson(Topic topic) {
    Pattern shown =
        Pattern.compile(TITLE + Pattern.quote(topic.name()) + "|" + anyOf(topic) + OF_PERSON);
    Pattern surname = Pattern.compile(TITLE + Pattern.quote(lastWord(topic.name())) + "\\b");
    Pattern several = Pattern.compile(anyOf(topic) + "(?:, who)? (?:are|were|have)\\b");
    return topic.sentences().stream().noneMatch(s -> several.matcher(s.text()).find())
        && topic.sentences().stream()
            .anyMatch(
                sentence ->
                    shown.matcher(sentence.text()).find()
                        || surname.matcher(sentence.text()).find()
                        || isSpeaker(topic, sentence));
  }

  private static boolean isSpeaker(Topic topic, StorySentence sentence) {
    return topic.name().indexOf(' ') > 0
        && sentence.quotations().stream()
            .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
            .map(Quotation::speaker)
            .anyMatch(speaker -> isSure(speaker) && topic.names().contains(speaker.name()));
  }

  private static boolean isSure(@Nullable Speaker speaker) {
    return speaker != null && speaker.sure();
  }

  private static boolean isBody(Topic topic) {
    return Words.of(topic.name().toLowerCase(Locale.ROOT)).stream().anyMatch(BODIES::contains);
  }

  private static boolean isPlace(Topic topic) {
    Pattern at = Pattern.compile(AT + anyOf(topic) + "\\b");
    long placed = topic.sentences().stream().filter(s -> at.matcher(s.text()).find()).count();
    return placed * PLACED >= topic.sentences().size();
  }

  private static String anyOf(Topic topic) {
    List<String> names = topic.names().stream().map(Pattern::quote).toList();
    return "(?:" + String.join("|", names) + ")";
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
