package dev.backstory.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WikidataParserPropertyTest {
  private static final byte[] LINE =
      new Dump()
          .item("Q100", "Port Amber", "harbour town", "Q900", 3, "[\"The Amber Port\"]")
          .text()
          .lines()
          .skip(1)
          .findFirst()
          .orElseThrow()
          .getBytes(StandardCharsets.UTF_8);

  private final WikidataParser parser = new WikidataParser(Set.of("en"));

  /** A damaged line is an entity still, something else, or a line that cannot be read. */
  @Property
  void damageIsAnOutcome(
      @ForAll @Size(max = 12) int[] places,
      @ForAll byte with,
      @ForAll @IntRange(max = 700) int cut) {
    byte[] line = LINE.clone();
    for (int place : places) {
      line[Math.floorMod(place, line.length)] = with;
    }
    int length = Math.max(0, line.length - cut);
    switch (parser.parse(line, 0, length)) {
      case EntryParser.Item item ->
          assertThat(EntryCodec.decode(EntryCodec.encode(item.entry()))).isEqualTo(item.entry());
      case EntryParser.Other other -> assertThat(other.type()).isNotEqualTo("item");
      case EntryParser.Malformed malformed -> assertThat(malformed.reason()).isNotBlank();
    }
  }
}
