package dev.backstory.annotate.open;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Sentence.OpenMatter;
import dev.backstory.model.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenMattersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It is not clear how the fire had started. | how did the fire start
          Investigators said they did not yet know how the error had occurred. | how did the error occur
          It was unclear whether the ferry was carrying cars. | was the ferry carrying cars
          Police are looking into whether the raids and the fires were coordinated. | were the raids and the fires coordinated
          Detectives are investigating whether the driver, who has been arrested, may have fallen asleep. | did the driver fall asleep
          The ministry declined to say whether weather was a factor. | was weather a factor
          Nobody knows exactly when or where the huge balloon will land. | when will the huge balloon land
          It was not known how many villagers and soldiers were killed. | how many villagers and soldiers were killed
          They are trying to determine what type of pump was used. | what type of pump was used
          It is not clear what effect the new law will have. | what effect will the new law have
          The board has yet to say what changes members will make. | what changes will members make
          It is unclear what Ada Lind is doing in Arl. | what is Ada Lind doing in Arl
          The judge will decide whether the mayor illegally moved the money. | did the mayor illegally move the money
          It is not clear what the plan is. | what is the plan
          Inspectors are trying to find out what caused the leak. | what caused the leak
          It remains to be seen which party will lead the council. | which party will lead the council
          Whether the captain of the ferry had slept, was unclear. | did the captain of the ferry sleep
          Precisely how the guards allowed the brothers to leave is still unknown. | how did the guards allow the brothers to leave
          It was unclear whether there was a second boat. | was there a second boat
          It is not known whether he fell asleep. | did he fall asleep
          The cause of the crash was not yet known, the ministry said. | what was the cause of the crash
          The price for the new phone remains unknown. | what is the price for the new phone
          The driver’s motives remained unclear on Friday. | what were the driver’s motives
          The terms of the deal were not disclosed. | what were the terms of the deal
          He said that investigators did not yet know the cause of the crash. | what was the cause of the crash
          The firm declined to disclose the price of the ferry. | what is the price of the ferry
          """)
  void asksForWhatIsNotKnown(String sentence, String question) {
    assertThat(question(sentence)).isEqualTo(question);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is clear why the bridge was closed.",
        "The mayor said how the bridge would be paid for.",
        "It was not clear whether the mayor would not sign the bill.",
        "Police are probing what happened before the fire.",
        "The suspect has not been identified.",
        "The minister did not know the law firm.",
        "The man who fell from the bridge was not known to the police.",
        "He remains unknown."
      })
  void asksNothingElse(String sentence) {
    assertThat(OpenMatters.of(TaggedText.sentence(sentence), OffsetMap.of(sentence))).isNull();
  }

  /** The parts in the order of a question. */
  private static String question(String sentence) {
    OffsetMap offsets = OffsetMap.of(sentence);
    OpenMatter matter = OpenMatters.of(TaggedText.sentence(sentence), offsets);
    if (matter == null) {
      return "nothing";
    }
    Span subject = matter.subject();
    String rest = offsets.slice(matter.rest()).replaceFirst("[,.].*$", "").strip();
    return Stream.of(
            matter.word(),
            matter.noun(),
            matter.helper(),
            subject == null ? "" : offsets.slice(subject),
            matter.verb(),
            rest)
        .filter(part -> !part.isEmpty())
        .map(part -> part.equals(matter.noun()) ? part : lower(part))
        .collect(Collectors.joining(" "));
  }

  private static String lower(String part) {
    return part.startsWith("The ") ? "t" + part.substring(1) : part;
  }
}
