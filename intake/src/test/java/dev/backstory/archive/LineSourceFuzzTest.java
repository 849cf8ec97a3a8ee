package dev.backstory.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.Trial;
import dev.backstory.model.Article;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.port.ImportOutcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Whatever bytes a file of lines has, each line is an article or is rejected. */
class LineSourceFuzzTest {
  private static final Path FILE = Path.of("a.jsonl");

  @FuzzTest(maxExecutions = 6_000)
  void read(byte[] bytes) {
    Trial.of(bytes, LineSourceFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    ReadPieces read =
        ReadPieces.of(
            (in, from) -> new LineSource(FILE, in, from, StandardCharsets.UTF_8, null), bytes);

    for (ImportOutcome outcome : read.outcomes()) {
      if (outcome instanceof ImportOutcome.Accepted(Article article)) {
        assertThat(article.text().codePoints())
            .noneMatch(c -> c >= 0xd800 && c < 0xe000)
            .allMatch(c -> PlainCharacters.isPlain(c) || c == '\n' || c == '\t');
      }
    }
    read.assertCanBeGoneOnWith();
  }
}
