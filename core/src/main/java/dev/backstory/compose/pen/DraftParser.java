package dev.backstory.compose.pen;

import dev.backstory.compose.pen.AnswerReader.WrongForm;
import dev.backstory.compose.pen.QuestionMaker.Prepared;
import dev.backstory.model.Fact;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sections of one answer. A form other than asked for is no answer; a sentence that cannot be
 * used is refused, and the rest stands.
 */
final class DraftParser {
  private static final int MOST_ITEMS = 200;
  private static final int MOST_FACTS = 8;
  private static final int LONGEST_SENTENCE = 400;
  private static final int LONGEST_QUESTION = 200;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_LABEL = 60;
  private static final int LABEL_WORDS = 4;

  /** Addresses, markup, and words that speak of the form instead of the story. */
  private static final Pattern NO_PROSE =
      Pattern.compile(
          "[<>{}\\[\\]|`*_#\\\\]|https?:|www\\.|\\bfacts? \\d|DATA-|as an ai\\b",
          Pattern.CASE_INSENSITIVE);

  private final DraftGate gate;
  private final Prepared asked;
  private final Map<DraftRefusal, Integer> refused = new EnumMap<>(DraftRefusal.class);
  private final List<RefusedDraft> unsupported = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private PenSection section = PenSection.WHAT_HAPPENED;

  DraftParser(DraftGate gate, Prepared asked) {
    this.gate = gate;
    this.asked = asked;
  }

  /** Makes a draft of an item, or nothing if it is refused. */
  @FunctionalInterface
  private interface ItemReader<T> {
    Optional<T> read(ObjectNode item) throws WrongForm;
  }

  DraftReading parse(ObjectNode answer) throws WrongForm {
    DraftPage drafts =
        new DraftPage(
            items(answer, PenSection.WHAT_HAPPENED, this::plain),
            items(answer, PenSection.KEY_POINTS, this::point),
            items(answer, PenSection.IMPLICATIONS, this::implication),
            items(answer, PenSection.BACKGROUND, this::plain),
            items(answer, PenSection.QUESTIONS, this::answered),
            items(answer, PenSection.OPEN_QUESTIONS, this::open));
    return new DraftReading(drafts, refused, unsupported);
  }

  private <T> List<T> items(ObjectNode answer, PenSection section, ItemReader<T> reader)
      throws WrongForm {
    this.section = section;
    return asked.sections().contains(section)
        ? items(answer.get(section.key()), section.most(), reader)
        : List.of();
  }

  private <T> List<T> items(@Nullable JsonNode list, int most, ItemReader<T> reader)
      throws WrongForm {
    if (list == null || !list.isArray() || list.size() > MOST_ITEMS) {
      throw new WrongForm();
    }
    List<T> read = new ArrayList<>();
    for (JsonNode item : list) {
      if (!(item instanceof ObjectNode object)) {
        throw new WrongForm();
      }
      Optional<T> draft = reader.read(object);
      if (draft.isPresent() && read.size() == most) {
        refuse(DraftRefusal.TOO_MANY);
      } else {
        draft.ifPresent(read::add);
      }
    }
    return read;
  }

  private Optional<DraftSentence> plain(ObjectNode item) throws WrongForm {
    require(item, "text", "facts");
    return sentence(item, "text", LONGEST_SENTENCE)
        .filter(it -> passes(gate.fault(it), it.text(), it));
  }

  private Optional<DraftPage.Point> point(ObjectNode item) throws WrongForm {
    require(item, "label", "text", "facts");
    Optional<String> label = label(item);
    Optional<DraftSentence> sentence = sentence(item, "text", LONGEST_SENTENCE);
    return label
        .flatMap(it -> sentence.map(text -> new DraftPage.Point(it, text)))
        .filter(it -> passes(it.fault(gate), inLine(it.label(), it.sentence()), it.sentence()));
  }

