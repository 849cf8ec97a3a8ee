package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.page.SectionWriter;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.GoDeeper;
import dev.backstory.model.PageSection.OpenQuestion;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks what the coverage raises and leaves open. */
public final class GoDeeperWriter implements SectionWriter {
  private static final int MOST = 5;
  private static final int FEWEST = 3;

  /** Two questions that share more of their words than this ask the same. */
  private static final double SAME = 0.5;

  /** A sentence with this many words of an average headline tells the event itself. */
  private static final double EVENT = 1.5;

  /** Of questions about what is to come no more than this many. */
  private static final int MOST_FORECASTS = 4;

  @Override
  public PageSection write(StoryMaterial material, PageDraft draft) {
    Questions questions = new Questions(material, draft);
    List<OpenQuestion> open = new ArrayList<>();
    disputed(material).forEach(question -> add(question, open, material, draft));
    for (StorySentence sentence : ranked(material)) {
      questions
          .ofUncertainty(sentence)
          .or(() -> questions.ofDenial(sentence))
          .map(GoDeeperWriter::open)
          .ifPresent(question -> add(question, open, material, draft));
    }
    asked(material).forEach(question -> add(question, open, material, draft));
    int before = open.size();
    Set<String> topics = new LinkedHashSet<>();
    draft.topics().important().forEach(topic -> topics.addAll(topic.names()));
    topics.addAll(titled(material, topics));
    for (StorySentence sentence : ranked(material)) {
      if (open.size() < Math.max(FEWEST, before + MOST_FORECASTS)
          && PlainStatements.isInformative(sentence)) {
        questions
            .ofForecast(sentence, topics)
            .map(GoDeeperWriter::open)
            .ifPresent(question -> add(question, open, material, draft));
      }
    }
    unexplained(material, questions).forEach(question -> add(question, open, material, draft));
    return open.size() < FEWEST
        ? new GoDeeper(Claim.TEMPLATE, "too few open questions", List.of())
        : new GoDeeper(Claim.TEMPLATE, null, open);
  }

  /** Noun phrases that end with the name of a topic: "President Lind". */
  private static Set<String> titled(StoryMaterial material, Set<String> topics) {
    Set<String> titled = new LinkedHashSet<>();
    for (StorySentence sentence : material.sentences()) {
      for (Span span : sentence.phrases()) {
        String phrase = sentence.slice(span);
        if (topics.stream().anyMatch(name -> phrase.endsWith(" " + name))) {
          titled.add(phrase);
        }
      }
    }
    return titled;
  }

  private static OpenQuestion open(Questions.Raised raised) {
    return new OpenQuestion(raised.text(), raised.evidence());
  }

  /** What has most to do with the headlines first. */
  private static List<StorySentence> ranked(StoryMaterial material) {
    List<StorySentence> ranked = new ArrayList<>(material.sentences());
    ranked.sort(
        Comparator.comparingDouble(
                (StorySentence s) ->
                    -s.stems().stream()
                        .mapToDouble(stem -> material.titleWords().getOrDefault(stem, 0))
                        .sum())
            .thenComparingInt(StorySentence::ordinal));
    return ranked;
  }

  private static List<OpenQuestion> disputed(StoryMaterial material) {
    List<OpenQuestion> disputed = new ArrayList<>();
    for (Difference difference : material.facts().differences()) {
      List<Evidence> evidence = difference.values().stream().map(DifferingValue::evidence).toList();
      CountQuestions.of(difference.about())
          .ifPresent(text -> disputed.add(new OpenQuestion(text, evidence)));
    }
    return disputed;
  }

  /** Why it happened, where no article gives a reason. */
  private static List<OpenQuestion> unexplained(StoryMaterial material, Questions questions) {
    boolean explained = material.sentences().stream().anyMatch(s -> isReason(s, material));
    return explained
        ? List.of()
        : ranked(material).stream()
            .filter(s -> PlainStatements.relevance(s, material) >= EVENT)
            .map(questions::ofEvent)
            .flatMap(Optional::stream)
            .map(GoDeeperWriter::open)
            .limit(1)
            .toList();
  }

  private static boolean isReason(StorySentence sentence, StoryMaterial material) {
    return PlainStatements.relevance(sentence, material) >= EVENT
        && WholeWords.first(sentence.text(), "because") >= 0;
  }

  /** What articles ask themselves and do not answer in the sentence after. */
  private static List<OpenQuestion> asked(StoryMaterial material) {
    return material.sentences().stream()
        .filter(Questions::isOwnQuestion)
        .filter(sentence -> AskedAndAnswered.answer(sentence, material).isEmpty())
        .map(s -> new OpenQuestion(s.text(), List.of(s.evidence())))
        .toList();
  }

  private static void add(
      OpenQuestion question, List<OpenQuestion> open, StoryMaterial material, PageDraft draft) {
    Set<String> stems = Words.stems(question.text());
    boolean about =
        stems.stream().anyMatch(stem -> material.documentFrequency(stem) > 1) && stems.size() > 1;
    boolean repeats = open.stream().anyMatch(o -> overlap(Words.stems(o.text()), stems) > SAME);
    if (open.size() < MOST && about && !repeats) {
      draft
          .admit(new Claim(question.text(), question.evidence(), List.of(), Claim.TEMPLATE))
          .ifPresent(_ -> open.add(question));
    }
  }

  private static double overlap(Set<String> one, Set<String> other) {
    long shared = one.stream().filter(other::contains).count();
    return shared / (double) Math.max(1, Math.max(one.size(), other.size()));
  }
}
