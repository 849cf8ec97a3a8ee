package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.WordList;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a quotation without the sentences of which it has only a part, because the words that
 * attribute it stand in their midst: of "And if we did," she said, "it was a slip." neither half
 * says what she says. A part that the article builds into a sentence of its own is left as it is.
 */
final class Interruptions {
  private static final Set<String> TURNING =
      WordList.read("compose/section/turning-words.txt").section("turning");

  /** Behind these a sentence begins anew. */
  private static final Pattern FRESH = Pattern.compile("\\b(?:add|say)ing\\b");

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
    int start = words.start();
    if (before != null && goesOn(before, quotation)) {
      StorySentence next = material.after(first);
      start = next == null ? words.end() : next.span().start();
    }
    boolean open = after != null && goesOn(quotation, after);
    int end = open ? endBefore(first, words.end()) : words.end();
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private @Nullable Quotation beside(Quotation quotation, int step) {
    int at = spoken.indexOf(quotation) + step;
    return at < 0 || at >= spoken.size() ? null : spoken.get(at);
  }

  /** Whether the second is the rest of a sentence that the first leaves open, or turns it. */
  private boolean goesOn(Quotation one, Quotation other) {
    String between = between(one, other).strip();
    if (between.isEmpty() || between.matches("(?s).*[.!?]") || !isSameSource(one, other)) {
      return false;
    }
    boolean comma = between.endsWith(",");
    boolean open = comma && textOf(one).matches("(?s).*,\\W{0,2}") || isSmall(other);
    return turns(other)
        || open && (comma || endsInCue(between, one, other)) && !FRESH.matcher(between).find();
  }

  private static boolean isSameSource(Quotation one, Quotation other) {
    Speaker speaker = one.speaker();
    Speaker next = other.speaker();
    return one.mention() != null && one.mention().equals(other.mention())
        || speaker != null && next != null && speaker.name().equals(next.name());
  }

  private boolean endsInCue(String between, Quotation one, Quotation other) {
    return Stream.of(one, other)
        .map(Quotation::cue)
        .anyMatch(cue -> cue != null && between.endsWith(material.slice(articleId, cue)));
  }

  /** Whether words limit what stands before them. */
  private boolean turns(Quotation quotation) {
    List<String> words = Words.of(textOf(quotation));
    String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    String second = words.size() < 2 ? "" : words.get(1).toLowerCase(Locale.ROOT);
    return TURNING.contains(first) || first.equals("and") && TURNING.contains(second);
  }

  /** What attributes them both, between them in one sentence; empty if something else is there. */
  private String between(Quotation one, Quotation other) {
    int from = one.span().end();
    int to = other.span().start();
    if (to <= from || to - from > LONGEST) {
      return "";
    }
    Span gap = new Span(from, to);
    boolean attributes =
        Stream.of(one, other).map(Quotation::cue).anyMatch(cue -> cue != null && gap.contains(cue));
    return attributes && isOneSentence(new Span(from - 1, to + 1))
        ? material.slice(articleId, gap)
        : "";
  }

  private boolean isOneSentence(Span span) {
    return material.sentencesOf(articleId).stream().anyMatch(it -> it.span().contains(span));
  }

  private String textOf(Quotation quotation) {
    return material.slice(articleId, quotation.span());
  }

  private boolean isSmall(Quotation quotation) {
    return textOf(quotation)
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
