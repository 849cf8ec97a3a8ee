package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.Ranking;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.section.label.LabelMaker;
import dev.backstory.compose.story.Outlook;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the key points, from the situation and what is made of it, and the implications, from what
 * followed and what is expected. An opinion or forecast is used only where the article tells whose
 * it is.
 */
public final class BehindTheHeadlineWriter implements SectionWriter {
  private static final int FEWEST_POINTS = 2;
  private static final int MOST_POINTS = 5;
  private static final int MOST_IMPLICATIONS = 4;
  private static final int MOST_OF_ONE_ARTICLE = 2;

  /** What of an article is left to the sections after this one. */
  private static final double SPARED = 0.45;

  /** What is mostly somebody's very words belongs to What the papers say. */
  private static final double MOST_QUOTED = 0.4;

  private static final double SUPPORT = 0.3;
  private static final double NAMED = 1.2;
  private static final double QUOTED = 0.6;
  private static final double AHEAD = 1.6;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    LabelMaker labels = new LabelMaker(material, draft);
    List<KeyPoint> points =
        choose(material, draft, labels, MOST_POINTS, Role.CURRENT_CONTEXT, Role.EVALUATION).stream()
            .map(told -> new KeyPoint(told.label(), told.claim()))
            .toList();
    List<Implication> implications =
        choose(material, draft, labels, MOST_IMPLICATIONS, Role.CONSEQUENCE, Role.EXPECTATION)
            .stream()
            .map(told -> new Implication(told.label(), told.claim(), told.saidBy()))
            .toList();
    boolean enough = points.size() >= FEWEST_POINTS || !implications.isEmpty();
    return new BehindTheHeadline(
        Claim.EXTRACTED,
        enough ? null : "too little context in the coverage",
        enough ? points : List.of(),
        implications);
  }

  private record Told(String label, Claim claim, @Nullable String saidBy) {}

  private static List<Told> choose(
      StoryMaterial material,
      PageDraft draft,
      LabelMaker labels,
      int most,
      Role fact,
      Role opinion) {
    boolean ahead = fact == Role.CONSEQUENCE;
    Ranking ranking =
        new Ranking(
            ahead
                ? material.sentences().stream().filter(Outlook::tells).toList()
                : material.withRole(fact, opinion),
            sentence -> standing(sentence, material));
    Map<String, Integer> used = new HashMap<>();
    List<Told> chosen = new ArrayList<>();
    while (chosen.size() < most) {
      Optional<Told> next =
          ranking.next(
              draft,
              sentence ->
                  used.getOrDefault(sentence.articleId(), 0) < MOST_OF_ONE_ARTICLE
                      && Marks.shareQuoted(sentence.text()) < MOST_QUOTED
                      && !draft.touches(sentence)
                      && draft.spares(sentence.evidence(), SPARED),
              sentence -> told(sentence, ahead, material, draft, labels));
      if (next.isEmpty()) {
        break;
      }
      used.merge(next.get().claim().evidence().getFirst().articleId(), 1, Integer::sum);
      chosen.add(next.get());
    }
    return chosen;
  }

  private static double standing(StorySentence sentence, StoryMaterial material) {
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    double named = SpokenSentence.of(sentence).isPresent() ? NAMED : 1;
    double ahead =
        sentence.role() == Role.CONSEQUENCE || sentence.role() == Role.EXPECTATION ? AHEAD : 1;
    double sure = (1 + sentence.sentence().confidence()) / 2;
    return support * named * sure * ahead * (1 - QUOTED * Marks.shareQuoted(sentence.text()));
  }

  /** The sentence with a label and with whose words it gives; empty if one of them is missing. */
  private static Optional<Told> told(
      StorySentence sentence,
      boolean ahead,
      StoryMaterial material,
      PageDraft draft,
      LabelMaker labels) {
    Optional<Quotation> quotation = SpokenSentence.of(sentence);
    Optional<String> speaker =
        quotation.flatMap(q -> SpokenSentence.somebody(q, material, sentence));
    if (quotation.isPresent() ? speaker.isEmpty() : !isFactual(sentence, material)) {
      return Optional.empty();
    }
    if (quotation.isPresent() && isColumnist(quotation.get(), sentence, material)) {
      return Optional.empty();
    }
    boolean beside = ahead && quotation.isPresent();
    if (!beside && quotation.isPresent() && !SpokenSentence.isWithin(sentence, quotation.get())) {
      return Optional.empty();
    }
    Optional<Claim> claim =
        beside ? draft.claimOf(sentence, quotation.get()) : draft.claim(sentence);
    Optional<String> label = claim.flatMap(_ -> labels.label(sentence));
    return label
        .flatMap(_ -> claim.flatMap(draft::admit))
        .map(
            admitted ->
                new Told(label.orElseThrow(), admitted, beside ? speaker.orElse(null) : null));
  }

  /** What a column paraphrases is the columnist's word as much as the speaker's. */
  private static boolean isColumnist(
      Quotation quotation, StorySentence sentence, StoryMaterial material) {
    return material.isColumn(sentence.articleId()) && quotation.kind() == Quotation.Kind.INDIRECT;
  }

  /** Nobody's opinion: a situation or consequence that a news report states. */
  private static boolean isFactual(StorySentence sentence, StoryMaterial material) {
    boolean stated =
        switch (sentence.role()) {
          case MAIN, CURRENT_CONTEXT, CONSEQUENCE -> true;
          case EVALUATION, EXPECTATION, PREVIOUS_EVENT, HISTORICAL_EVENT, ANECDOTAL_EVENT, NONE ->
              false;
        };
    return stated && !sentence.sentence().speech() && !material.isColumn(sentence.articleId());
  }
}
