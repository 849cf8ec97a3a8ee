package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.BesideOthers;
import dev.backstory.desk.Backup;
import dev.backstory.port.StoryStore;
import dev.backstory.port.ToldStories;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder in one file, and one made of it. Kills as {@code -Dkills=20} says. */
@BesideOthers
class BackupTest {
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final int MOST_MILLIS = 300;
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("copies/backup.zip");
    Files.createDirectories(file.getParent());
    tell(0, 20);
    Files.writeString(data.resolve("backstory.toml"), "[server]\nport = 9000\n");
  }

  private void tell(int from, int to) {
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      ToldStories stories = new ToldStories(new JdbiStoryStore(database));
      IntStream.range(from, to)
          .forEach(i -> stories.tell("s" + i, NOON.plusSeconds(i), "Ada Lind"));
    }
  }

  private static List<String> stories(Path data) {
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      StoryStore stories = new JdbiStoryStore(database);
      return stories.changes(StoryStore.Mark.BEGINNING).stories().stream()
          .map(StoryStore.Change::storyId)
          .toList();
    }
  }

  private CommandRun backUp() {
    return TestCommand.on(data).run("backup", file);
  }

  private static CommandRun restore(Path file, Path data) {
    return TestCommand.on(data).run("restore", file);
  }

  @Test
  void aFolderMadeOfABackupHasTheSameData() throws IOException {
    Path other = folder.resolve("a/other");

    try (SqliteDatabase beside = SqliteDatabase.open(data)) { // as serve has it open
      assertThat(backUp().succeeded().out())
          .startsWith("wrote 0 articles and 20 stories as of ")
          .endsWith(" to " + file + "\n");
    }
    assertThat(Backup.last(data)).as("noted beside the data").isPresent();
    assertThat(restore(file, other).succeeded().out()).startsWith("restored 0 articles and 20");

    assertThat(Backup.last(other)).as("of a folder of its own").isEmpty();
    assertThat(stories(other)).isEqualTo(stories(data)).hasSize(20);
    assertThat(other.resolve("backstory.toml")).hasContent("[server]\nport = 9000");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .as("settings may hold a key")
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void nothingButAnEarlierBackupIsWrittenOver() throws IOException {
    backUp().succeeded();
    tell(20, 21);
    assertThat(backUp().succeeded().out()).contains("21 stories");

    Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear all");
    assertThat(TestCommand.on(data).run("backup", letter).ended(1).err())
        .isEqualTo("backstory: " + letter + " is no backup of a data folder\n");
    assertThat(letter).hasContent("Dear all");
    assertThat(restore(file, data).ended(1).err())
        .contains("has data already: restore into another one");
    assertThat(restore(letter, folder.resolve("b")).ended(1).err()).contains("is no backup");
    assertThat(TestCommand.on(folder.resolve("none")).run("backup", file).ended(1).err())
        .contains("there is no data folder");
  }

  @Test
  void aDamagedBackupMakesNoFolder() throws IOException {
    backUp().succeeded();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1);
    for (int i = 0; i < 30; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length / 2)] ^= (byte) (1 + random.nextInt(255));
      Path copy = Files.write(folder.resolve("damaged.zip"), damaged);
      Path made = folder.resolve("made" + i);

      CommandRun run = restore(copy, made);

      if (run.code() == 0) { // what was changed is not read
        assertThat(stories(made)).hasSize(20);
      } else {
        assertThat(made.resolve("backstory.db")).doesNotExist();
        assertThat(run.err()).startsWith("backstory: ").doesNotContain("Exception");
      }
    }
    Path cut = Files.write(folder.resolve("cut.zip"), HexFormat.of().parseHex("504b0304"));
    assertThat(restore(cut, folder.resolve("c")).ended(1).err()).contains("is no backup");
  }

  @Test
  void whoeverIsKilledLeavesTheEarlierBackupAndNoHalfFolder() throws Exception {
    backUp().succeeded();
    Random random = new Random(1);
    for (int kill = 0; kill < KILLS; kill++) {
      tell(20 + kill, 21 + kill);
      killed(random, "backup", file, "--data", data);
      Path made = folder.resolve("made" + kill);
      killed(random, "restore", file, "--data", made);

      if (Files.exists(made.resolve("backstory.db"))) {
        assertThat(stories(made)).hasSizeBetween(20, 21 + kill);
      } else {
        restore(file, made).succeeded();
      }
      assertThat(made).isDirectoryNotContaining("glob:**/.*restored");
    }
    backUp().succeeded();
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**/.*");
  }

  private void killed(Random random, Object... arguments) throws Exception {
    CommandProcess.start(folder, CommandProcess.SMALL, Backstory.class, arguments)
        .killOnce(() -> hasBegun(arguments), Duration.ofMillis(random.nextInt(MOST_MILLIS)));
  }

  /** Whether a file for the work is there, in the folder of the backup or of the data. */
  private boolean hasBegun(Object... arguments) {
    Path at = arguments[0].equals("backup") ? file.getParent() : (Path) arguments[3];
    return Files.exists(at) && at.toFile().list((_, name) -> name.startsWith(".")).length > 0;
  }
}
