package dev.backstory.compose.section;

import dev.backstory.compose.story.Salience;
import dev.backstory.compose.story.SpokenSentence;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Labels a sentence with what it is about: a noun phrase or name of one to four of its words that
 * comes up in other articles of the story too and stands early in what the sentence says.
 */
final class LabelMaker {
  /** Below this no phrase tells what the sentence is about. */
  private static final double LEAST = 0.12;

  private static final double FIRST = 1.25;
  private static final double LATER = 0.5;
  private static final double RECURRING = 0.25;
  private static final int MOST_RECURRING = 4;
  private static final double ONCE = 0.4;
  private static final double NOWHERE_ELSE = 0.2;
  private static final double SEVERAL_WORDS = 1.3;
  private static final double LONE_NOUN = 0.45;
  private static final double PERSON = 0.55;
  private static final double PLACE = 0.4;
  private static final double BODY = 0.8;
  private static final double NEW = 0.1;

  private record Candidate(String words, Span span, double kind) {}

  private final StoryMaterial material;
  private final Salience salience;
  private final Set<String> used;

  /**
   * @param known stems that tell nothing apart on this page, such as the headline's
   */
  LabelMaker(StoryMaterial material, Salience salience, Set<String> known) {
    this.material = material;
    this.salience = salience;
    this.used = new LinkedHashSet<>(known);
  }

  /** A label that no earlier one resembles; empty if the sentence has no telling phrase. */
  Optional<String> label(StorySentence sentence) {
    String best = "";
    double most = LEAST;
    for (Candidate candidate : candidates(sentence)) {
      double merit = merit(candidate, sentence);
      if (merit > most) {
        most = merit;
        best = candidate.words();
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    used.addAll(Words.stems(best));
    return Optional.of(LabelWords.capitalised(best));
  }

  private static List<Candidate> candidates(StorySentence sentence) {
    List<Candidate> candidates = new ArrayList<>();
    for (Span phrase : sentence.phrases()) {
      boolean named =
          sentence.mentions().stream()
              .anyMatch(m -> m.type() == EntityType.PERSON && phrase.overlaps(m.span()));
      String words = LabelWords.bare(sentence.slice(phrase));
      if (!named && LabelWords.isWhole(sentence, phrase)) {
        candidates.add(new Candidate(words, phrase, form(words)));
      }
    }
    for (Mention mention : sentence.mentions()) {
      if (LabelWords.isWhole(sentence, mention.span())) {
        candidates.add(new Candidate(mention.name(), mention.span(), kind(mention)));
      }
    }
    candidates.removeIf(
        c ->
            !sentence.span().contains(c.span())
                || !LabelWords.fit(c.words())
                || isSource(c, sentence));
    return candidates;
  }

  private static double form(String words) {
    return words.indexOf(' ') > 0 ? SEVERAL_WORDS : LONE_NOUN;
  }

  private static double kind(Mention mention) {
    return switch (mention.type()) {
      case PERSON -> PERSON;
      case PLACE -> PLACE;
      case ORGANISATION, GROUP -> mention.name().indexOf(' ') > 0 ? BODY : PLACE;
      case EVENT, WORK -> SEVERAL_WORDS;
    };
  }

  /** Whoever says it, or is told it, is not what it is about. */
  private static boolean isSource(Candidate candidate, StorySentence sentence) {
    return LabelWords.isAddressee(sentence, candidate.span())
        || sentence.quotations().stream()
            .anyMatch(
                quotation ->
                    Stream.of(quotation.mention(), quotation.cue())
                            .filter(Objects::nonNull)
                            .anyMatch(candidate.span()::overlaps)
                        || names(quotation, candidate.words()));
  }

  private static boolean names(Quotation quotation, String words) {
    return quotation.speaker() != null
        && Words.stems(quotation.speaker().name()).containsAll(Words.stems(words));
  }

  /** What the story is about and the page has not labelled yet. */
  private double merit(Candidate candidate, StorySentence sentence) {
    Set<String> stems = Words.stems(candidate.words());
    double sum = 0;
    for (String stem : stems) {
      sum += used.contains(stem) ? 0 : salience.of(stem) + NEW * material.weight(stem);
    }
    return candidate.kind()
        * recurrence(candidate.words(), stems)
        * place(candidate, sentence)
        * sum
        / Math.max(2, stems.size());
  }

  private double recurrence(String words, Set<String> stems) {
    int articles = material.phrases().articles(words);
    if (articles > 1) {
      return 1 + RECURRING * Math.min(articles - 1, MOST_RECURRING);
    }
    boolean pair = stems.size() == 2;
    boolean known = material.documentFrequency(Words.stem(LabelWords.last(words))) > 1;
    return pair && known ? ONCE : pair ? NOWHERE_ELSE : 0;
  }

  /** Early in what is said; what leads to it does not count. */
  private static double place(Candidate candidate, StorySentence sentence) {
    Span said = SpokenSentence.of(sentence).map(Quotation::span).orElse(sentence.span());
    double along = (candidate.span().start() - said.start()) / (double) said.length();
    return along < 0 ? LATER : FIRST - (FIRST - LATER) * Math.min(1, along);
  }
}
