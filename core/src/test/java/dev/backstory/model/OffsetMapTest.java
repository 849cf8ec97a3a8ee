package dev.backstory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class OffsetMapTest {
  @Test
  void countsCodePoints() {
    OffsetMap map = OffsetMap.of("a😀b");

    assertThat(map.length()).isEqualTo(3);
    assertThat(map.utf16(2)).isEqualTo(3);
    assertThat(map.codePoint(3)).isEqualTo(2);
    assertThat(map.slice(new Span(1, 2))).isEqualTo("😀");
    assertThat(map.span(1, 3)).isEqualTo(new Span(1, 2));
  }

  @Test
  void outsideIsAnError() {
    assertThatThrownBy(() -> OffsetMap.of("ab").utf16(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Any mixture of plain characters, pairs and lone surrogates. */
  @Property
  void agreesWithTheJdk(
      @ForAll
          @StringLength(max = 40)
          @CharRange(from = 'a', to = 'f')
          @CharRange(from = '\uD800', to = '\uDFFF')
          String text) {
    OffsetMap map = OffsetMap.of(text);

    assertThat(map.length()).isEqualTo(text.codePointCount(0, text.length()));
    for (int i = 0; i <= map.length(); i++) {
      assertThat(map.utf16(i)).isEqualTo(text.offsetByCodePoints(0, i));
      assertThat(map.codePoint(map.utf16(i))).isEqualTo(i);
    }
    for (int start = 0; start <= map.length(); start++) {
      Span span = new Span(start, map.length());
      assertThat(map.slice(span)).isEqualTo(text.substring(text.offsetByCodePoints(0, start)));
    }
  }
}
