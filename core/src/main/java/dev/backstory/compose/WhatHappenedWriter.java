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

  /** Enough said from here on. */
  private static final int ENOUGH_WORDS = Integer.getInteger("min", 32);

  /** A further sentence must not lead beyond this; a second one may, rather than have only one. */
  private static final int MOST_WORDS = Integer.getInteger("words", 60);

  private static final int MOST_WORDS_OF_TWO = Integer.getInteger("two", 75);

  private static final double REDUNDANT = 0.32;

  private static final double LEAD = d("lead", 0.6);
  private static final double DECAY = d("decay", 0.5);
  private static final double SUPPORT = d("support", 0.2);
  private static final double EVENT = d("event", 0.3);
  private static final double QUOTED = d("quoted", 0.5);
  private static final double COLUMN = d("column", 0.5);
  private static final double LONG = d("long", 0.02);
  private static final int PLAIN_WORDS = Integer.getInteger("plain", 28);

  static double d(String k, double v) {
    return Double.parseDouble(System.getProperty(k, "" + v));
  }

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Salience salience = new Salience(material);
    List<StorySentence> open = new ArrayList<>(material.sentences());
    List<Claim> claims = new ArrayList<>();
    List<StorySentence> told = new ArrayList<>();
    Set<String> stems = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    int words = 0;
    while (claims.size() < MOST_CLAIMS && (claims.size() < 2 || words < ENOUGH_WORDS)) {
      int room = room(claims.size(), words);
      Comparator<StorySentence> byMerit =
          Comparator.comparingDouble(s -> -merit(s, material, salience, stems));
      Optional<StorySentence> next = Optional.empty();
      open.sort(byMerit);
      for (StorySentence s : List.copyOf(open)) {
        if (Words.count(s.text()) > room) continue;
        if (told.stream().anyMatch(o -> material.similarity(o, s) > REDUNDANT)
            || draft.editor().claim(s).isEmpty()) {
          open.remove(s);
          continue;
        }
        next = Optional.of(s);
        break;
      }
      if (next.isEmpty()) break;
      StorySentence s = next.get();
      open.remove(s);
      Optional<Claim> claim = draft.editor().claim(s, named).flatMap(draft::admit);
      if (claim.isPresent()) {
        told.add(s);
        claims.add(claim.get());
        stems.addAll(s.stems());
        named.addAll(ClaimEditor.names(s));
        words += Words.count(claim.get().text());
      }
    }
    String omitted = claims.isEmpty() ? "no sentence that stands alone" : null;
    return new WhatHappened(Claim.EXTRACTED, omitted, claims);
  }

  private static int room(int claims, int words) {
    return switch (claims) {
      case 0 -> MOST_WORDS;
      case 1 -> MOST_WORDS_OF_TWO - words;
      default -> MOST_WORDS - words;
    };
  }

  private static double merit(
      StorySentence sentence, StoryMaterial material, Salience salience, Set<String> told) {
    boolean event = sentence.role() == Role.MAIN || sentence.role() == Role.CONSEQUENCE;
    int words = Words.count(sentence.text());
    double merit = salience.of(sentence, told);
    double lead = 1 + LEAD * Math.pow(DECAY, sentence.index());
    double support = 1 + SUPPORT * (material.support(sentence) - 1);
    double quoted = 1 - QUOTED * quoted(sentence);
    double length = 1 - LONG * Math.max(0, words - PLAIN_WORDS);
    double column = Opinion.is(sentence.article().article()) ? COLUMN : 1;
    return merit * lead * support * quoted * length * column * (event ? 1 + EVENT : 1);
  }

  static double quoted(StorySentence s) {
    String blank = Marks.blanked(s.text());
    return 1 - (double) Words.count(blank) / Math.max(1, Words.count(s.text()));
  }
}
