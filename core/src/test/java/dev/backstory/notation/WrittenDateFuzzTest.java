package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.Trial;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Whatever is written, the date reader answers with a moment or with none. */
class WrittenDateFuzzTest {
  @FuzzTest(maxExecutions = 10_000)
  void read(byte[] bytes) {
    Trial.of(bytes, WrittenDateFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    String written = new String(bytes, StandardCharsets.UTF_8);

    OffsetDateTime read = TimeBound.within(() -> WrittenDate.read(written));

    assertThat(WrittenDate.read(written)).isEqualTo(read);
    if (read != null) {
      assertThat(read.getYear()).isBetween(0, 9999);
      assertThat(WrittenDate.read(read.toLocalDate().toString()))
          .isEqualTo(read.toLocalDate().atStartOfDay().atOffset(ZoneOffset.UTC));
    }
  }
}
