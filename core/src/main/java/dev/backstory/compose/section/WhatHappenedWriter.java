package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.Ranking;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the event in two or three sentences, as most newsrooms tell it: greedily the sentence that
 * says most of what all say and the page has not said yet, and a further one only if by a judge
 * that reads both it does not tell the event again.
 */
public final class WhatHappenedWriter implements SectionWriter {
  private static final int MOST_CLAIMS = 3;

  /** With two sentences and this many words enough is said. */
  private static final int ENOUGH_WORDS = 32;

  private static final int MOST_WORDS = 60;

  /** A second sentence may lead beyond that, rather than have only one. */
  private static final int MOST_WORDS_OF_TWO = 70;

  private static final int TOLL_WORDS = 26;

  /** From this probability on two sentences tell one event in two newsrooms' words. */
  private static final double SAME_EVENT = 0.2;

  /** From this probability on, by a judge that reads both, one tells the other's event again. */
  private static final double RETOLD = 0.35;

  /** So much of what a further sentence says must be new. */
  private static final double NEW = 0.65;

  private static final double MUST = 1;
  private static final double GIST = 0.7;
  private static final double NEWER = 0.4;
  private static final double HEADLINE = 0.5;
  private static final double OPENING = 0.6;
  private static final double SUPPORT = 0.2;
  private static final double EVENT = 0.2;
  private static final double ASIDE = 0.3;
  private static final double QUOTED = 0.5;
  private static final double COLUMN = 0.4;
  private static final int PLAIN_WORDS = 22;
  private static final double LONG = 0.02;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Map<StorySentence, Claim> told = new LinkedHashMap<>();
    event(material, draft, told);
    toll(material, draft, told);
    return told.isEmpty()
        ? leftOut("no sentence that stands alone")
        : new WhatHappened(
            Claim.EXTRACTED, null, inOrder(told, draft).stream().map(draft::witnessed).toList());
  }

  @Override
  public PageSection leftOut(String reason) {
    return new WhatHappened(Claim.EXTRACTED, reason, List.of());
  }

  private static void event(
      StoryMaterial material, PageDraft draft, Map<StorySentence, Claim> told) {
    Ranking first =
        new Ranking(
            material.sentences(),
            sentence -> standing(sentence, material, draft) * ofHeadline(sentence, draft));
    boolean more =
        first
            .next(
                draft,
                sentence ->
                    sentence.words() <= MOST_WORDS_OF_TWO && isAnother(sentence, told, material),
                sentence -> admitted(sentence, draft, told))
            .isPresent();
    Ranking ranking =
        new Ranking(material.sentences(), sentence -> standing(sentence, material, draft));
    while (more && told.size() < MOST_CLAIMS && (told.size() < 2 || words(told) < ENOUGH_WORDS)) {
      int room = (told.size() < 2 ? MOST_WORDS_OF_TWO : MOST_WORDS) - words(told);
      more =
          ranking
              .next(
                  draft,
                  sentence -> sentence.words() <= room && isAnother(sentence, told, material),
                  sentence ->
                      told.keySet().stream().anyMatch(o -> draft.retells(sentence, o) >= RETOLD)
                          ? Optional.empty()
                          : admitted(sentence, draft, told))
              .isPresent();
    }
  }

  /** A disaster is not told without its toll as it stands. */
  private static void toll(
      StoryMaterial material, PageDraft draft, Map<StorySentence, Claim> told) {
    if (told.isEmpty() || told.size() == MOST_CLAIMS || hasToll(told.keySet(), material)) {
      return;
    }
    List<StorySentence> newest =
        material.sentences().stream()
            .filter(s -> tellsToll(s, material) && s.words() <= TOLL_WORDS && !draft.tells(s))
            .sorted(Comparator.comparingDouble(s -> -material.recency().of(s.article())))
            .toList();
    for (StorySentence sentence : newest) {
      if (admitted(sentence, draft, told).isPresent()) {
        return;
      }
    }
  }

  private static boolean hasToll(Collection<StorySentence> sentences, StoryMaterial material) {
    return sentences.stream().anyMatch(sentence -> tellsToll(sentence, material));
  }

  private static boolean tellsToll(StorySentence sentence, StoryMaterial material) {
    return material.facts().figures().stream()
        .anyMatch(figure -> figure.toll() && figure.sentence().equals(sentence.evidence()));
  }

  private static int words(Map<StorySentence, Claim> told) {
    return told.values().stream().mapToInt(claim -> Words.count(claim.text())).sum();
  }

  /** What must be told and the headline says leads; the rest follows in the order of its weight. */
  private static List<Claim> inOrder(Map<StorySentence, Claim> told, PageDraft draft) {
    Set<String> headline = Words.stems(draft.headline());
    List<StorySentence> order = new ArrayList<>(told.keySet());
    order.stream()
        .max(
            Comparator.comparingDouble(
                s -> draft.value().of(s, Use.MUST) * shared(s, headline, draft.salience())))
        .ifPresent(
            lead -> {
              order.remove(lead);
              order.addFirst(lead);
            });
    return draft.asBefore(Use.MUST, order).stream().map(told::get).toList();
  }

  /** What speaks for a sentence to be the first: that it tells what the headline says. */
  private static double ofHeadline(StorySentence sentence, PageDraft draft) {
    Set<String> headline = Words.stems(draft.headline());
    double all = headline.stream().mapToDouble(draft.salience()::of).sum();
    return all == 0 ? 1 : 1 + HEADLINE * shared(sentence, headline, draft.salience()) / all;
  }

  private static double shared(StorySentence sentence, Set<String> headline, Salience salience) {
    return sentence.stems().stream().filter(headline::contains).mapToDouble(salience::of).sum();
  }

  private static boolean isAnother(
      StorySentence sentence, Map<StorySentence, Claim> told, StoryMaterial material) {
    return (told.isEmpty() || !isToldPlainly(sentence, material))
        && told.keySet().stream().noneMatch(other -> material.isAlike(other, sentence, SAME_EVENT))
        && newShare(sentence, told.keySet(), material) >= NEW;
  }

  /** Whether it praises, blames or excites, and another telling of its fact does not. */
  private static boolean isToldPlainly(StorySentence sentence, StoryMaterial material) {
    return LoadedWords.in(sentence) > 0
        && material.factOf(sentence).stream()
            .flatMap(fact -> material.tellings(fact).stream())
            .anyMatch(telling -> LoadedWords.in(telling) == 0);
  }

  /** How much of what the sentence says, by the weight of its stems, none of the others says. */
  private static double newShare(
      StorySentence sentence, Set<StorySentence> told, StoryMaterial material) {
    double all = 0;
    double fresh = 0;
    for (String stem : sentence.stems()) {
      double weight = material.weight(stem);
      all += weight;
      fresh += told.stream().anyMatch(other -> other.stems().contains(stem)) ? 0 : weight;
    }
    return all == 0 ? 1 : fresh / all;
  }

  private static Optional<Claim> admitted(
      StorySentence sentence, PageDraft draft, Map<StorySentence, Claim> told) {
    Optional<Claim> claim = draft.shortClaim(sentence).flatMap(draft::admit);
    claim.ifPresent(made -> told.put(sentence, made));
    return claim;
  }

  /** What speaks for a sentence whatever has been told before it. */
  private static double standing(StorySentence sentence, StoryMaterial material, PageDraft draft) {
    double must = Math.pow(draft.value().of(sentence, Use.MUST), MUST);
    double gist = Math.pow(draft.uses().of(sentence).gist(), GIST);
    double opening = 1 + OPENING * Math.pow(0.5, sentence.index());
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    int tooMany = Math.max(0, sentence.words() - PLAIN_WORDS);
    double column = draft.isComment(sentence) ? COLUMN : 1;
    double plain = (1 - QUOTED * Marks.shareQuoted(sentence.text())) * (1 - LONG * tooMany);
    double newer = 1 + NEWER * material.recency().of(sentence.article());
    return must
        * gist
        * opening
        * support
        * Math.max(0, plain)
        * column
        * LoadedWords.plainness(sentence)
        * newer
        * role(sentence.role());
  }

  private static double role(Role role) {
    return switch (role) {
      case MAIN, CONSEQUENCE -> 1 + EVENT;
      case PREVIOUS_EVENT, CURRENT_CONTEXT, NONE -> 1;
      case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION -> 1 - ASIDE;
    };
  }
}
