package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether a reader can tell whose words a sentence gives: those of a report, which states a
 * fact, or of somebody whom it names itself. An opinion or forecast is nobody's otherwise.
 */
final class WhoseWords {
  /** What is less probably the writer's opinion is none, whatever its role looks like. */
  private static final double LEAST_OPINION = 0.15;

  private static final Set<String> ONE_OF_MANY = Set.of("one", "another");

  private final StoryMaterial material;
  private final PageDraft draft;

  WhoseWords(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  /** Whether it is a report's statement, or says itself by name who speaks. */
  boolean isSaidByName(StorySentence sentence) {
    Optional<Quotation> quotation = SpokenSentence.of(sentence);
    return quotation.isPresent()
        ? isNamed(quotation.get(), sentence) && SpokenSentence.isWithin(sentence, quotation.get())
        : isFactual(sentence, false);
  }

  /** The same where a page may name the speaker beside it, and a report may expect something. */
  boolean isKnownBeside(StorySentence sentence) {
    Optional<Quotation> quotation = SpokenSentence.of(sentence);
    return quotation.isPresent() ? isNamed(quotation.get(), sentence) : isFactual(sentence, true);
  }

  /**
   * The same as by name, or what a source without a name, a suit or a charge says, where the
   * sentence says so itself, and what a report states that only looks like comment or like a
   * forecast.
   */
  boolean isSaid(StorySentence sentence) {
    Optional<Quotation> quotation = SpokenSentence.of(sentence);
    return isSaidByName(sentence)
        || (quotation.isPresent()
            ? isSourced(quotation.get(), sentence) && !isColumnist(quotation.get(), sentence)
            : isPlain(sentence) || isSaidInIt(sentence));
  }

  private boolean isNamed(Quotation quotation, StorySentence sentence) {
    return SpokenSentence.somebody(quotation, material, sentence).isPresent()
        && !isColumnist(quotation, sentence);
  }

  /**
   * Whether a paraphrase says itself whose it is, of a source without a name: "officials say"; what
   * one among many tells of himself ("one woman said") is no point.
   */
  private static boolean isSourced(Quotation quotation, StorySentence sentence) {
    Span source = quotation.mention();
    return source != null
        && SpokenSentence.isWithin(sentence, quotation)
        && quotation.kind() != Quotation.Kind.DIRECT
        && Words.count(sentence.slice(source)) > 1
        && !ONE_OF_MANY.contains(firstWord(sentence.slice(source)));
  }

  /**
   * Whether it says itself whose words it gives, such as a suit's, and is not comment otherwise.
   */
  private boolean isSaidInIt(StorySentence sentence) {
    return sentence.sentence().speech()
        && isReported(sentence, false)
        && sentence.quotations().stream()
            .filter(quotation -> quotation.span().overlaps(sentence.span()))
            .allMatch(quotation -> isSourced(quotation, sentence));
  }

  private static String firstWord(String words) {
    return Words.of(words).getFirst().toLowerCase(Locale.ROOT);
  }

  /** What a column paraphrases is the columnist's word as much as the speaker's. */
  private boolean isColumnist(Quotation quotation, StorySentence sentence) {
    return draft.isComment(sentence) && quotation.kind() == Quotation.Kind.INDIRECT;
  }

  /**
   * Whether a report evaluates or expects something while its writer hardly says what he thinks
   * himself, as far as a judge has read it.
   */
  private boolean isPlain(StorySentence sentence) {
    return (sentence.role() == Role.EVALUATION || sentence.role() == Role.EXPECTATION)
        && !sentence.sentence().speech()
        && !draft.isComment(sentence)
        && draft.uses().isRead(sentence)
        && draft.uses().of(sentence).opinion() < LEAST_OPINION;
  }

  /**
   * Nobody's opinion: what a news report states itself.
   *
   * @param ahead whether it may be what the report itself expects
   */
  private boolean isFactual(StorySentence sentence, boolean ahead) {
    return !sentence.sentence().speech() && isReported(sentence, ahead);
  }

  private boolean isReported(StorySentence sentence, boolean ahead) {
    return sentence.role() != Role.EVALUATION
        && (ahead || sentence.role() != Role.EXPECTATION)
        && sentence.role() != Role.ANECDOTAL_EVENT
        && !draft.isComment(sentence);
  }
}
