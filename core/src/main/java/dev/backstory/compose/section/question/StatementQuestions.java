package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.LoadedWords;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Role;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the statements of a story into questions that ask for a part of them. */
final class StatementQuestions {
  /** A sentence that has less of the headlines tells of something else. */
  private static final double RELEVANT = 0.15;

  /** A question that has less of the headlines is about something else. */
  private static final double ABOUT = 0.12;

  /** One that names what the story is about may have fewer of them. */
  private static final double ABOUT_TOPIC = 0.01;

  /** A sentence with so many words of an average headline tells of the event itself. */
  private static final double EVENT = 0.7;

  private static final int MOST_TOPICS = 12;

  /** What an editor would leave out raises no question. */
  private static final double MATTERS = 0.15;

  private final StoryMaterial material;
  private final PageDraft draft;
  private final StatementReader reader;
  private final Set<String> topics = new LinkedHashSet<>();

  StatementQuestions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
    this.reader = new StatementReader(material);
    draft.topics().important().stream()
        .limit(MOST_TOPICS)
        .forEach(topic -> topics.add(topic.name()));
  }

  /** Those that are asked for what matters most first. */
  List<QuestionCandidate> find() {
    List<QuestionCandidate> found = new ArrayList<>();
    for (StorySentence sentence : ranked()) {
      draft
          .claim(sentence, Set.of())
          .flatMap(made -> reader.read(sentence, made))
          .ifPresent(statement -> found.addAll(of(statement, sentence)));
    }
    return found;
  }

  private List<StorySentence> ranked() {
    return material.sentences().stream()
        .filter(s -> s.sentence().isReporting() && !draft.isComment(s))
        .filter(PlainStatements::isInformative)
        .filter(s -> LoadedWords.in(s) == 0)
        .filter(s -> draft.value().of(s, Use.MATTERS) >= MATTERS)
        .filter(s -> PlainStatements.relevance(s, material) >= RELEVANT)
        .sorted(Comparator.comparingDouble(s -> -merit(s)))
        .toList();
  }

  /** How much it matters to the story. */
  private double merit(StorySentence sentence) {
    double news =
        switch (sentence.role()) {
          case MAIN, CONSEQUENCE -> 0.4;
          case CURRENT_CONTEXT, EXPECTATION, EVALUATION -> 0.2;
          case PREVIOUS_EVENT, HISTORICAL_EVENT, ANECDOTAL_EVENT, NONE -> 0;
        };
    return 3 * draft.value().of(sentence, Use.MATTERS)
        + news
        + 0.4 * Math.log(material.support(sentence))
        + 0.3 * Math.min(2, PlainStatements.relevance(sentence, material));
  }

  private List<QuestionCandidate> of(Statement statement, StorySentence sentence) {
    List<QuestionCandidate> wanted = new ArrayList<>();
    boolean own = !sentence.sentence().speech() && PlainStatements.isPlain(sentence);
    boolean past =
        sentence.role() == Role.HISTORICAL_EVENT || sentence.role() == Role.ANECDOTAL_EVENT;
    if (!past) {
      QuestionPatterns.of(statement).stream()
          .filter(asked -> asked.kind() != QuestionKind.WHO || statement.named())
          .forEach(asked -> add(asked.kind(), asked.template(), sentence, wanted));
      FigureQuestions.of(statement, sentence)
          .ifPresent(asked -> add(QuestionKind.HOW_MANY, asked, sentence, wanted));
    }
    if (own && !past) {
      TimeQuestions.of(statement, sentence)
          .ifPresent(asked -> add(QuestionKind.WHEN, asked, sentence, wanted));
    }
    return wanted;
  }

  private void add(
      QuestionKind kind, Template asked, StorySentence sentence, List<QuestionCandidate> wanted) {
    String text = asked.text();
    double about =
        Words.stems(text).stream()
            .mapToDouble(stem -> material.titleWords().getOrDefault(stem, 0))
            .sum();
    boolean named = topics.stream().anyMatch(text::contains);
    boolean toll =
        kind == QuestionKind.HOW_MANY
            && (sentence.role() == Role.MAIN || sentence.role() == Role.CONSEQUENCE)
            && PlainStatements.relevance(sentence, material) >= EVENT;
    if (toll || about >= (named ? ABOUT_TOPIC : ABOUT) * material.articles().size()) {
      wanted.add(new QuestionCandidate(kind, asked, sentence));
    }
  }
}
