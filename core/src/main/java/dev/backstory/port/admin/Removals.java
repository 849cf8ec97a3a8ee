package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People whom no page may name, and outlets that no story tells. What they have to do with is gone
 * at once and told again without them, from the beginning. Safe for use by several threads.
 */
public interface Removals {
  /** Who or what is removed. */
  enum Kind {
    PERSON,
    OUTLET
  }

  /**
   * Something that was removed.
   *
   * @param names of a person, or the one of an outlet
   * @param note what the pages say that were affected; may be empty
   * @param stories how many pages were
   * @param putBackAt null while it stands
   */
  record Removal(
      long id,
      Instant at,
      String account,
      Kind kind,
      List<String> names,
      String note,
      int stories,
      @Nullable Instant putBackAt) {
    public Removal {
      names = List.copyOf(names);
    }
  }

  /** An outlet that articles are from. */
  record Outlet(String name, int articles) {}

  /**
   * Removes a person.
   *
   * @param names by which articles name them
   * @return false, and nothing is done, if there is no usable name among them, or the note has one
   */
  boolean removePerson(List<String> names, String note, String account, Instant at);

  /** Removes an outlet; false if there is none of this name, or it is removed already. */
  boolean removeOutlet(String name, String note, String account, Instant at);

  /** Has pages say again what they would; false if it does not stand. */
  boolean putBack(long id, Instant at);

  /** The latest first. */
  List<Removal> all();

  Optional<Removal> find(long id);

  /** Outlets with this in their name, whatever the case of ASCII letters, the largest first. */
  List<Outlet> outlets(String typed, int most);

  /** What the page of a story is to say of what was removed from it. */
  List<String> notes(String storyId);
}
