package dev.backstory.web.admin;

import dev.backstory.model.Gloss;
import dev.backstory.port.ModelLedger.Refusals;
import dev.backstory.port.ModelLedger.Use;
import dev.backstory.port.OnlineAnswers.Failure;
import dev.backstory.port.OnlineAnswers.Rest;
import dev.backstory.port.OnlineAnswers.Size;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a site runs on: knowledge, a language model, a disk, a program. */
public interface Premises {
  /**
   * Knowledge of people, organisations and places.
   *
   * @param base in the data folder; null without one
   * @param fault why the base there is not asked; empty if nothing is wrong
   * @param online whether names are looked up online
   * @param language in which they are
   * @param size of what was looked up by now
   * @param rest until when nothing is asked; null if something may be
   * @param failures names that could not be asked for
   */
  record Knowledge(
      @Nullable Base base,
      String fault,
      boolean online,
      String language,
      Size size,
      @Nullable Rest rest,
      List<Failure> failures) {
    public Knowledge {
      failures = List.copyOf(failures);
    }
  }

  /** A knowledge base, and the files that it was built from. */
  record Base(String version, int entries, List<String> languages, List<String> files, long bytes) {
    public Base {
      languages = List.copyOf(languages);
      files = List.copyOf(files);
    }
  }

  /**
   * The language model of the settings.
   *
   * @param url its address, without its key; empty if there is none
   * @param waiting stories that it is still to be asked about, or has failed too often
   * @param away whether it could not be asked lately, or its budget is spent
   * @param answers that are kept
   */
  record Model(
      String url,
      String name,
      boolean key,
      long spent,
      long perDay,
      long perStory,
      int waiting,
      boolean away,
      int answers,
      List<Use> uses,
      List<Refusals> refusals) {
    public Model {
      uses = List.copyOf(uses);
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * The disk; sizes in bytes.
   *
   * @param database with its log
   * @param onServer whether it is on a server, which backs it up
   * @param free on the disk that the data folder is on
   * @param textsDays after so many days old texts go; 0 for never
   * @param backup when the last backup was made; null if none is known
   */
  record Storage(
      String folder,
      long database,
      boolean onServer,
      long knowledge,
      long free,
      long total,
      int textsDays,
      @Nullable Instant backup) {}

  /**
   * What takes the room.
   *
   * @param kinds bytes of the database by what they are for
   * @param freed in words, what letting go of texts would free
   */
  record Counted(Map<String, Long> kinds, String freed) {
    public Counted {
      kinds = Map.copyOf(kinds);
    }
  }

  /**
   * Which versions of what are at work, and what is still to be done by them.
   *
   * @param articles to be read anew
   * @param stories to be told
   */
  record Versions(Map<String, String> parts, int articles, int stories) {}

  Knowledge knowledge();

  /** What is known by a name, the best known first. */
  List<Gloss> find(String name);

  Model model();

  Storage storage();

  /**
   * A backup of the data folder, made now.
   *
   * @return the bytes of its file; whoever asks closes it
   */
  InputStream backup();

  /**
   * Counts what takes the room, which takes a while.
   *
   * @param days after which texts would go
   */
  Counted count(int days);

  Versions versions();
}
