package dev.backstory.compose.section;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.HowWeGotHere;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.notation.Resource;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a reader new to the story how it came to this: what stood before it, and what when. */
public final class HowWeGotHereWriter implements SectionWriter {
  private static final int MOST_CLAIMS = 3;
  private static final int MOST_WORDS = 100;
  private static final double CONFIDENT = 0.5;

  /** From this probability on a sentence tells what a newcomer must know. */
  private static final double SURE = 0.11;

  private static final double WORTH = 3;
  private static final int MOST_LOADED = 1;
  private static final int DAYS_OF_THE_STORY = 3;
  private static final Pattern NOT_BEFORE = anyOf("compose/section/not-background.txt");

  /** The tenses of what has been so for some time, and of what a thing is. */
  private static final Pattern LASTING = anyOf("compose/section/lasting.txt");

  /** What a pronoun costs that a reader might not resolve. */
  private static final double VAGUENESS = 0.7;

  /** A sentence must have at least this many words of an average headline. */
  private static final double RELEVANT = 0.6;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    List<TimelineEntry> timeline = new Timeline(material, draft).find();
    List<Claim> background = background(material, draft, timeline);
    return background.isEmpty() && timeline.isEmpty()
        ? leftOut("too little background and too few dated events")
        : new HowWeGotHere(Claim.EXTRACTED, null, background, timeline);
  }

  @Override
  public PageSection leftOut(String reason) {
    return new HowWeGotHere(Claim.EXTRACTED, reason, List.of(), List.of());
  }

  private static List<Claim> background(
      StoryMaterial material, PageDraft draft, List<TimelineEntry> timeline) {
    Set<Evidence> dated = new HashSet<>();
    timeline.forEach(entry -> dated.add(entry.claim().evidence().getFirst()));
    List<StorySentence> candidates = new ArrayList<>(material.sentences());
    candidates.removeIf(s -> !isBackground(s, material, draft) || dated.contains(s.evidence()));
    candidates.sort(
        Comparator.comparingDouble((StorySentence s) -> -merit(s, material, draft))
            .thenComparingInt(StorySentence::ordinal));
    List<StorySentence> told = new ArrayList<>();
    int words = 0;
    for (StorySentence candidate : candidates) {
      int length = Words.count(candidate.text());
      boolean repeats = told.stream().anyMatch(t -> material.repeats(t, candidate));
      if (told.size() < MOST_CLAIMS
          && words + length <= MOST_WORDS
          && !repeats
          && !draft.touches(candidate)
          && draft.isUnderstood(candidate)
          && draft.history(candidate, Set.of()).isPresent()) {
        told.add(candidate);
        words += length;
      }
    }
    return claims(inOrder(told), draft);
  }

  private static Pattern anyOf(String resource) {
    return Pattern.compile(String.join("|", Resource.lines(resource)));
  }

  private static boolean isBackground(
      StorySentence sentence, StoryMaterial material, PageDraft draft) {
    boolean before =
        draft.uses().of(sentence).equals(SentenceUse.UNKNOWN)
            ? isBefore(sentence, material)
            : draft.uses().isKnown(sentence)
                && draft.value().of(sentence, Use.BEFORE) >= SURE
                && isBefore(sentence);
    return before
        && !sentence.sentence().speech()
        && !draft.isComment(sentence)
        && PlainStatements.isPlain(sentence)
        && LoadedWords.in(sentence) <= MOST_LOADED
        && draft.allows(sentence.evidence());
  }

  private static boolean isBefore(StorySentence sentence, StoryMaterial material) {
    boolean role =
        switch (sentence.role()) {
          case PREVIOUS_EVENT, HISTORICAL_EVENT, CURRENT_CONTEXT -> true;
          default -> false;
        };
    return role
        && sentence.sentence().confidence() >= CONFIDENT
        && PlainStatements.relevance(sentence, material) >= RELEVANT
        && isBefore(sentence);
  }

  /**
   * Whether it tells of a time before the report, or what somebody or something is: not what else
   * happened in these days, and nothing to come.
   */
  private static boolean isBefore(StorySentence sentence) {
    String outside = Marks.blanked(sentence.text());
    LocalDate published = sentence.article().article().publishedDay();
    LocalDate near = published == null ? LocalDate.MAX : published.minusDays(DAYS_OF_THE_STORY);
    boolean these =
        sentence.times().stream()
            .anyMatch(t -> t.precision().compareTo(Precision.WEEK) <= 0 && !t.end().isBefore(near));
    boolean ahead =
        published != null && sentence.times().stream().anyMatch(t -> t.date().isAfter(published));
    boolean past = sentence.times().stream().anyMatch(t -> t.date().isBefore(near));
    return !these
        && (past || !ahead)
        && !sentence.sentence().isIn(Tense.FUTURE, Tense.POSSIBLE)
        && !NOT_BEFORE.matcher(outside).find()
        && (past
            || sentence.role() != Role.CURRENT_CONTEXT
            || sentence.sentence().isIn(Tense.PERFECT, Tense.PAST_PERFECT)
            || LASTING.matcher(outside).find());
  }

  /** What is sure, what several newsrooms tell, and what has to do with the headlines. */
  private static double merit(StorySentence sentence, StoryMaterial material, PageDraft draft) {
    return WORTH * draft.value().of(sentence, Use.BEFORE)
        + sentence.sentence().confidence()
        + (material.support(sentence) - 1)
        + Math.min(2, PlainStatements.relevance(sentence, material))
        - (PlainStatements.isVague(sentence) ? VAGUENESS : 0)
        - LoadedWords.in(sentence);
  }

  /** Oldest first as far as dates tell, the state of things last. */
  private static List<StorySentence> inOrder(List<StorySentence> told) {
    List<StorySentence> order = new ArrayList<>(told);
    order.sort(
        Comparator.comparing(HowWeGotHereWriter::when).thenComparingInt(StorySentence::ordinal));
    return order;
  }

  private static LocalDate when(StorySentence sentence) {
    return sentence.times().stream()
        .map(TimeExpression::date)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MAX);
  }

  private static List<Claim> claims(List<StorySentence> told, PageDraft draft) {
    List<Claim> claims = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (StorySentence sentence : told) {
      Optional<Claim> claim = draft.history(sentence, named).flatMap(draft::admit);
      claim.ifPresent(claims::add);
      named.addAll(sentence.persons());
    }
    return claims;
  }
}
