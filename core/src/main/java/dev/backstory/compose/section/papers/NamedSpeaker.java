package dev.backstory.compose.section.papers;

import dev.backstory.compose.story.Namesakes;
import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import dev.backstory.notation.Agency;
import dev.backstory.notation.SpeakerName;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a page names who says a quotation: by name if that is sure, else by its words.
 * Whether it is sure was decided when the article was read ({@link
 * dev.backstory.annotate.quote.SpeakerJudge}).
 */
final class NamedSpeaker {
  private static final int MOST_WORDS = 9;

  /** Code points that may stand between the source and its cue. */
  private static final int WIDEST_GAP = 40;

  private static final Pattern IN_WHICH =
      Pattern.compile("\\b(?:in|at|during) which (?:s?he|they)$", Pattern.CASE_INSENSITIVE);

  private final StoryMaterial material;
  private final Namesakes namesakes;

  NamedSpeaker(StoryMaterial material) {
    this.material = material;
    this.namesakes = new Namesakes(material);
  }

  /**
   * The speaker if a page may name that; without given names that another of the story may have,
   * and with those that other articles give the only one of this surname.
   */
  Optional<Speaker> of(StorySentence sentence, Quotation quotation) {
    return Optional.ofNullable(quotation.speaker())
        .filter(Speaker::sure)
        .filter(it -> Speakers.isSomebody(it, material.sentencesOf(sentence.articleId())))
        .filter(_ -> !isInAnothersWork(sentence, quotation))
        .map(it -> new Speaker(namesakes.inOrder(it.name()), it.role(), true))
        .map(it -> isBare(sentence, quotation, it) ? surnameOf(sentence, it) : completed(it));
  }

  private Speaker completed(Speaker speaker) {
    String name = speaker.name();
    return name.indexOf(' ') >= 0 || !SpeakerName.isName(name)
        ? speaker
        : namesakes
            .completed(name)
            .map(full -> new Speaker(full, speaker.role(), true))
            .orElse(speaker);
  }

  /** "A tweet in which she said": hers of whom the words before speak, whoever the subject is. */
  private static boolean isInAnothersWork(StorySentence sentence, Quotation quotation) {
    Span mention = quotation.mention();
    return mention != null
        && sentence.span().contains(mention)
        && IN_WHICH
            .matcher(sentence.slice(new Span(sentence.span().start(), mention.end())))
            .find();
  }

  /**
   * Whether the article has a surname here that several people of the story bear, and does not say
   * itself which of them it is.
   */
  private boolean isBare(StorySentence sentence, Quotation quotation, Speaker speaker) {
    Span mention = quotation.mention();
    int space = speaker.name().lastIndexOf(' ');
    if (mention == null || space < 0 || !namesakes.isShared(speaker.name())) {
      return false;
    }
    if (isOnlyOneOf(sentence.articleId(), speaker.name())) {
      return false;
    }
    String words = material.slice(sentence.articleId(), mention);
    return words.endsWith(speaker.name().substring(space + 1)) && !words.contains(speaker.name());
  }

  /** Whether nobody else in an article has the surname of this full name, and it begins with it. */
  private boolean isOnlyOneOf(String articleId, String name) {
    String surname = SpeakerName.surname(name);
    return beginsWith(articleId, name)
        && material.sentencesOf(articleId).stream()
            .flatMap(it -> it.mentions().stream())
            .filter(it -> it.type() == EntityType.PERSON)
            .map(Mention::name)
            .filter(it -> it.indexOf(' ') > 0 && SpeakerName.surname(it).equals(surname))
            .allMatch(name::equals);
  }

  /** Whether an article has the full name where it first has its last word. */
  private boolean beginsWith(String articleId, String name) {
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    return material.sentencesOf(articleId).stream()
        .map(StorySentence::text)
        .filter(text -> WholeWords.first(text, surname) >= 0)
        .findFirst()
        .filter(text -> WholeWords.first(text, name) >= 0)
        .isPresent();
  }

  /**
   * The surname; with the role if the article begins with the full name and so leaves no doubt
   * whose role it is.
   */
  private Speaker surnameOf(StorySentence sentence, Speaker speaker) {
    String name = speaker.name();
    String role = beginsWith(sentence.articleId(), name) ? speaker.role() : null;
    return new Speaker(name.substring(name.lastIndexOf(' ') + 1), role, true);
  }

  /**
   * The article's words that attribute the quotation, if they are few and read well alone; none
   * where it says only which agency reported it.
   */
  Optional<Quote> words(StorySentence sentence, Quotation quotation) {
    Span cue = quotation.cue();
    Span mention = quotation.mention();
    if (cue == null
        || mention == null
        || gap(cue, mention) > WIDEST_GAP
        || Agency.spelt(material.slice(sentence.articleId(), mention)) != null) {
      return Optional.empty();
    }
    Span joined =
        new Span(Math.min(cue.start(), mention.start()), Math.max(cue.end(), mention.end()));
    StorySentence own = sentenceOf(sentence, joined);
    Span both = own == null ? null : AttributionClause.of(own, cue, mention, joined);
    if (both == null) {
      return Optional.empty();
    }
    String text = material.slice(sentence.articleId(), both);
    boolean plain = Marks.blanked(text).equals(text) && text.indexOf('\n') < 0;
    return plain && Words.count(text) <= MOST_WORDS && !both.overlaps(quotation.span())
        ? Optional.of(new Quote(text, sentence.articleId(), both.start(), both.end()))
        : Optional.empty();
  }

  private @Nullable StorySentence sentenceOf(StorySentence quoted, Span words) {
    return material.sentencesOf(quoted.articleId()).stream()
        .filter(it -> it.span().contains(words))
        .findFirst()
        .orElse(null);
  }

  private static int gap(Span one, Span other) {
    return Math.max(one.start(), other.start()) - Math.min(one.end(), other.end());
  }
}
