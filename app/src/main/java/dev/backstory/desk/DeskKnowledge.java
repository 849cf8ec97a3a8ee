package dev.backstory.desk;

import dev.backstory.config.OnlineConfig;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.Gloss;
import dev.backstory.online.OnlineGlossary;
import dev.backstory.online.OnlineReport;
import dev.backstory.online.OnlineRound;
import dev.backstory.port.EntityGlossary;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.StoryStore;
import dev.backstory.site.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a desk knows about people, organisations and places: the knowledge base of the data folder,
 * then, if enabled, what was looked up online, then the dictionary. Pages follow when it changes.
 */
public final class DeskKnowledge implements AutoCloseable {
  private final OnlineConfig settings;
  private final StoryStore stories;
  private final Supplier<GuardedHttpClient> http;
  private final Progress progress;
  private final KnownEntities entities;
  private final @Nullable Lazy<OnlineRound> round;

  /**
   * @param folder the data folder
   * @param answers null while nothing is asked online
   * @param http is opened when something is asked online
   */
  DeskKnowledge(
      OnlineConfig settings,
      Path folder,
      StoryStore stories,
      @Nullable OnlineAnswers answers,
      Supplier<GuardedHttpClient> http,
      Progress progress) {
    this.settings = settings;
    this.stories = stories;
    this.http = http;
    this.progress = progress;
    this.round = answers == null ? null : new Lazy<>(() -> newRound(answers));
    EntityGlossary dictionary = Models.glossary();
    this.entities =
        KnownEntities.of(
            folder, answers == null ? dictionary : new OnlineGlossary(answers).or(dictionary));
  }

  EntityGlossary entities() {
    return entities;
  }

  /** What is known by a name, the best known first. */
  public List<Gloss> find(String name) {
    return entities.find(name);
  }

  /** In words that are other when what is known may be. */
  public String version() {
    return entities.version();
  }

  /** Why the knowledge base is not asked although there is one. */
  public Optional<String> fault() {
    return entities.fault();
  }

  /**
   * Takes the knowledge base that is there now. If what is known is other than when pages were last
   * told, those that may show it are untold.
   *
   * @return how many are
   */
  public int refresh() {
    entities.refresh();
    int untold = entities.isSettled() ? stories.knowing(entities.version()) : 0;
    if (untold > 0) {
      progress.note(
          "rewriting "
              + Wording.count(untold, "story", "stories")
              + ": the knowledge base has changed");
    }
    return untold;
  }

  /**
   * Asks online for names on pages that the knowledge base lacks, if that is switched on; the
   * stories that an answer concerns are untold then.
   */
  public OnlineReport ask(Instant now) {
    return round == null ? OnlineReport.NOTHING : round.get().run(now);
  }

  private OnlineRound newRound(OnlineAnswers answers) {
    return new OnlineRound(
        http.get(),
        answers,
        settings.wikidata(),
        settings.wikipediaAddress(),
        settings.namesPerRound(),
        settings.fresh(),
        entities::isInBase,
        new SplittableRandom());
  }

  @Override
  public void close() {
    entities.close();
  }
}
