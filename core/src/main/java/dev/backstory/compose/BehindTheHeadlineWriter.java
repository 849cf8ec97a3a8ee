package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.Implication;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the key points, from the situation and what is made of it, and the implications, from what
 * followed and what is expected. An opinion or forecast is used only where the article tells whose
 * it is.
 */
final class BehindTheHeadlineWriter implements SectionWriter {
  private static final int FEWEST_POINTS = 2;
  private static final int MOST_POINTS = 5;
  private static final int MOST_IMPLICATIONS = 4;
  private static final int POINTS_PER_ARTICLE = 2;

  /** What of an article is left to the sections after this one. */
  private static final double SPARED = 0.45;

  private static final double SUPPORT = 0.3;
  private static final double NAMED = 1.2;
  private static final double QUOTED = 0.6;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    LabelMaker labels = new LabelMaker(material, draft.salience(), Words.stems(draft.headline()));
    List<KeyPoint> points = new ArrayList<>();
    for (Told told : choose(material, draft, MOST_POINTS, Role.CURRENT_CONTEXT, Role.EVALUATION)) {
      labels
          .label(told.sentence())
          .ifPresent(label -> points.add(new KeyPoint(label, told.claim())));
    }
    List<Implication> implications = new ArrayList<>();
    for (Told told :
        choose(material, draft, MOST_IMPLICATIONS, Role.CONSEQUENCE, Role.EXPECTATION)) {
      labels
          .label(told.sentence())
          .ifPresent(
              label -> implications.add(new Implication(label, told.claim(), told.saidBy())));
    }
    boolean enough = points.size() >= FEWEST_POINTS;
    return new BehindTheHeadline(
        Claim.EXTRACTED,
        enough || !implications.isEmpty() ? null : "too little context in the coverage",
        points,
        implications);
  }

  private record Told(StorySentence sentence, Claim claim, @Nullable String saidBy) {}

  private static List<Told> choose(
      StoryMaterial material, PageDraft draft, int most, Role first, Role second) {
    List<StorySentence> open = new ArrayList<>(material.withRole(first, second));
    List<Told> chosen = new ArrayList<>();
    while (chosen.size() < most && !open.isEmpty()) {
      var told = draft.toldStems();
      StorySentence best =
          open.stream()
              .max(
                  Comparator.comparingDouble(
                      (StorySentence s) -> standing(s, material) * draft.salience().of(s, told)))
              .orElseThrow();
      open.remove(best);
      long same =
          chosen.stream().filter(t -> t.sentence().articleId().equals(best.articleId())).count();
      if (same < POINTS_PER_ARTICLE
          && !draft.tells(best)
          && draft.spares(best.evidence(), SPARED)) {
        told(best, draft).ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  private static double standing(StorySentence sentence, StoryMaterial material) {
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    double named = Attribution.of(sentence).isPresent() ? NAMED : 1;
    double sure = 0.5 + 0.5 * sentence.sentence().confidence();
    return support * named * sure * (1 - QUOTED * Marks.shareQuoted(sentence.text()));
  }

  /** The sentence on the page, with whose words it gives; empty if that is not told. */
  private static Optional<Told> told(StorySentence sentence, PageDraft draft) {
    Optional<Quotation> quotation = Attribution.of(sentence);
    if (quotation.isEmpty()) {
      boolean factual = isFactual(sentence);
      return factual
          ? draft
              .editor()
              .claim(sentence)
              .flatMap(draft::admit)
              .map(c -> new Told(sentence, c, null))
          : Optional.empty();
    }
    String speaker = Attribution.named(quotation.get().speaker()).orElseThrow();
    boolean point = sentence.role() == Role.CURRENT_CONTEXT || sentence.role() == Role.EVALUATION;
    Optional<Claim> claim =
        point ? draft.editor().claim(sentence) : draft.editor().claimOf(sentence, quotation.get());
    boolean names = !point || Attribution.isWithin(sentence, quotation.get());
    return claim
        .filter(_ -> names)
        .flatMap(draft::admit)
        .map(admitted -> new Told(sentence, admitted, point ? null : speaker));
  }

  /** Nobody's opinion: a situation or consequence that a news report states. */
  private static boolean isFactual(StorySentence sentence) {
    boolean stated = sentence.role() == Role.CURRENT_CONTEXT || sentence.role() == Role.CONSEQUENCE;
    return stated && !sentence.sentence().speech() && !Opinion.is(sentence.article().article());
  }
}
