package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the event in two or three sentences, as most newsrooms tell it: greedily the sentence that
 * says most of what all say and the page has not said yet.
 */
final class WhatHappenedWriter implements SectionWriter {
  private static final int MOST_CLAIMS = 3;

  /** With two sentences and this many words enough is said. */
  private static final int ENOUGH_WORDS = 32;

  private static final int MOST_WORDS = 60;

  /** A second sentence may lead beyond that, rather than have only one. */
  private static final int MOST_WORDS_OF_TWO = 70;

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
    Outdated outdated = new Outdated(material);
    Ranking ranking =
        new Ranking(
            material.sentences().stream().filter(sentence -> !outdated.is(sentence)).toList(),
            sentence -> standing(sentence, material));
    List<Claim> claims = new ArrayList<>();
    int words = 0;
    while (claims.size() < MOST_CLAIMS && (claims.size() < 2 || words < ENOUGH_WORDS)) {
      int room = (claims.size() < 2 ? MOST_WORDS_OF_TWO : MOST_WORDS) - words;
      Optional<Claim> next =
          ranking.next(
              draft,
              sentence -> sentence.words() <= room,
              sentence -> draft.claim(sentence).flatMap(draft::admit));
      if (next.isEmpty()) {
        break;
      }
      claims.add(next.get());
      words += Words.count(next.get().text());
    }
    String omitted = claims.isEmpty() ? "no sentence that stands alone" : null;
    return new WhatHappened(Claim.EXTRACTED, omitted, claims);
  }

  /** What speaks for a sentence whatever has been told before it. */
  private static double standing(StorySentence sentence, StoryMaterial material) {
    double opening = 1 + OPENING * Math.pow(0.5, sentence.index());
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    int tooMany = Math.max(0, sentence.words() - PLAIN_WORDS);
    double column = material.isColumn(sentence.articleId()) ? COLUMN : 1;
    double plain = (1 - QUOTED * Marks.shareQuoted(sentence.text())) * (1 - LONG * tooMany);
    return opening * support * Math.max(0, plain) * column * role(sentence.role());
  }

  private static double role(Role role) {
    return switch (role) {
      case MAIN, CONSEQUENCE -> 1 + EVENT;
      case PREVIOUS_EVENT, CURRENT_CONTEXT, NONE -> 1;
      case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION -> 1 - ASIDE;
    };
  }
}
