package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
  private static final double EVENT = 0.3;
  private static final double ASIDE = 0.3;
  private static final double QUOTED = 0.5;
  private static final double COLUMN = 0.4;
  private static final int PLAIN_WORDS = 28;
  private static final double LONG = 0.02;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<Candidate> open = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      open.add(new Candidate(sentence, standing(sentence, material)));
    }
    Outdated outdated = new Outdated(material);
    open.removeIf(candidate -> outdated.is(candidate.sentence()));
    List<Claim> claims = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    int words = 0;
    while (claims.size() < MOST_CLAIMS && (claims.size() < 2 || words < ENOUGH_WORDS)) {
      Optional<Claim> next = next(open, room(claims.size(), words), draft, named);
      if (next.isEmpty()) {
        break;
      }
      claims.add(next.get());
      words += Words.count(next.get().text());
    }
    String omitted = claims.isEmpty() ? "no sentence that stands alone" : null;
    return new WhatHappened(Claim.EXTRACTED, omitted, claims);
  }

  private record Candidate(StorySentence sentence, double standing) {}

  private static int room(int claims, int words) {
    return (claims < 2 ? MOST_WORDS_OF_TWO : MOST_WORDS) - words;
  }

  private static Optional<Claim> next(
      List<Candidate> open, int room, PageDraft draft, Set<String> named) {
    Set<String> told = draft.toldStems();
    open.sort(
        Comparator.comparingDouble(
            one -> -one.standing() * draft.salience().of(one.sentence(), told)));
    for (Iterator<Candidate> best = open.iterator(); best.hasNext(); ) {
      StorySentence sentence = best.next().sentence();
      if (Words.count(sentence.text()) > room) {
        continue;
      }
      best.remove();
      Optional<Claim> claim =
          draft.tells(sentence)
              ? Optional.empty()
              : draft.editor().claim(sentence, named).flatMap(draft::admit);
      if (claim.isPresent()) {
        named.addAll(ClaimEditor.names(sentence));
        return claim;
      }
    }
    return Optional.empty();
  }

  /** What speaks for a sentence whatever has been told before it. */
  private static double standing(StorySentence sentence, StoryMaterial material) {
    double opening = 1 + OPENING * Math.pow(0.5, sentence.index());
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    int tooMany = Math.max(0, Words.count(sentence.text()) - PLAIN_WORDS);
    double column = Opinion.is(sentence.article().article()) ? COLUMN : 1;
    double plain = (1 - QUOTED * Marks.shareQuoted(sentence.text())) * (1 - LONG * tooMany);
    return opening * support * plain * column * role(sentence.role());
  }

  private static double role(Role role) {
    return switch (role) {
      case MAIN, CONSEQUENCE -> 1 + EVENT;
      case PREVIOUS_EVENT, CURRENT_CONTEXT, NONE -> 1;
      case HISTORICAL_EVENT, ANECDOTAL_EVENT, EVALUATION, EXPECTATION -> 1 - ASIDE;
    };
  }
}
