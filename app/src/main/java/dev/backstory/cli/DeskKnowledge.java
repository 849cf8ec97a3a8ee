package dev.backstory.cli;

import dev.backstory.config.Config;
import dev.backstory.fetch.HttpDoor;
import dev.backstory.online.OnlineGlossary;
import dev.backstory.online.OnlineReport;
import dev.backstory.online.OnlineRound;
import dev.backstory.port.EntityGlossary;
import dev.backstory.store.SqliteDatabase;
import dev.backstory.store.SqliteOnlineStore;
import dev.backstory.store.SqliteStoryStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a desk knows of people, organisations and places: the data folder's knowledge base, then, if
 * that is switched on, what was answered online, then the dictionary. Pages follow when it changes.
 */
final class DeskKnowledge implements AutoCloseable {
  private final Config.Online settings;
  private final SqliteStoryStore stories;
  private final Supplier<HttpDoor> door;
  private final @Nullable SqliteOnlineStore answers;
  private final KnownEntities entities;
  private @Nullable OnlineRound round;

  /**
   * @param folder the data folder
   * @param door is opened when something is asked online
   */
  DeskKnowledge(
      Config.Online settings,
      Path folder,
      SqliteDatabase database,
      SqliteStoryStore stories,
      Supplier<HttpDoor> door) {
    this.settings = settings;
    this.stories = stories;
    this.door = door;
    this.answers = settings.enabled() ? new SqliteOnlineStore(database, settings.language()) : null;
    EntityGlossary dictionary = Models.glossary();
    this.entities =
        KnownEntities.of(
            folder, answers == null ? dictionary : new OnlineGlossary(answers).or(dictionary));
  }

  EntityGlossary entities() {
    return entities;
  }

  /** Why the knowledge base is not asked although there is one. */
  Optional<String> fault() {
    return entities.fault();
  }

  /**
   * Takes the knowledge base that is there now. If what is known is other than when pages were last
   * told, those that may show it are untold.
   *
   * @return how many are
   */
  int refresh() {
    entities.refresh();
    int untold = entities.isSettled() ? stories.knowing(entities.version()) : 0;
    if (untold > 0) {
      System.err.println("telling " + untold + " stories again: what is known has changed");
    }
    return untold;
  }

  /**
   * Asks online for names on pages that the knowledge base lacks, if that is switched on; the
   * stories that an answer concerns are untold then.
   */
  OnlineReport ask(Instant now) {
    return answers == null ? OnlineReport.NOTHING : round(answers).run(now);
  }

  private OnlineRound round(SqliteOnlineStore answers) {
    if (round == null) {
      round =
          new OnlineRound(
              door.get(),
              answers,
              settings.wikidata(),
              settings.wikipediaAddress(),
              settings.namesPerRound(),
              settings.fresh(),
              entities::isInBase,
              new SplittableRandom());
    }
    return round;
  }

  @Override
  public void close() {
    entities.close();
  }
}
