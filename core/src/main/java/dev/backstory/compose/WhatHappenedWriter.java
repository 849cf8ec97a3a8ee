package dev.backstory.compose;

import dev.backstory.model.Claim;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the event in two or three sentences, as most newsrooms tell it. */
final class WhatHappenedWriter implements SectionWriter {
  private static final int MOST_CLAIMS = 3;
  private static final int WORDS = 50;
  private static final double REDUNDANT = 0.35;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<StorySentence> candidates = new ArrayList<>(material.sentences());
    candidates.sort(Comparator.comparingDouble(s -> -merit(s, material)));
    List<StorySentence> told = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    int words = 0;
    for (StorySentence candidate : candidates) {
      if (claims.size() == MOST_CLAIMS || words >= WORDS - 10) {
        break;
      }
      boolean repeats =
          told.stream().anyMatch(other -> material.similarity(other, candidate) > REDUNDANT);
      Optional<Claim> claim =
          repeats ? Optional.empty() : draft.editor().claim(candidate, named).flatMap(draft::admit);
      if (claim.isPresent()) {
        told.add(candidate);
        claims.add(claim.get());
        named.addAll(ClaimEditor.names(candidate));
        words += Words.count(claim.get().text());
      }
    }
    String omitted = claims.isEmpty() ? "no sentence that stands alone" : null;
    return new WhatHappened(Claim.EXTRACTED, omitted, claims);
  }

  private static double merit(StorySentence sentence, StoryMaterial material) {
    boolean event = sentence.role() == Role.MAIN || sentence.role() == Role.CONSEQUENCE;
    return material.support(sentence) + (event ? 1 : 0) + 1.0 / (1 + sentence.index());
  }
}
