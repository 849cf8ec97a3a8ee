package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure in the sentence that tells it. */
public record ToldFigure(StorySentence sentence, Quantity quantity) {
  /** "Another 14", "a family of four". */
  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "\\b(?:another|additional|further|other|more|including|include|includes|among them|extra"
              + "|each|first|last|previous|earlier|family of)(?: the)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** "Nine of the dead", but not "nine of the passengers were killed". */
  private static final Pattern PART_BEHIND =
      Pattern.compile(
          "^ of (?:them|whom|these|those"
              + "|the (?:\\w+ )?(?:dead|killed|injured|wounded|hurt|missing|victims|arrested))\\b");

  /** "Four from Kellmark also died", "two pilots were also killed". */
  private static final Pattern ON_TOP =
      Pattern.compile("^(?: [\\w’'-]+){0,6} also(?: been)? \\w+", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PARTS =
      Set.of("other", "more", "additional", "new", "further", "different", "extra");

  /** The first word for a thing, by each other word for it. */
  private static final Map<String, String> OTHER_WORDS = otherWords();

  private static final Set<String> TOLLS = Set.copyOf(Resource.lines("fact/tolls.txt"));

  private static Map<String, String> otherWords() {
    Map<String, String> first = new HashMap<>();
    for (String line : Resource.lines("fact/other-words.txt")) {
      List<String> words = List.of(line.split(" "));
      words.forEach(word -> first.put(word, words.getFirst()));
    }
    return Map.copyOf(first);
  }

  /** As it is written, with its bound and unit. */
  public String shown() {
    return sentence.slice(quantity.span());
  }

  /** When its article appeared. */
  public @Nullable Instant at() {
    return sentence.article().article().published();
  }

  /** What is counted; empty if that is not clear. */
  public String counts() {
    String counts = quantity.counts();
    return counts == null ? "" : counts;
  }

  /** Whether it is counted anew as a story goes on, as the people who were injured are. */
  boolean isToll() {
    return TOLLS.contains(counts());
  }

  /** The same for all words for one thing: "ships diverted" for "vessels diverted". */
  String thing() {
    return Arrays.stream(counts().split(" "))
        .map(word -> OTHER_WORDS.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  /** The same for all figures that may count the same. */
  public String kind() {
    return thing() + " " + quantity.unit() + " " + quantity.per();
  }

  /** The values that it leaves possible. */
  public PossibleValues extent() {
    return PossibleValues.of(quantity);
  }

  /** What happened to those who are counted: "killed" of "people killed"; empty for nothing. */
  String state() {
    return counts().substring(counts().indexOf(' ') + 1);
  }

  /** Whether it says how much there is of something, as measures of time and ages do not. */
  public boolean isLevel() {
    String unit = quantity.unit();
    boolean time = unit != null && (unit.equals("s") || unit.equals("month"));
    return !time && quantity.change() == null;
  }

  /** Whether it is only a part of what else is counted, or comes on top of that. */
  boolean isPart() {
    String qualifiers = quantity.qualifiers();
    return PART_BEFORE.matcher(before()).find()
        || (quantity.unit() == null && PART_BEHIND.matcher(behind()).find())
        || (quantity.unit() == null && ON_TOP.matcher(behind()).find())
        || (qualifiers != null && Arrays.stream(qualifiers.split(" ")).anyMatch(PARTS::contains));
  }

  /** The sentence before the figure. */
  String before() {
    return sentence.text().substring(0, sentence.local(quantity.span().start()));
  }

  /** The sentence behind the figure. */
  String behind() {
    return sentence.text().substring(sentence.local(quantity.span().end()));
  }
}
