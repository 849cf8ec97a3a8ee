package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site is built of what is whole, and what can be made again is part of it. */
class DamagedDataTest {
  private static final String NOW = "2031-03-04T18:00:00Z";

  @TempDir Path folder;
  private Map<String, String> whole;

  @BeforeEach
  void build() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, line("a", "Tolvik", "harbour") + line("b", "Ormsund", "library"));
    command().run("import", "--now", NOW, lines).succeeded();
    whole = site();
    assertThat(whole).containsKeys("articles/a.json", "articles/b.json");
  }

  private static String line(String id, String place, String what) {
    return """
        {"id":"%s","title":"%s of %s closes","outlet":"The Tern","language":"en",\
        "published":"2031-03-04T08:00:00Z","text":"The %s of %s closed on Tuesday after a fire.\
         Mayor Ada Lind said it would open again in May."}
        """
        .formatted(id, what, place, what, place);
  }

  @Test
  void annotationsAreReadAgainAndPagesWrittenAgain() throws Exception {
    sql("UPDATE article SET annotations = x'00' WHERE id = 'a'");
    sql(
        "UPDATE page SET json = '{\"id\":' WHERE story_id ="
            + " (SELECT story_id FROM placement WHERE article_id = 'b')");

    Map<String, String> mended = site();
    assertThat(mended.keySet()).isEqualTo(whole.keySet());
    for (String article : List.of("articles/a.json", "articles/b.json")) {
      assertThat(mended).containsEntry(article, whole.get(article));
    }
    CommandRun again = command().run("build", "--now", NOW, "--out", folder.resolve("site"));
    assertThat(again.succeeded().err()).doesNotContain("cannot be read");
  }

  @Test
  void aDamagedArticleIsLeftOutAndNamed() throws Exception {
    sql("UPDATE article SET details = 'rubbish', authors = '{' WHERE id = 'a'");

    CommandRun run = command().run("build", "--now", NOW, "--out", folder.resolve("site"));

    assertThat(run.succeeded().err())
        .containsOnlyOnce("rejected article a: cannot be read from the database (");
    assertThat(run.out())
        .contains("1 article: 1 annotated")
        .contains("; 1 damaged article left out");
    assertThat(files()).containsKey("articles/b.json").doesNotContainKey("articles/a.json");
  }

  private TestCommand command() {
    return TestCommand.on(folder.resolve("data"));
  }

  private Map<String, String> site() throws IOException {
    command().run("build", "--now", NOW, "--out", folder.resolve("site")).succeeded();
    return files();
  }

  private Map<String, String> files() throws IOException {
    Path site = folder.resolve("site");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(site.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/backstory.db"));
        Statement executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }
}
