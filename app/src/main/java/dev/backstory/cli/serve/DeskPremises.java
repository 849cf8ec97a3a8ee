package dev.backstory.cli.serve;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cli.Version;
import dev.backstory.config.ModelConfig;
import dev.backstory.desk.Backup;
import dev.backstory.desk.Databases;
import dev.backstory.desk.Desk;
import dev.backstory.desk.Retained;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeState;
import dev.backstory.model.Gloss;
import dev.backstory.pipeline.ListingCodec;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.web.admin.Premises;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the site of a data folder runs on. */
final class DeskPremises implements Premises {
  private static final int DAYS = 14;
  private static final int MOST_FOUND = 20;
  private static final int MOST_FAILURES = 50;

  /** A backup before it is sent. */
  private static final String SENT = "backup-to-send.zip";

  private final Desk desk;
  private final Path folder;
  private final InstantSource clock;

  DeskPremises(Desk desk, Path folder, InstantSource clock) {
    this.desk = desk;
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Knowledge knowledge() {
    OnlineAnswers answers = desk.lookedUp();
    return new Knowledge(
        base(),
        desk.knowledge().fault().orElse(""),
        desk.config().online().enabled(),
        answers.language(),
        answers.size(),
        answers.resting(clock.instant()).orElse(null),
        answers.failures().stream().limit(MOST_FAILURES).toList());
  }

  private @Nullable Base base() {
    Path at = folder.resolve(KnowledgeBase.FOLDER);
    if (!(KnowledgeBase.state(at) instanceof KnowledgeState.Finished)) {
      return null;
    }
    try (KnowledgeBase base = KnowledgeBase.open(at)) {
      return new Base(base.version(), base.size(), base.languages(), base.files(), size(at));
    } catch (IOException e) {
      return null; // exchanged meanwhile
    }
  }

  @Override
  public List<Gloss> find(String name) {
    return desk.knowledge().find(name).stream().limit(MOST_FOUND).toList();
  }

  @Override
  public Model model() {
    ModelConfig settings = desk.config().model();
    ModelLedger ledger = desk.modelLedger();
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate since = today.minusDays(DAYS - 1L);
    return new Model(
        settings.url(),
        settings.name(),
        !settings.key().isEmpty() || !settings.keyFile().isEmpty(),
        ledger.spent(today),
        settings.tokensPerDay(),
        settings.tokensPerStory(),
        desk.modelPages().unanswered(),
        desk.modelPages().isAway(),
        ledger.answers(),
        ledger.uses(since),
        ledger.refusals(since));
  }

  @Override
  public Storage storage() {
    try {
      FileStore disk = Files.getFileStore(folder);
      return new Storage(
          folder.toAbsolutePath().normalize().toString(),
          desk.upkeep().bytes(),
          desk.config().store().onServer(),
          size(folder.resolve(KnowledgeBase.FOLDER)),
          disk.getUsableSpace(),
          disk.getTotalSpace(),
          desk.config().keep().textsDays(),
          Backup.last(folder).orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a file or of the files of a folder; 0 if there is none. */
  private static long size(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return path.toFile().length();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /** One at a time, since each is a file for a moment; it is nameless before it is read. */
  @Override
  public synchronized InputStream backup() {
    Databases.requireFile(desk.config().store());
    Path file = folder.resolve(SENT);
    try {
      Backup.write(folder, file, new Version().getVersion()[0], clock.instant());
      InputStream bytes = Files.newInputStream(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Counted count(int days) {
    Retained gone = desk.upkeep().wouldGo(days);
    return new Counted(desk.upkeep().sizes(), gone.articles() == 0 ? "nothing" : gone.words());
  }

  @Override
  public Versions versions() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("Program", new Version().getVersion()[0]);
    parts.put("Java", Runtime.version().toString());
    parts.put("Database", desk.upkeep().versions());
    parts.put("Reading of articles", String.valueOf(ArticleAnnotator.VERSION));
    parts.put("Lists of stories", String.valueOf(ListingCodec.VERSION));
    parts.put("Knowledge", desk.knowledge().version());
    return new Versions(parts, desk.left(), desk.stories().untoldCount());
  }
}
