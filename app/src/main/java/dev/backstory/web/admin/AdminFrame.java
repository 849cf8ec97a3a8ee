package dev.backstory.web.admin;

import dev.backstory.port.admin.AccountStore.Account;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.web.route.Guard;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page.
 *
 * @param root the way to the root of the server
 * @param path of the page, below the root
 * @param account of whoever is signed in; null if nobody is
 * @param form what forms send along
 * @param said what became of the form that led here; empty if none did
 * @param wrong whether that is a complaint
 * @param everySeconds how often a browser without script shows the page anew; 0 for never
 */
public record AdminFrame(
    String root,
    String path,
    String title,
    @Nullable Account account,
    String form,
    String said,
    boolean wrong,
    int everySeconds) {
  static AdminFrame of(Context context, String title) {
    return new AdminFrame(
        Guard.root(context.path()),
        context.path().substring(1),
        title,
        Visitor.of(context).account(),
        Visitor.formToken(context),
        "",
        false,
        0);
  }

  /** Shown anew every so many seconds. */
  AdminFrame every(int seconds) {
    return new AdminFrame(root, path, title, account, form, said, wrong, seconds);
  }

  /** Saying what became of a form. */
  AdminFrame saying(String sentence) {
    return new AdminFrame(root, path, title, account, form, sentence, false, everySeconds);
  }

  /** Saying what is wrong with a form. */
  AdminFrame complaining(String sentence) {
    return new AdminFrame(root, path, title, account, form, sentence, true, everySeconds);
  }

  /** Where whoever is signed in may go. */
  public List<AdminMenu.Link> menu() {
    return AdminMenu.of(account, path);
  }

  public boolean isOwner() {
    return account != null && account.role() == Role.OWNER;
  }
}
