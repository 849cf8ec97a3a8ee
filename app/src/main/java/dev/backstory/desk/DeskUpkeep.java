package dev.backstory.desk;

import dev.backstory.config.KeepConfig;
import dev.backstory.model.Rejection;
import dev.backstory.store.Database;
import dev.backstory.store.Database.Finding;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What keeps a data folder sound and small: whether it is whole, how large, and what may go. */
public final class DeskUpkeep {
  private final Desk desk;
  private final Database database;
  private final DeskStores stores;
  private final KeepConfig settings;
  private final InstantSource clock;
  private final Progress progress;

  DeskUpkeep(
      Desk desk, Database database, DeskStores stores, InstantSource clock, Progress progress) {
    this.desk = desk;
    this.database = database;
    this.stores = stores;
    this.settings = desk.config().keep();
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Looks for what is wrong with the data folder.
   *
   * @param mending whether what can be made anew is; else everything stays as it is
   */
  public List<Finding> checkUp(boolean mending) throws IOException {
    Instant now = clock.instant();
    List<Finding> findings = new ArrayList<>(database.checkUp(mending, now));
    findings.addAll(new Checkup(desk, progress).rows(mending, now));
    return findings;
  }

  /**
   * Lets go of texts that have been kept for long enough, by the settings.
   *
   * @param really whether it is done, and recorded; else it is only counted
   */
  public Retained retain(Instant now, boolean really) {
    if (settings.textsDays() == 0) {
      return Retained.NOTHING;
    }
    if (really) {
      database.require(FolderTask.WRITING);
    }
    Retained retained = stores.retention(progress).run(now.minus(settings.texts()), really);
    if (really && retained.articles() > 0) {
      stores
          .rejections()
          .add(new Rejection("keep.texts_days", "let go of " + retained.words()), now);
    }
    return retained;
  }

  /** What would go if texts went after so many days. */
  public Retained wouldGo(int days) {
    return stores.retention(progress).run(clock.instant().minus(Duration.ofDays(days)), false);
  }

  /** What takes the room in its database, in bytes by kind; all of it is looked at. */
  public Map<String, Long> sizes() {
    return database.sizes();
  }

  /** How large its database is, in bytes. */
  public long bytes() {
    return database.bytes();
  }

  /** The versions of its tables and of the program that keeps them. */
  public String versions() {
    return database.versions();
  }
}
