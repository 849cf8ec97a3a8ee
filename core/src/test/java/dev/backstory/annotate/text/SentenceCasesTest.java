package dev.backstory.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hard cases, of which the splitter may fail one in a hundred. */
class SentenceCasesTest {
  private static final double RIGHT = 0.99;
  private final SentenceSplitter splitter = new SentenceSplitter(2_000);

  @Test
  void nearlyAllHardCasesAreDividedRightly() {
    List<SentenceCase> cases =
        Stream.of("annotate/text/sentences-tuned.txt", "annotate/text/sentences-held-out.txt")
            .flatMap(resource -> SentenceCase.read(resource).stream())
            .toList();
    List<SentenceCase> wrong = cases.stream().filter(c -> !split(c).equals(c.sentences())).toList();

    assertThat(cases).hasSizeGreaterThan(300);
    assertThat(wrong.size())
        .as(
            () ->
                wrong.stream()
                    .map(c -> c.kind() + ": " + String.join(" ‖ ", split(c)))
                    .collect(Collectors.joining("\n", "wrong:\n", "\n")))
        .isLessThanOrEqualTo((int) ((1 - RIGHT) * cases.size()));
  }

  private List<String> split(SentenceCase sentenceCase) {
    return SentenceCase.split(splitter, sentenceCase.text());
  }
}
