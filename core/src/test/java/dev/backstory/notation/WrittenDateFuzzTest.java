package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.OffsetDateTime;

/** Whatever is written, the date reader answers with a moment or with none. */
class WrittenDateFuzzTest {
  @FuzzTest(maxDuration = "1m")
  void readsOrLeaves(String written) {
    OffsetDateTime read = WrittenDate.read(written);
    assertThat(WrittenDate.read(written)).isEqualTo(read);
  }
}