  private Optional<DraftPage.Implication> implication(ObjectNode item) throws WrongForm {
    require(item, "label", "text", "saidBy", "facts");
    Optional<String> label = label(item);
    Optional<DraftSentence> sentence = sentence(item, "text", LONGEST_SENTENCE);
    boolean nobody = item.get("saidBy").isNull();
    Optional<String> name = nobody ? Optional.empty() : line(item, "saidBy", LONGEST_NAME);
    if (!nobody && name.isEmpty()) {
      return Optional.empty();
    }
    String who = name.orElse(null);
    return label
        .flatMap(it -> sentence.map(text -> new DraftPage.Implication(it, text, who)))
        .filter(it -> passes(it.fault(gate), inLine(it.label(), it.sentence()), it.sentence()));
  }

  private static String inLine(String label, DraftSentence sentence) {
    return label + ": " + sentence.text();
  }

  private Optional<DraftPage.Answered> answered(ObjectNode item) throws WrongForm {
    require(item, "question", "answer");
    Optional<String> question = line(item, "question", LONGEST_QUESTION);
    List<DraftSentence> answer = items(item.get("answer"), 2, this::plain);
    return question
        .filter(_ -> !answer.isEmpty())
        .map(it -> new DraftPage.Answered(it, answer))
        .filter(
            it ->
                passes(
                    gate.faultOfQuestion(it.asked()),
                    it.question() + " " + answer.getFirst().text(),
                    it.asked()));
  }

  private Optional<DraftSentence> open(ObjectNode item) throws WrongForm {
    require(item, "question", "facts");
    return sentence(item, "question", LONGEST_QUESTION)
        .filter(it -> passes(gate.faultOfQuestion(it), it.text(), it));
  }

  private boolean passes(Optional<String> fault, String text, DraftSentence sentence) {
    fault.ifPresent(
        why -> {
          refused.merge(DraftRefusal.UNSUPPORTED, 1, Integer::sum);
          unsupported.add(new RefusedDraft(section, text, asked.numbers(sentence.facts()), why));
        });
    return fault.isEmpty();
  }

  private static void require(ObjectNode item, String... keys) throws WrongForm {
    if (!Set.copyOf(item.propertyNames()).equals(Set.of(keys))) {
      throw new WrongForm();
    }
  }

  private Optional<String> label(ObjectNode item) throws WrongForm {
    Optional<String> label = line(item, "label", LONGEST_LABEL);
    if (label.isPresent() && Words.count(label.get()) > LABEL_WORDS) {
      return refuse(DraftRefusal.TOO_LONG);
    }
    return label;
  }

  private Optional<DraftSentence> sentence(ObjectNode item, String key, int longest)
      throws WrongForm {
    List<Integer> numbers = numbers(item.get("facts"));
    Optional<String> text = line(item, key, longest);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (numbers.isEmpty() || numbers.size() > MOST_FACTS) {
      return refuse(numbers.isEmpty() ? DraftRefusal.NO_FACTS : DraftRefusal.TOO_MANY);
    }
    if (!asked.facts().keySet().containsAll(numbers)) {
      return refuse(DraftRefusal.UNKNOWN_FACT);
    }
    if (!said.add(text.get().toLowerCase(Locale.ROOT))) {
      return refuse(DraftRefusal.REPEATED);
    }
    List<Fact> facts = numbers.stream().map(number -> asked.facts().get(number)).toList();
    return Optional.of(new DraftSentence(text.get(), facts));
  }

  private static List<Integer> numbers(JsonNode list) throws WrongForm {
    if (!list.isArray() || list.size() > MOST_ITEMS) {
      throw new WrongForm();
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (JsonNode number : list) {
      if (!number.isInt()) {
        throw new WrongForm();
      }
      numbers.add(number.intValue());
    }
    return List.copyOf(numbers);
  }

  /** One line that a page could show. */
  private Optional<String> line(ObjectNode item, String key, int longest) throws WrongForm {
    JsonNode node = item.get(key);
    if (!node.isString()) {
      throw new WrongForm();
    }
    String text = node.stringValue().strip();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
      return refuse(DraftRefusal.TOO_LONG);
    }
    if (text.codePoints().anyMatch(FramedText::isInvisible) || NO_PROSE.matcher(text).find()) {
      return refuse(DraftRefusal.MARKUP);
    }
    return Optional.of(FramedText.visible(text));
  }

  private <T> Optional<T> refuse(DraftRefusal why) {
    refused.merge(why, 1, Integer::sum);
    return Optional.empty();
  }
}
