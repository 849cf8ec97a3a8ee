package dev.backstory.compose.section.question;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Quantity;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks when and where the event of the headlines happened, and how many it concerned. */
final class EventQuestions {
  private static final Set<String> EVENTS =
      Resource.words("compose/section/question/event-nouns.txt");
  private static final Pattern IN = Pattern.compile("\\b(?:in|at|near|outside|off|on) (?:the )?$");
  private static final int NEAR = 40;

  private static final Pattern BETWEEN =
      Pattern.compile(
          " (?:(?:took place|happened|occurred|erupted|broke out|began|struck) )?"
              + "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:early |late )?"
              + "(?:(?:on|in|at|near|outside|off) )?(?:the )?(?:(?:north|south|east|west|central)\\w* )?");

  private final StoryMaterial material;

  EventQuestions(StoryMaterial material) {
    this.material = material;
  }

  List<AnsweredBy> find() {
    List<AnsweredBy> found = new ArrayList<>(counts());
    for (String event : events()) {
      List<StorySentence> telling = telling(event);
      List<StorySentence> when =
          telling.stream()
              .filter(s -> s.times().stream().anyMatch(t -> isNear(s, event, t)))
              .toList();
      List<StorySentence> where =
          telling.stream()
              .filter(s -> s.mentions().stream().anyMatch(m -> isPlace(s, event, m)))
              .toList();
      List<StorySentence> both = when.stream().filter(where::contains).toList();
      String happen = " did the " + event + " happen?";
      if (both.isEmpty()) {
        found.add(new AnsweredBy("When" + happen, when, 1));
        found.add(new AnsweredBy("Where" + happen, where, 1));
      } else {
        found.add(new AnsweredBy("When and where" + happen, both, 1));
      }
    }
    return found;
  }

  /** Events that headlines name, if most of the articles speak of them. */
  private List<String> events() {
    Map<String, Integer> titles = material.titleWords();
    return EVENTS.stream()
        .filter(event -> titles.containsKey(Words.stem(event)))
        .filter(
            event -> material.documentFrequency(Words.stem(event)) * 2 > material.articles().size())
        .limit(1)
        .toList();
  }

  private List<StorySentence> telling(String event) {
    return material.withRole(Role.MAIN, Role.CONSEQUENCE).stream()
        .filter(s -> at(s, event) >= 0)
        .sorted(Comparator.comparingInt(s -> -material.support(s)))
        .toList();
  }

  private static int at(StorySentence sentence, String event) {
    return WholeWords.first(sentence.text().toLowerCase(Locale.ROOT), event);
  }

  private static boolean isNear(StorySentence sentence, String event, TimeExpression time) {
    return time.isDay() && follows(sentence, event, sentence.local(time.span().start()));
  }

  /** Whether the event's word stands before it with nothing between that leads elsewhere. */
  private static boolean follows(StorySentence sentence, String event, int position) {
    int end = at(sentence, event) + event.length();
    return position >= end
        && position - end <= NEAR
        && BETWEEN.matcher(sentence.text().substring(end, position)).matches();
  }

  private static boolean isPlace(StorySentence sentence, String event, Mention mention) {
    int start = sentence.local(mention.span().start());
    return mention.type() == EntityType.PLACE
        && follows(sentence, event, start)
        && IN.matcher(sentence.text().substring(0, start)).find();
  }

  /** Figures that headlines do not tell already and on which nobody differs. */
  private List<AnsweredBy> counts() {
    Map<String, List<StorySentence>> byQuestion = new LinkedHashMap<>();
    for (StorySentence sentence : material.withRole(Role.MAIN, Role.CONSEQUENCE)) {
      for (Quantity quantity : sentence.quantities()) {
        String counts = quantity.counts();
        if (counts != null && quantity.unit() == null && quantity.change() == null) {
          CountQuestions.of(counts)
              .ifPresent(q -> byQuestion.computeIfAbsent(q, _ -> new ArrayList<>()).add(sentence));
        }
      }
    }
    material
        .facts()
        .differences()
        .forEach(d -> CountQuestions.of(d.about()).ifPresent(byQuestion::remove));
    List<AnsweredBy> found = new ArrayList<>();
    byQuestion.forEach(
        (question, answers) -> found.add(new AnsweredBy(question, newestFirst(answers), 1)));
    return found;
  }

  private List<StorySentence> newestFirst(List<StorySentence> sentences) {
    List<StorySentence> order = new ArrayList<>(sentences);
    order.sort(
        Comparator.comparing((StorySentence s) -> published(s), Comparator.reverseOrder())
            .thenComparingInt(s -> -material.support(s)));
    return order;
  }

  private static Instant published(StorySentence sentence) {
    Instant at = sentence.article().article().published();
    return at == null ? Instant.MIN : at;
  }
}
