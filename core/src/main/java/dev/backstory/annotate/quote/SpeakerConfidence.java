package dev.backstory.annotate.quote;

import dev.backstory.annotate.name.Name;
import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the speakers of one article which are sure. A page names only those: {@link
 * dev.backstory.compose.section.papers.NamedSpeaker}.
 */
final class SpeakerConfidence {
  /** "ReilHolt", not "McHolt" or "DeReil". */
  private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Lu}\\p{Ll}{3,}\\p{Lu}\\p{Ll}");

  private final SpeakerWeights weights;
  private final SpeakerFeatures signs;

  SpeakerConfidence(SpeakerWeights weights, List<QuoteMarkedSentence> clauses, List<Name> names) {
    this.weights = weights;
    this.signs = new SpeakerFeatures(clauses, names);
  }

  /**
   * The quotation with its speaker.
   *
   * @param span its content
   * @param reading null if nobody is named
   */
  JudgedQuotation judge(
      Attribution attribution,
      Span span,
      @Nullable Span cue,
      @Nullable Span mention,
      @Nullable SpeakerReading reading) {
    Source source = attribution.source();
    if (reading == null || source == null) {
      Quotation quotation = new Quotation(attribution.kind(), span, cue, mention, null);
      return new JudgedQuotation(quotation, Map.of(), Map.of());
    }
    Map<String, Double> words = signs.ofWords(attribution, source, reading);
    Map<String, Double> name = signs.ofName(attribution, source, reading);
    boolean sure = maySpeak(attribution, source, reading) && weights.isSure(words, name);
    Speaker speaker = new Speaker(reading.name(), reading.role(), sure);
    return new JudgedQuotation(
        new Quotation(attribution.kind(), span, cue, mention, speaker), words, name);
  }

  /**
   * The dead do not, unless they are named in full beside the cue; nor does a body that may only
   * pass on what a person said, whoever stands before another person's verb, or whom "they" means;
   * nor is it the one whom the words speak of, or somebody before whom a crowd calls out.
   */
  private boolean maySpeak(Attribution attribution, Source source, SpeakerReading reading) {
    return switch (reading.path()) {
          case GROUP, UNNAMED -> false;
          case BODY_NAME -> attribution.cue() != null && !signs.namesOther(source);
          case FULL_NAME -> true;
          case SURNAME, BARE_NAME, SPOKE, SUBJECT, ASKED, ONLY, OFFICE -> !reading.dead();
          case BODY, DEFINITE, DESCRIBED -> true;
        }
        && !isGarbled(reading.name())
        && !(isFollowed(reading.path()) && signs.namesItself(attribution, reading.name()))
        && !signs.isOfCrowd(attribution, source)
        && !signs.isOvershadowed(attribution, source);
  }

  /** Whether the words beside the cue do not name the speaker themselves. */
  private static boolean isFollowed(SpeakerReading.Path path) {
    return switch (path) {
      case SPOKE, SUBJECT, ASKED, ONLY, OFFICE -> true;
      case FULL_NAME, SURNAME, BARE_NAME, BODY_NAME, UNNAMED, GROUP, BODY, DEFINITE, DESCRIBED ->
          false;
    };
  }

  /** Whether a word comes twice, or two are run together, as when page furniture joins a name. */
  private static boolean isGarbled(String name) {
    Set<String> words = new HashSet<>();
    for (String word : name.split(" ")) {
      if (!words.add(word) || RUN_TOGETHER.matcher(word).find()) {
        return true;
      }
    }
    return false;
  }
}
