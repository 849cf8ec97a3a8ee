package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.notation.WordList;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a quotation without the sentences of which it has only a part, because the words that
 * attribute it stand in their midst: of "And if we did," she said, "it was a slip." neither half
 * says what she says. What the words right behind the attribution turn ("But …") is left out, too.
 */
final class Interruptions {
  private static final WordList WORDS = WordList.read("compose/section/turning-words.txt");
  private static final Set<String> TURNING = WORDS.section("turning");
  private static final Set<String> LEADING_IN = WORDS.section("before a part");

  /** Behind these a sentence begins anew. */
  private static final Pattern FRESH = Pattern.compile("\\b(?:add|say)ing\\b|[.!?]\\s");

  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\s\\W?$");

  /** Code points of the longest attribution between two parts. */
  private static final int LONGEST = 120;

  private final StoryMaterial material;
  private final String articleId;
  private final List<Quotation> spoken;

  Interruptions(StoryMaterial material, String articleId) {
    this.material = material;
    this.articleId = articleId;
    this.spoken =
        material.sentencesOf(articleId).stream()
            .flatMap(sentence -> sentence.quotations().stream())
            .filter(quotation -> quotation.kind() != Quotation.Kind.INDIRECT)
            .distinct()
            .sorted(Comparator.comparingInt(quotation -> quotation.span().start()))
            .toList();
  }

  /**
   * The whole sentences of a quotation; empty if there are none.
   *
   * @param first the sentence in which it begins
   * @param words what stands between its marks
   */
  Optional<Span> whole(StorySentence first, Quotation quotation, Span words) {
    Quotation before = beside(quotation, -1);
    Quotation after = beside(quotation, 1);
    boolean begun =
        isSmall(words) || isLedIn(first, words) || before != null && goesOn(before, quotation);
    StorySentence opening = begun ? material.after(first) : first;
    if (after != null && turns(quotation, after)) {
      return Optional.empty();
    }
    int start = begun && opening != null ? opening.span().start() : words.start();
    boolean open = after != null && goesOn(quotation, after);
    int end = open ? endBefore(first, words.end()) : words.end();
    return opening == null || start >= end ? Optional.empty() : Optional.of(new Span(start, end));
  }

  private @Nullable Quotation beside(Quotation quotation, int step) {
    int at = spoken.indexOf(quotation) + step;
    return at < 0 || at >= spoken.size() ? null : spoken.get(at);
  }

  /** Whether the second is the rest of a sentence that the first leaves open. */
  private boolean goesOn(Quotation one, Quotation other) {
    String between = between(one, other).strip();
    if (between.isEmpty()) {
      return false;
    }
    boolean comma = between.endsWith(",");
    boolean open = comma && textOf(one).matches("(?s).*,\\W{0,2}") || isSmall(other.span());
    return open && (comma || endsInCue(between, one, other)) && !FRESH.matcher(between).find();
  }

  private boolean endsInCue(String between, Quotation one, Quotation other) {
    return Stream.of(one, other)
        .map(Quotation::cue)
        .anyMatch(cue -> cue != null && between.endsWith(material.slice(articleId, cue)));
  }

  /** Whether the second limits what the first says. */
  private boolean turns(Quotation one, Quotation other) {
    List<String> words = Words.of(textOf(other));
    String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    String second = words.size() < 2 ? "" : words.get(1).toLowerCase(Locale.ROOT);
    return !between(one, other).isBlank()
        && (TURNING.contains(first) || first.equals("and") && TURNING.contains(second));
  }

  /** What attributes them both, between them; empty if something else stands there. */
  private String between(Quotation one, Quotation other) {
    int from = one.span().end();
    int to = other.span().start();
    if (to <= from || to - from > LONGEST) {
      return "";
    }
    Span gap = new Span(from, to);
    boolean attributes =
        Stream.of(one, other).map(Quotation::cue).anyMatch(cue -> cue != null && gap.contains(cue));
    String text = material.slice(articleId, gap);
    return attributes && text.indexOf('\n') < 0 ? text : "";
  }

  private String textOf(Quotation quotation) {
    return material.slice(articleId, quotation.span());
  }

  /** Whether the sentence of the article leads into the words: the "Mayor cannot sit". */
  private static boolean isLedIn(StorySentence first, Span words) {
    if (words.start() <= first.span().start()) {
      return false;
    }
    Matcher last = LAST_WORD.matcher(first.slice(new Span(first.span().start(), words.start())));
    return last.find() && LEADING_IN.contains(last.group(1).toLowerCase(Locale.ROOT));
  }

  private boolean isSmall(Span words) {
    return material
        .slice(articleId, words)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::isLowerCase)
        .findFirst()
        .orElse(false);
  }

  /** Where the sentence before the last one of the quotation ends. */
  private int endBefore(StorySentence first, int end) {
    int found = 0;
    for (StorySentence now = first; now != null && now.span().end() < end; ) {
      found = now.span().end();
      now = material.after(now);
    }
    return found;
  }
}
