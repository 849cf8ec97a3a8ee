package dev.backstory.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every text of {@code attributions.txt} with the tagger and the models that are shipped. */
class AttributionCasesTest {
  private static final QuotationTrial READER =
      new QuotationTrial(TaggedText.tagger(), AttributionModels.trained());

  private record Case(String text, List<String> attributions) {}

  @TestFactory
  Stream<DynamicTest> everyTextIsReadAsTheTableSays() {
    return cases().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.text(), () -> assertThat(read(it.text())).isEqualTo(it.attributions())));
  }

  @Test
  void theTableIsLong() {
    assertThat(cases()).hasSizeGreaterThan(60);
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : TaggedText.lines("quote/attributions.txt")) {
      if (line.startsWith("  ")) {
        cases.getLast().attributions().add(line.strip());
      } else if (!line.startsWith("[")) {
        cases.add(new Case(line.replace("¶", "\n\n"), new ArrayList<>()));
      }
    }
    return cases;
  }

  private static List<String> read(String text) {
    OffsetMap offsets = OffsetMap.of(text);
    return READER.read(text).stream().map(quotation -> row(quotation, offsets)).toList();
  }

  private static String row(Quotation quotation, OffsetMap offsets) {
    Speaker speaker = quotation.speaker();
    return String.join(
        " | ",
        quotation.kind().name().toLowerCase(Locale.ROOT),
        offsets.slice(quotation.span()),
        slice(offsets, quotation.cue()),
        slice(offsets, quotation.mention()),
        speaker == null ? "-" : speaker.name(),
        speaker == null || speaker.role() == null ? "-" : speaker.role());
  }

  private static String slice(OffsetMap offsets, @Nullable Span span) {
    return span == null ? "-" : offsets.slice(span);
  }
}
