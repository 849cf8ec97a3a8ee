package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What whoever runs the program can mend is told in one sentence, whichever command meets it. */
class FailureWordsTest {
  @TempDir Path folder;

  private TestCommand command() {
    return TestCommand.on(folder.resolve("data"));
  }

  private static void told(CommandRun run, String sentence) {
    assertThat(run.ended(1).err().lines()).containsExactly("backstory: " + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve --set server.port=0",
        "fetch",
        "feeds list",
        "feeds export",
        "import nowhere.jsonl",
        "build --out site",
        "explain s",
        "quotations"
      })
  void everyCommandNamesAFileThatIsNoDatabase(String words) throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Path file = folder.resolve("data/backstory.db");
    Files.writeString(file, "no database".repeat(99));

    told(command().run((Object[]) words.split(" ")), file + " is not an SQLite database");
  }

  /** As where a disk has lost some of the blocks of the file. */
  @Test
  void damageThatIsMetLaterIsToldLikeThatOfTheStart() throws Exception {
    command().run("feeds", "add", "--no-look", "https://tern.example/feed").succeeded();
    Path file = folder.resolve("data/backstory.db");
    long page = number("SELECT rootpage FROM sqlite_schema WHERE name = 'feed'");
    byte[] bytes = Files.readAllBytes(file);
    int size = (int) number("PRAGMA page_size");
    Arrays.fill(bytes, (int) (page - 1) * size, (int) page * size, (byte) 0x5A);
    Files.write(file, bytes);

    told(
        command().run("feeds", "list"),
        file + " is damaged and cannot be used: take a copy of it that is whole");
  }

  @Test
  void settingsThatCannotBeReadAreNamed() throws IOException {
    Path settings = Files.createDirectories(folder.resolve("settings.toml"));
    assertThat(command().run("feeds", "list", "--config", settings).ended(2).err().lines())
        .containsExactly("backstory: " + settings + " cannot be read: it is a folder");

    Path latin = Files.write(folder.resolve("latin.toml"), new byte[] {'#', (byte) 0xE9, '\n'});
    assertThat(command().run("feeds", "list", "--config", latin).ended(2).err().lines())
        .containsExactly("backstory: " + latin + " cannot be read: it is not UTF-8");
  }

  @Test
  void aDataFolderThatIsAFileIsNamed() throws IOException {
    Path data = Files.writeString(folder.resolve("data"), "");
    told(
        command().run("feeds", "list"),
        "the data folder "
            + data
            + " cannot be used: "
            + data
            + " is there already, and is no folder");
  }

  @Test
  void anOutputFolderThatIsAFileIsNamed() throws IOException {
    Path site = Files.writeString(folder.resolve("site"), "mine");
    told(command().run("build", "--out", site), site + " is there already, and is no folder");
    assertThat(site).hasContent("mine");
  }

  @Test
  void aKeyThatIsNoneIsToldBeforeAnythingIsWritten() throws IOException {
    Path key = Files.writeString(folder.resolve("key.pem"), "no key");
    told(
        command().run("build", "--out", folder.resolve("site"), "--sign", key),
        key + " has no private key in PEM");
    assertThat(List.of(folder.resolve("site"), folder.resolve("data")))
        .allSatisfy(path -> assertThat(path).doesNotExist());
  }

  private long number(String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/backstory.db"));
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(query).getLong(1);
    }
  }
}
