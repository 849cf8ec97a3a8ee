package dev.backstory.compose.pen;

import dev.backstory.compose.pen.QuestionMaker.Prepared;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads answers of models. Any text is either drafts, with what of it is refused, or no answer at
 * all, with the reason. What stands around the JSON (reasoning, a fence, a farewell) is passed
 * over; the JSON itself has to be exactly of the form that was asked for.
 */
final class AnswerReader {
  /** The answer with all sections is a tenth of it. */
  private static final int MOST_CHARACTERS = 200_000;

  private static final int MOST_OBJECTS = 100;
  private static final String REASONING_END = "</think>";

  private static final int MOST_DEPTH = 12;
  private static final int LONGEST_STRING = 20_000;
  private static final int LONGEST_NUMBER = 12;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxStringLength(LONGEST_STRING)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final DraftGate gate;

  AnswerReader(DraftGate gate) {
    this.gate = gate;
  }

  /** What an answer is. */
  sealed interface Reading permits DraftReading, Unusable {}

  /** No answer. */
  record Unusable(DraftRefusal why) implements Reading {}

  /**
   * Reads an answer.
   *
   * @param cutOff whether the model had more to say
   */
  Reading read(String answer, boolean cutOff, Prepared asked) {
    if (answer.length() > MOST_CHARACTERS) {
      return new Unusable(DraftRefusal.ENDLESS);
    }
    Found found = find(withoutReasoning(answer), asked.sections());
    if (found.object() == null) {
      return new Unusable(cutOff ? DraftRefusal.CUT_OFF : found.fault());
    }
    try {
      return new DraftParser(gate, asked).parse(found.object());
    } catch (WrongForm e) {
      return new Unusable(DraftRefusal.WRONG_FORM);
    }
  }

  private static String withoutReasoning(String answer) {
    int end = answer.lastIndexOf(REASONING_END);
    return end < 0 ? answer : answer.substring(end + REASONING_END.length());
  }

  private record Found(@Nullable ObjectNode object, DraftRefusal fault) {}

  /** The first object with all sections that were asked for and no others. */
  private static Found find(String text, Set<PenSection> sections) {
    Set<String> keys = sections.stream().map(PenSection::key).collect(Collectors.toSet());
    DraftRefusal fault = DraftRefusal.NOT_JSON;
    int at = text.indexOf('{');
    for (int tried = 0; at >= 0 && tried < MOST_OBJECTS; tried++) {
      try {
        JsonNode node = JSON.readTree(text.substring(at));
        if (node instanceof ObjectNode object && Set.copyOf(object.propertyNames()).equals(keys)) {
          return new Found(object, fault);
        }
        fault = first(fault, DraftRefusal.WRONG_FORM);
      } catch (UnexpectedEndOfInputException e) {
        fault = first(fault, DraftRefusal.CUT_OFF);
      } catch (StreamConstraintsException e) {
        fault = first(fault, DraftRefusal.WRONG_FORM);
      } catch (JacksonException e) {
        // Not JSON from here on; it may be from the next brace on.
      }
      at = text.indexOf('{', at + 1);
    }
    return new Found(null, fault);
  }

  /** What was found first: in JSON that breaks off there is other JSON. */
  private static DraftRefusal first(DraftRefusal found, DraftRefusal next) {
    return found == DraftRefusal.NOT_JSON ? next : found;
  }

  /** JSON that is not of the form that was asked for. */
  static final class WrongForm extends Exception {
    private static final long serialVersionUID = 1;

    WrongForm() {
      super("wrong form", null, false, false);
    }
  }
}
