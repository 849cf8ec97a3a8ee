package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Sentence;
import dev.backstory.model.Speaker;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.QuotationMarks;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a column argues in a sentence of its own, to be told as what the columnist writes,
 * without quotation marks: the column has none. Of a column that several people sign, or nobody, it
 * is not known who speaks.
 */
final class ColumnReader {
  private static final int FEWEST_WORDS = 10;
  private static final int MOST_WORDS = 40;

  private final StoryMaterial material;

  ColumnReader(StoryMaterial material) {
    this.material = material;
  }

  /** The columnist, if one person signs. */
  static Optional<Speaker> columnist(Article column) {
    return column.authors().size() == 1
        ? Optional.of(new Speaker(column.authors().getFirst(), null, true))
        : Optional.empty();
  }

  /** The sentence of comment that says most of what the headline does, the first of equals. */
  Optional<Claim> argument(StoryArticle column) {
    Set<String> headline = Words.stems(column.article().titleOrEmpty());
    Claim best = null;
    long most = -1;
    for (Sentence sentence : column.annotated().sentences()) {
      if (sentence.kind() != ParagraphKind.COMMENT) {
        continue;
      }
      String text = material.slice(column.article().id(), sentence.span());
      long shared = Words.stems(text).stream().filter(headline::contains).count();
      if (shared > most && isArgument(text)) {
        most = shared;
        Evidence evidence = Evidence.of(column.article().id(), sentence.span());
        best = new Claim(text, List.of(evidence), List.of(), Claim.EXTRACTED);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isArgument(String text) {
    int words = Words.count(text);
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && ".!".indexOf(text.charAt(text.length() - 1)) >= 0
        && text.chars().noneMatch(c -> QuotationMarks.isDouble((char) c) || c == '\n');
  }
}
