package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.section.label.LabelMaker;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Quotation;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a point of a sentence: a claim with a label and, beside it or in it, whose words it gives.
 * An opinion or forecast is used only where the article tells whose it is.
 */
final class PointMaker {
  /** What is mostly somebody's very words belongs to What the papers say. */
  private static final double MOST_QUOTED = 0.4;

  /** What of an article is left to the sections after this one. */
  private static final double SPARED = 0.36;

  /** The same on a page that has few points. */
  private static final double SPARED_WHERE_FEW = 0.2;

  /** What more probably tells what came before is background. */
  private static final double LEAST_BEFORE = 0.35;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final LabelMaker labels;
  private final WhoseWords whose;

  PointMaker(StoryMaterial material, PageDraft draft, LabelMaker labels) {
    this.material = material;
    this.draft = draft;
    this.labels = labels;
    this.whose = new WhoseWords(material, draft);
  }

  /**
   * A point that stands on the page.
   *
   * @param saidBy who says it, where the claim itself does not
   */
  record Point(String label, Claim claim, @Nullable String saidBy) {}

  /** Whether the page may still use it, and does not tell much the same already. */
  boolean isOpen(StorySentence sentence) {
    return isOpen(sentence, SPARED);
  }

  /** The same for a page that has few points, which may use more of an article. */
  boolean isOpenStill(StorySentence sentence) {
    return isOpen(sentence, SPARED_WHERE_FEW);
  }

  private boolean isOpen(StorySentence sentence, double spared) {
    return Marks.shareQuoted(sentence.text()) < MOST_QUOTED
        && !draft.touches(sentence)
        && draft.isUnderstood(sentence)
        && draft.spares(sentence.evidence(), spared);
  }

  /**
   * The sentence on the page as what is ahead, with a label and with whose words it gives, beside
   * the claim rather than in it; empty if one is missing.
   */
  Optional<Point> implication(StorySentence sentence) {
    return point(sentence, true, false);
  }

  /** The sentence on the page as a key point, with a label; empty as above. */
  Optional<Point> keyPoint(StorySentence sentence) {
    return point(sentence, false, false);
  }

  /**
   * The same for a page that has few points: also what a source without a name, a suit or a charge
   * says, where the sentence says so itself, and what a report states that only looks like comment
   * or like a forecast; but nothing that a newcomer must know of what came before.
   */
  Optional<Point> furtherPoint(StorySentence sentence) {
    return draft.uses().of(sentence).before() < LEAST_BEFORE
        ? point(sentence, false, true)
        : Optional.empty();
  }

  private Optional<Point> point(StorySentence sentence, boolean beside, boolean further) {
    Optional<Quotation> quotation = SpokenSentence.of(sentence);
    Optional<String> speaker =
        quotation.flatMap(q -> SpokenSentence.somebody(q, material, sentence));
    boolean owned =
        beside
            ? whose.isKnownBeside(sentence)
            : further ? whose.isSaid(sentence) : whose.isSaidByName(sentence);
    if (!owned) {
      return Optional.empty();
    }
    boolean aside = beside && quotation.isPresent();
    Optional<Claim> claim =
        aside ? draft.claimOf(sentence, quotation.get()) : draft.claim(sentence);
    Optional<String> label = claim.flatMap(_ -> labels.label(sentence));
    return label
        .flatMap(_ -> claim.flatMap(draft::admit))
        .map(told -> new Point(label.orElseThrow(), told, aside ? speaker.orElse(null) : null));
  }
}
