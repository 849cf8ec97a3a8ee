package dev.backstory.site.moved;

import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SitePaths;
import dev.backstory.site.sorted.Sorted;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the addresses of stories that are gone lead. Never changes. */
public final class Redirects {
  private final Sorted<Redirect> byId;

  /** By the names of the files that the stories had. */
  private final Sorted<Moved> files;

  private record Moved(String path, Redirect redirect) {}

  public Redirects() {
    this(
        Sorted.by(Comparator.comparing(Redirect::id)),
        Sorted.by(Comparator.comparing(Moved::path).thenComparing(it -> it.redirect().id())));
  }

  private Redirects(Sorted<Redirect> byId, Sorted<Moved> files) {
    this.byId = byId;
    this.files = files;
  }

  /**
   * The same after a change.
   *
   * @param changed ids of stories that led anywhere, or do now
   * @param leading those of them that do now
   */
  public Redirects with(Set<String> changed, Collection<Redirect> leading) {
    List<Redirect> gone = changed.stream().flatMap(id -> Stream.ofNullable(of(id))).toList();
    return gone.isEmpty() && leading.isEmpty()
        ? this
        : new Redirects(byId.with(gone, leading), files.with(moved(gone), moved(leading)));
  }

  private static List<Moved> moved(Collection<Redirect> redirects) {
    return redirects.stream()
        .flatMap(
            it ->
                Stream.of(SitePaths.story(it.slug()), SitePaths.storyJson(it.id()))
                    .map(path -> new Moved(path, it)))
        .toList();
  }

  /** Where a story leads; null if that is nowhere. */
  public @Nullable Redirect of(String id) {
    return byId.find(it -> it.id().compareTo(id));
  }

  /** By id. */
  public Collection<Redirect> all() {
    return byId;
  }

  /** That of the page or JSON at this path; null if there is none. */
  public @Nullable Redirect at(String path) {
    Moved found = files.find(it -> it.path().compareTo(path));
    return found == null ? null : found.redirect();
  }
}
