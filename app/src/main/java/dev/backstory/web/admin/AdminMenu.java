package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pages of the administration as its menu names them. */
public final class AdminMenu {
  private static final List<Entry> ALL =
      List.of(
          new Entry("admin", words("admin.menu.overview"), Role.EDITOR),
          new Entry(
              "admin/feeds",
              words("admin.menu.feeds"),
              Role.EDITOR,
              "admin/feed",
              "admin/feeds/add"),
          new Entry("admin/stories", words("admin.menu.stories"), Role.EDITOR, "admin/story"),
          new Entry("admin/topics", words("admin.menu.topics"), Role.EDITOR, "admin/topic"),
          new Entry("admin/articles", words("admin.menu.articles"), Role.OWNER),
          new Entry("admin/removals", words("admin.menu.removals"), Role.OWNER),
          new Entry("admin/reports", words("admin.menu.reports"), Role.EDITOR),
          new Entry("admin/rejections", words("admin.menu.rejections"), Role.EDITOR),
          new Entry("admin/knowledge", words("admin.menu.knowledge"), Role.EDITOR),
          new Entry("admin/webhooks", words("admin.menu.webhooks"), Role.OWNER),
          new Entry("admin/digests", words("admin.menu.digests"), Role.OWNER),
          new Entry("admin/model", words("admin.menu.model"), Role.OWNER),
          new Entry("admin/settings", words("admin.menu.settings"), Role.OWNER),
          new Entry("admin/accounts", words("admin.menu.accounts"), Role.OWNER),
          new Entry("admin/storage", words("admin.menu.storage"), Role.OWNER),
          new Entry("admin/versions", words("admin.menu.versions"), Role.EDITOR),
          new Entry("admin/trail", words("admin.menu.trail"), Role.OWNER));

  private AdminMenu() {}

  /**
   * A page, below the root of the server.
   *
   * @param least who sees it
   * @param below pages that belong to it
   */
  private record Entry(String path, String words, Role least, Set<String> below) {
    Entry(String path, String words, Role least, String... below) {
      this(path, words, least, Set.of(below));
    }
  }

  /**
   * A page that may be gone to.
   *
   * @param current "page" where it is the one that is shown, "true" where that belongs to it; null
   *     elsewhere
   */
  public record Link(String path, String words, @Nullable String current) {}

  /**
   * What somebody may go to.
   *
   * @param account null if nobody is signed in
   * @param here the path of the page that is shown, below the root
   */
  static List<Link> of(@Nullable Account account, String here) {
    return ALL.stream()
        .filter(it -> account != null && account.role().compareTo(it.least) >= 0)
        .map(it -> new Link(it.path, it.words, current(it, here)))
        .toList();
  }

  private static @Nullable String current(Entry entry, String here) {
    return entry.path.equals(here) ? "page" : entry.below.contains(here) ? "true" : null;
  }
}
