package dev.backstory.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramDigestTest {
  /** A folder of classes, and a jar. */
  @ParameterizedTest
  @ValueSource(classes = {Pipeline.class, ProgramDigest.class, Test.class})
  void aClassIsFromWhereItsCodeIs(Class<?> one) throws Exception {
    Path place = ProgramDigest.placeOf(one);
    assertThat(place)
        .isEqualTo(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()));
    assertThat(Files.exists(place)).isTrue();
  }

  @Test
  void theSameProgramHasTheSameDigest() {
    assertThat(ProgramDigest.of(Pipeline.class))
        .hasSize(16)
        .isEqualTo(ProgramDigest.of(Pipeline.class));
  }
}
