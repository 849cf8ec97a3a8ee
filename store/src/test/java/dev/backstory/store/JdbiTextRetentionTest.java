package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbiTextRetentionTest {
  @ParameterizedTest
  @CsvSource({
    "A sentence., A sentence.",
    "One.__________Two., One._10_Two.",
    "__Two.___, _2_Two._3_",
    "12_34, 12_1_34",
    "😀__, 😀_2_"
  })
  void aTextComesBackAsItWas(String text, String stored) {
    String cut = text.replace('_', '\uFFFC');
    assertThat(JdbiTextRetention.encode(cut)).isEqualTo(stored.replace('_', '\uFFFC'));
    assertThat(JdbiTextRetention.decode(JdbiTextRetention.encode(cut))).isEqualTo(cut);
  }
}
